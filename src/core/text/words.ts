import { stemmer } from 'stemmer';
import { CHAR_CLASS, DIGIT, LETTER, OTHER } from './chars.ts';
import { IRREGULAR_FORMS, SPELLINGS } from './irregular.ts';

/** A word or number of a text: `text.slice(start, end)`. In `It rose 1,000.5%` the words are `It`, `rose`, `1,000.5`. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words longer than this are machine output (hashes, encoded data): they are read past, and never indexed. */
export const MAX_WORD_LENGTH = 64;

/**
 * Finds the next word at or after `from`; calls nothing and allocates nothing, so the index can use it on large texts.
 * A word is letters, digits and marks, with an apostrophe between letters (`company's`), a full stop between single
 * letters (`U.S.`, without the last one), and a comma or full stop between digits (`1,000.5`).
 * Returns its start, or -1 at the end of the text; its end is then `wordEnd(text, start, to)`.
 */
export function wordStart(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const kind = CHAR_CLASS[text.charCodeAt(at)];
    if (kind === LETTER || kind === DIGIT) return at;
  }
  return -1;
}

/** End (exclusive) of the word that begins at `start`; see {@link wordStart}. */
export function wordEnd(text: string, start: number, to: number): number {
  let at = start + 1;
  for (; at < to; at++) {
    const code = text.charCodeAt(at);
    if (CHAR_CLASS[code] !== OTHER) continue;
    if (at + 1 >= to || !joins(text, start, at, code)) break;
  }
  return at;
}

/** Whether the punctuation at `at` lies inside a word that began at `start`. */
function joins(text: string, start: number, at: number, code: number): boolean {
  const before = CHAR_CLASS[text.charCodeAt(at - 1)];
  const after = CHAR_CLASS[text.charCodeAt(at + 1)];
  if (code === 0x27 || code === 0x2019) return before !== DIGIT && after === LETTER;
  if (code === 0x2c) return before === DIGIT && after === DIGIT;
  if (code !== 0x2e) return false;
  if (before === DIGIT && after === DIGIT) return true;
  // `U.S.`: single letters alone, so that a missing space after a full stop does not glue two sentences.
  return (
    after === LETTER && before === LETTER && isInitial(text, start, at - 1) && isInitialAhead(text, at + 1)
  );
}

function isInitial(text: string, start: number, at: number): boolean {
  return at === start || text.charCodeAt(at - 1) === 0x2e;
}

function isInitialAhead(text: string, at: number): boolean {
  return at + 1 >= text.length || CHAR_CLASS[text.charCodeAt(at + 1)] === OTHER;
}

/** All words of a text, in order. Linear time; see {@link wordStart} for what a word is. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  let at = wordStart(text, 0, text.length);
  while (at >= 0) {
    const end = wordEnd(text, at, text.length);
    found.push({ text: text.slice(at, end), start: at, end });
    at = wordStart(text, end, text.length);
  }
  return found;
}

const MARKS = /\p{M}+/gu;
const PLAIN_ASCII = /^[a-z0-9]*$/;

/**
 * A word as the index keeps it: lower case, without diacritics, possessive `'s`, the stops of `U.S.` and the commas of
 * `1,000`; ligatures are spelled out. `Straße’s` becomes `straße`, `Café` becomes `cafe`, `U.S` becomes `us`.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN_ASCII.test(lower)) return lower;
  let plain = lower.normalize('NFKD').replace(MARKS, '').replaceAll('’', "'");
  const first = CHAR_CLASS[plain.charCodeAt(0)];
  if (first === DIGIT) return plain.replaceAll(',', '');
  if (plain.endsWith("'s")) plain = plain.slice(0, -2);
  return plain.includes('.') ? plain.replaceAll('.', '') : plain;
}

const ENGLISH = /^[a-z']+$/;

/**
 * The stem of a folded word: forms of one word share it (`investments`, `invested` give `invest`; `bought` gives `bui`
 * as `buy` does; `labour` gives `labor`). It is a key, not a word to show. Words with digits or of other scripts stay as they are.
 * Porter's algorithm (npm `stemmer`), preceded by irregular forms and British spellings.
 */
export function stem(folded: string): string {
  if (folded.length < 3 || folded.length > MAX_WORD_LENGTH || !ENGLISH.test(folded)) return folded;
  const regular = IRREGULAR_FORMS.get(folded) ?? folded;
  if (UNSTEMMED.has(regular)) return regular;
  return stemmer(american(regular));
}

/** Nouns that only look like plurals: `news` is not `new`. */
const UNSTEMMED: ReadonlySet<string> = new Set([
  'news',
  'gas',
  'bus',
  'this',
  'texas',
  'christmas',
  'paris',
  'mars',
]);

/** British spellings become American ones before stemming. The rules may invent words (`promize`): all forms do so alike. */
function american(word: string): string {
  const known = SPELLINGS.get(word) ?? SPELLINGS.get(singular(word));
  if (known !== undefined) return known;
  let spelled = word;
  if (spelled.length > 8 && spelled.includes('isation')) spelled = spelled.replace('isation', 'ization');
  if (spelled.length > 5 && spelled.includes('our')) spelled = withoutOur(spelled);
  const suffix = VERB_SUFFIXES.find((ending) => spelled.endsWith(ending));
  if (suffix === undefined) return spelled;
  const base = spelled.slice(0, spelled.length - suffix.length);
  const isVerb = base.length >= 5 && base.endsWith('is') && !'aou'.includes(base.charAt(base.length - 3));
  return isVerb || base.endsWith('alys') ? `${base.slice(0, -1)}z${suffix}` : spelled;
}

const VERB_SUFFIXES = ['ing', 'ers', 'ed', 'es', 'er', 'e'] as const;

const singular = (word: string): string => (word.endsWith('s') ? word.slice(0, -1) : word);

/** `labour`, `colours`, `favourable`: an `our` after two letters or more that a consonant other than `c`, `j`, `h` precedes. */
function withoutOur(word: string): string {
  const at = word.indexOf('our', 2);
  if (at < 0 || OUR_STAYS.some((start) => word.startsWith(start))) return word;
  const rest = word.slice(at + 3);
  return OUR_ENDINGS.has(rest) ? `${word.slice(0, at)}or${rest}` : word;
}

const OUR_STAYS = [
  'hour',
  'four',
  'your',
  'flour',
  'detour',
  'contour',
  'scour',
  'devour',
  'parlour',
  'tour',
  'pour',
];
const OUR_ENDINGS: ReadonlySet<string> = new Set([
  ...[
    '',
    's',
    'ed',
    'ing',
    'er',
    'ers',
    'able',
    'ably',
    'ite',
    'ites',
    'al',
    'hood',
    'hoods',
    'less',
    'ful',
    'ism',
    'ist',
    'y',
  ],
]);

/** Folded words that say nothing of a text's subject. `not` and `no` are among them: a search does not turn on them. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a about above after again against all also although am an and another any are as at be because been before being below between ' +
    "both but by can cannot can't could couldn't did didn't do does doesn't doing don't down during each either else etc ever every " +
    "for from further had hadn't has hasn't have haven't having he her here hers herself him himself his how however i if in into is " +
    "isn't it its itself just let may me might more most much must my myself neither no nor not now of off on once only or other " +
    "our ours ourselves out over own per quite rather same shall she should shouldn't since so some such than that the their " +
    "theirs them themselves then there therefore these they they're this those though through thus to too under until unto " +
    "up upon very via was wasn't we were weren't what when where whether which while who whom whose why will with within without " +
    "won't would wouldn't yet you your yours yourself yourselves"
  ).split(' '),
);
