/** Finds the hedge or bound around a value: back from its first token, on from its last. */
import { classOf, HEDGE, idOf, learn, TAIL } from './lexicon.ts';
import { AFTER, BEFORE } from './modifier-data.ts';
import { Phrases } from './phrases.ts';
import type { Modifier } from './quantity.ts';
import { LINE, MARK, NONE, type Tokens, WORD } from './tokens.ts';

const before = new Phrases<Modifier>(HEDGE, true);
const after = new Phrases<Modifier>(TAIL);
const ahead = new Phrases<Modifier>(0);

const cut = (phrase: string): string =>
  phrase
    .replace(/(?<=\S)(?=[.=;])|(?<=[.<>&])(?=\S)/g, ' ')
    .replace(/ +/g, ' ')
    .trim();

for (const [modifier, list] of Object.entries(BEFORE) as [Modifier, string][])
  for (const phrase of list.split(',')) {
    before.add(cut(phrase), modifier);
    ahead.add(cut(phrase), modifier);
  }
for (const [modifier, list] of Object.entries(AFTER) as [Modifier, string][])
  for (const phrase of list.split(',')) if (phrase !== '') after.add(cut(phrase), modifier);

/** Where the modifier's words begin (before) or end (after); valid after a call that found one. */
export let modifierEdge = 0;

/** A bound says more than a hedge: "up to about 40" is at most 40. */
function stronger(a: Modifier, b: Modifier): Modifier {
  const hedge = (m: Modifier): boolean => m === 'about' || m === 'exact';
  if (hedge(a)) return b;
  return a;
}

/**
 * The modifier whose words end right before token `i`, not reaching before `floor`. `exact` when there is none; then
 * `modifierEdge` is `i`.
 */
export function modifierBefore(t: Tokens, i: number, floor: number): Modifier {
  let at = i;
  let found: Modifier = 'exact';
  for (let n = 0; n < 2; n++) {
    const kind = t.kind(at - 1);
    if (kind !== WORD && kind !== MARK) break;
    if (kind === WORD && (classOf(t.word(at - 1)) & HEDGE) === 0) break;
    const modifier = before.matchBack(t, at - 1);
    if (modifier === undefined || before.at < floor) break;
    if (!hedges(t, before.at, modifier)) break;
    const bound = found !== 'exact' && found !== 'about';
    if (bound) break;
    found = stronger(found, modifier);
    at = before.at;
  }
  modifierEdge = at;
  return found;
}

const ABOUT = idOf('about');
const UP = idOf('up');
const MOVES = new Set(
  'back went go goes gone climbed climbs rose rises jumped jumps moved moves inched crept came come get gets got shot'
    .split(' ')
    .map((word) => learn(word, 0)),
);
/** Words that "about" is a preposition after. */
const TOPICS = new Set(
  'worried worry worries concerned concern concerns talk talks talked talking think thinks thinking thought know knew known information question questions complain complained complains complaints ask asked asking story stories learn learned learning care cares write wrote written tell told tells telling report reports details detail say said says speak spoke speaking something anything nothing joke jokes joked excited happy angry lied lie lying warn warned warning doubt doubts film movie book books documentary article how what sure news more much all lot writing heard hear hearing read reading debate dispute claims rumors dream feel feels felt feelings myths facts song songs comments post posts tweets tweet'
    .split(' ')
    .map((word) => learn(word, 0)),
);

/** Is the phrase at `i` a hedge here? "warned about three storms" and "back up to 50 %" are none. */
function hedges(t: Tokens, i: number, modifier: Modifier): boolean {
  if (t.kind(i) !== WORD || t.kind(i - 1) !== WORD) return true;
  const previous = t.word(i - 1);
  if (t.word(i) === ABOUT) return previous === 0 || !TOPICS.has(previous);
  if (modifier === 'atMost' && t.word(i) === UP) return !MOVES.has(previous) || previous === 0;
  return true;
}

const PAST = idOf('past');
const OVER = idOf('over');
/** Words after which "over" before a time means "more than"; after others it means "during". */
const BEFORE_OVER = new Set(
  'for aged of is was were are be been lasted lasts lasting last took takes take taken just well after a spent with has have had now until to by than little'
    .split(' ')
    .map((word) => learn(word, 0)),
);
const AFTER_SPAN = new Set([learn('ago', 0), learn('old', 0), learn('earlier', 0), learn('later', 0)]);

