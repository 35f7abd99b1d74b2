import { CHAR_CLASS, DIGIT, LETTER, MARK } from '../text/chars.ts';
import { SPELLINGS } from '../text/irregular.ts';

/**
 * A word of a quotation or of a source as quotations are compared: folded, without apostrophes. `gap` is an ellipsis,
 * `free` a [bracketed] insertion or a stretch of draft that is no prose; both are of drafts alone.
 */
export interface QuoteToken {
  readonly kind: 'word' | 'gap' | 'free';
  /** Folded: `don't` is `dont`, `1,000` is `1000`, `twelve` is `12`, `per cent` is `%`. Empty for gaps. */
  readonly word: string;
  /** Offsets into the text that was read, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Signs that belong to a quotation's words: a figure in it has the wrong currency, or none. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', '$'],
  ['\u20ac', '\u20ac'],
  ['\u00a3', '\u00a3'],
  ['\u00a5', '\u00a5'],
  ['\u20b9', '\u20b9'],
  ['%', '%'],
  ['&', 'and'],
]);

const EQUIVALENTS: ReadonlyMap<string, string> = new Map([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, value): [string, string] => [word, String(value)]),
  ['percent', '%'],
  ['towards', 'toward'],
  ['amongst', 'among'],
  ['whilst', 'while'],
  ['ok', 'okay'],
]);

const COMBINING = /\p{M}+/gu;
const ASCII_WORD = /^[a-z0-9]*$/;
const APOSTROPHES = "'\u2019\u02bc\u2018\u00b4`";
const SUPERSCRIPTS = '\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079';
/** A bracket that is longer than this many characters is no insertion of an editor. */
const LONGEST_BRACKET = 120;
/** Letters that precede a superscript when it is the number of a note, and no unit's exponent. */
const NOTED_WORD_LENGTH = 3;

const isIgnorable = (code: number): boolean =>
  code === 0xad || code === 0xfeff || (code >= 0x200b && code <= 0x200d) || code === 0x2060;
const isWordCode = (code: number): boolean => {
  const kind = CHAR_CLASS[code];
  return kind === LETTER || kind === DIGIT || kind === MARK;
};
const isDigitCode = (code: number): boolean => CHAR_CLASS[code] === DIGIT;

/** The words of `text.slice(from, to)`, as sources are read: brackets and dots are punctuation. Linear. */
export function sourceTokens(text: string, from: number, to: number): QuoteToken[] {
  const tokens: QuoteToken[] = [];
  for (let at = from; at < to; ) {
    const count = tokens.length;
    const start = at;
    at = readWord(text, at, to, tokens);
    const next = tokens.length > count ? continuation(text, at, to) : 0;
    if (next === 0) continue;
    let end = next;
    while (end < to && isWordCode(text.charCodeAt(end))) end += 1;
    tokens.length = count;
    addWord(text.slice(start, at) + text.slice(next, end), start, end, tokens);
    at = end;
  }
  return tokens;
}

/** Digits of a line's number. */
const LINE_NUMBER_DIGITS = 5;

/**
 * Where a word broken by a hyphen at the line's end goes on: behind the line's number, if it has one. 0 where none is
 * broken here. In "invest-\n13 ment" the word that ends at 6 goes on at 11.
 */
function continuation(text: string, end: number, to: number): number {
  const hyphen = text.charAt(end);
  if (hyphen !== '-' && hyphen !== '\u2010' && hyphen !== '\u00ac') return 0;
  let at = end + 1;
  while (at < to && (text.charAt(at) === ' ' || text.charAt(at) === '\r')) at += 1;
  if (text.charAt(at) !== '\n') return 0;
  at = skipSpaces(text, at + 1, to);
  const digits = at;
  while (at < to && isDigitCode(text.charCodeAt(at)) && at - digits < LINE_NUMBER_DIGITS) at += 1;
  if (at > digits) at = skipSpaces(text, at, to);
  const first = text.charAt(at);
  return first !== '' && first !== first.toUpperCase() ? at : 0;
}

/**
 * The words of a draft's quotation, with its ellipses and brackets. `blank(start, end)` says whether a run of spaces
 * hides something that is no prose (code, an address), which may stand for words. Linear.
 */
export function draftTokens(
  text: string,
  from: number,
  to: number,
  blank: (start: number, end: number) => boolean,
): QuoteToken[] {
  const tokens: QuoteToken[] = [];
  for (let at = from; at < to; ) {
    const end =
      ellipsisEnd(text, at, to) ?? bracketEnd(text, at, to, tokens) ?? blankEnd(text, at, to, tokens, blank);
    if (end === undefined) at = readWord(text, at, to, tokens);
    else if (typeof end === 'number') at = end;
    else {
      tokens.push({ kind: 'gap', word: '', start: at, end: end.end });
      at = end.end;
    }
  }
  return tokens;
}

/** `…`, `...`, `. . .` and each of them in brackets. */
function ellipsisEnd(text: string, at: number, to: number): { readonly end: number } | undefined {
  const open = text.charAt(at);
  const bracket = open === '[' || open === '(' ? (open === '[' ? ']' : ')') : '';
  let end = bracket === '' ? at : skipSpaces(text, at + 1, to);
  let dots = 0;
  let seen = end;
  while (end < to && end - at < 24) {
    const char = text.charAt(end);
    if (char === '\u2026') dots += 3;
    else if (char === '.') dots += 1;
    else if (char !== ' ' && char !== '\u00a0') break;
    end += 1;
    if (char !== ' ' && char !== '\u00a0') seen = end;
  }
  if (dots < 3) return undefined;
  if (bracket === '') return { end: seen };
  return text.charAt(end) === bracket ? { end: end + 1 } : undefined;
}

function skipSpaces(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && text.charAt(end) === ' ') end += 1;
  return end;
}