/** "the past ten years", "paid over 20 years": no bound, though the words could be one. `first`..`next` is the time. */
export function spansTime(t: Tokens, first: number, next: number): boolean {
  const at = modifierEdge;
  if (at !== first - 1 || t.kind(at) !== WORD) return false;
  const id = t.word(at);
  if (id === PAST) return true;
  if (id !== OVER) return false;
  if (t.kind(next) === WORD && AFTER_SPAN.has(t.word(next))) return false;
  if (t.kind(next - 1) === WORD && AFTER_SPAN.has(t.word(next - 1))) return false;
  return t.kind(at - 1) === WORD && !(BEFORE_OVER.has(t.word(at - 1)) && t.word(at - 1) !== 0);
}

/** The modifier whose words begin at token `i`, after the value. */
export function modifierAfter(t: Tokens, i: number): Modifier {
  let at = i;
  modifierEdge = i;
  const mark = t.mark(at);
  if (mark === 0x2d && t.gap(at) === NONE && t.gap(at + 1) === NONE) at++;
  else if (mark === 0x2c) at++;
  else if (mark === 0x2b && t.gap(at) !== NONE) return 'exact';
  if (t.gap(at) === LINE && t.kind(at) === MARK) return 'exact';
  if (t.kind(at) === WORD ? (classOf(t.word(at)) & TAIL) === 0 : t.mark(at) !== 0x2b) return 'exact';
  const modifier = after.match(t, at);
  if (modifier === undefined) return 'exact';
  // "plus" joins two numbers, "min" is a unit: only at the end of the phrase
  const end = after.at;
  if (
    end === at + 1 &&
    t.kind(end) !== MARK &&
    t.kind(end) !== 0 &&
    t.mark(at) !== 0x2b &&
    needsEnd(t, at, end)
  )
    return 'exact';
  if (t.mark(at) === 0x2b && t.gap(end) === NONE && t.kind(end) !== MARK && t.kind(end) !== 0) return 'exact';
  // "2018 or later than 2020" begins anew
  if (t.kind(end) === WORD && t.word(end) === THAN) return 'exact';
  modifierEdge = end;
  return modifier;
}

/** One-word modifiers after the value count when what follows does not go on with a number. */
function needsEnd(t: Tokens, at: number, end: number): boolean {
  const length = t.length(at);
  if (length > 7) return false;
  return !(t.mark(at - 1) === 0x2d) || t.kind(end) !== WORD;
}

const DATE_MODIFIERS: Readonly<Record<string, Modifier>> = {
  before: 'lessThan',
  after: 'moreThan',
  since: 'atLeast',
  until: 'atMost',
  till: 'atMost',
  by: 'atMost',
  around: 'about',
  about: 'about',
  circa: 'about',
};
const dateWords = new Map<number, Modifier>();
for (const [word, modifier] of Object.entries(DATE_MODIFIERS)) dateWords.set(learn(word, 0), modifier);
const THAN = idOf('than');
const earlier = new Map<number, Modifier>([
  [learn('later', 0), 'moreThan'],
  [learn('earlier', 0), 'lessThan'],
  [learn('greater', 0), 'moreThan'],
]);

/** As `modifierBefore`, for a date: `since 2019`, `before May`, `around 1900`, `no later than 2030`. */
export function dateModifierBefore(t: Tokens, i: number, floor: number): Modifier {
  modifierEdge = i;
  let at = i - 1;
  if (at >= floor && t.kind(at) === WORD && t.length(at) === 3 && t.slice(at).toLowerCase() === 'the') at--;
  if (at > floor && t.kind(at) === WORD && t.length(at) === 4 && t.slice(at).toLowerCase() === 'year')
    at -= t.length(at - 1) === 3 ? 2 : 1;
  if (at < floor || t.kind(at) !== WORD) return 'exact';
  if (t.word(at) === THAN && THAN !== 0 && at > floor && t.kind(at - 1) === WORD) {
    const modifier = earlier.get(t.word(at - 1));
    if (modifier === undefined) return 'exact';
    modifierEdge = at - 1;
    return modifier;
  }
  const modifier = dateWords.get(t.word(at));
  if (modifier === undefined) return 'exact';
  modifierEdge = at;
  return modifier;
}

/** The hedge or bound that begins at token `i`, before a value; `modifierEdge` is then the token after it. */
export function modifierAhead(t: Tokens, i: number): Modifier {
  const modifier = ahead.match(t, i);
  modifierEdge = modifier === undefined ? i : ahead.at;
  return modifier ?? 'exact';
}

/** Takes a modifier back: the value begins at `i` after all. */
export function exactAt(i: number): Modifier {
  modifierEdge = i;
  return 'exact';
}