/** `[the company]` stands for other words, `[sic]` for none; the letters of `[t]he` belong to their word. */
function bracketEnd(text: string, at: number, to: number, tokens: QuoteToken[]): number | undefined {
  if (text.charAt(at) !== '[') return undefined;
  const close = text.slice(at, Math.min(to, at + LONGEST_BRACKET)).indexOf(']');
  if (close < 0) return undefined;
  const end = at + close + 1;
  if (end < to && CHAR_CLASS[text.charCodeAt(end)] === LETTER && close <= 4) return undefined;
  const inside = text
    .slice(at + 1, end - 1)
    .trim()
    .toLowerCase();
  if (inside !== 'sic' && inside !== '') tokens.push({ kind: 'free', word: inside, start: at, end });
  return end;
}

function blankEnd(
  text: string,
  at: number,
  to: number,
  tokens: QuoteToken[],
  blank: (start: number, end: number) => boolean,
): number | undefined {
  if (text.charAt(at) !== ' ' || text.charAt(at + 1) !== ' ') return undefined;
  const end = skipSpaces(text, at, to);
  if (blank(at, end)) tokens.push({ kind: 'free', word: '', start: at, end });
  return end;
}

/** Reads one word at `at`, or passes one character. */
function readWord(text: string, at: number, to: number, tokens: QuoteToken[]): number {
  const sign = SIGNS.get(text.charAt(at));
  if (sign !== undefined) {
    tokens.push({ kind: 'word', word: sign, start: at, end: at + 1 });
    return at + 1;
  }
  if (!isWordCode(text.charCodeAt(at))) return at + 1;
  let end = at + 1;
  while (end < to && continues(text, at, end, to)) end += 1;
  addWord(text.slice(at, end), at, end, tokens);
  return end;
}

function continues(text: string, start: number, at: number, to: number): boolean {
  const code = text.charCodeAt(at);
  if (SUPERSCRIPTS.includes(text.charAt(at)))
    return at - start < NOTED_WORD_LENGTH || isDigitCode(text.charCodeAt(start));
  if (isWordCode(code) || isIgnorable(code)) return true;
  if (at + 1 >= to) return false;
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at + 1)];
  const char = text.charAt(at);
  if (char === '[' || char === ']') return isWordCode(before) && isWordCode(after);
  if (APOSTROPHES.includes(char)) return isWordCode(before) && CHAR_CLASS[after] === LETTER;
  return (char === '.' || char === ',') && isDigitCode(before) && isDigitCode(after);
}

function addWord(written: string, start: number, end: number, tokens: QuoteToken[]): void {
  if (written.length === 1 && SUPERSCRIPTS.includes(written)) return;
  const word = foldQuoted(written);
  const before = tokens.at(-1);
  if (word === 'cent' && before?.word === 'per') {
    tokens[tokens.length - 1] = { kind: 'word', word: '%', start: before.start, end };
    return;
  }
  if (word !== '') tokens.push({ kind: 'word', word, start, end });
}

/** A word as quotations are compared; see `QuoteToken.word`. */
export function foldQuoted(written: string): string {
  let word = written.toLowerCase();
  if (!ASCII_WORD.test(word)) {
    word = word.normalize('NFKD').replace(COMBINING, '');
    let plain = '';
    for (const char of word) {
      const code = char.charCodeAt(0);
      if (isWordCode(code) || (char === '.' && isDigitCode(word.charCodeAt(0)))) plain += char;
    }
    word = plain;
  }
  return EQUIVALENTS.get(word) ?? SPELLINGS.get(word) ?? word;
}
