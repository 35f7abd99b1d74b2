/** Finds the hedge or bound around a value: back from its first token, on from its last. */
import { AFTER as AFTERWARDS, OVER, THAN, THE, UP, YEAR } from './functionWords.ts';
import { AND, HEDGE, idOf, learn, SCALE, STOP, spelledOut, TAIL, wordSet } from './lexicon.ts';
import { AFTER, BEFORE } from './modifierData.ts';
import { Phrases } from './phrases.ts';
import type { Modifier } from './quantity.ts';
import {
  BREAK,
  codeAt,
  endAt,
  gapAt,
  isA,
  isNumeral,
  isWord,
  kindAt,
  LINE,
  lengthAt,
  MARK,
  markAt,
  tight,
  WORD,
  wordAt,
} from './tokens.ts';

const before = new Phrases<Modifier>(HEDGE, true);
const after = new Phrases<Modifier>(TAIL);
const ahead = new Phrases<Modifier>(0);

const cut = (phrase: string): string =>
  phrase
    .replace(/(?<=\S)(?=[.=;/])|(?<=[.<>&])(?=\S)/g, ' ')
    .replace(/ +/g, ' ')
    .trim();

for (const [modifier, list] of Object.entries(BEFORE) as [Modifier, string][])
  for (const phrase of spelledOut(list, ',')) {
    before.add(cut(phrase), modifier);
    ahead.add(cut(phrase), modifier);
  }
for (const [modifier, list] of Object.entries(AFTER) as [Modifier, string][])
  for (const phrase of spelledOut(list, ',')) if (phrase !== '') after.add(cut(phrase), modifier);

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
export function modifierBefore(i: number, floor: number): Modifier {
  let at = i;
  let found: Modifier = 'exact';
  for (let n = 0; n < 2; n++) {
    const kind = kindAt(at - 1);
    if (kind !== WORD && kind !== MARK) break;
    if (kind === WORD && !isA(at - 1, HEDGE)) break;
    const modifier = before.matchBack(at - 1);
    if (modifier === undefined || before.at < floor) break;
    if (!hedges(before.at, modifier)) break;
    const bound = found !== 'exact' && found !== 'about';
    if (bound) break;
    found = stronger(found, modifier);
    at = before.at;
  }
  modifierEdge = at;
  if (found === 'moreThan' || found === 'lessThan') return negated(at, floor, found);
  return found === 'exact' && wordAt(at - 1) === AT && capped(at - 1, floor) ? 'atMost' : found;
}

const NEGATORS = wordSet('nobody never none nowhere neither not cannot nor');
/** Words between a negation and the bound it turns round, at most. */
const NEGATION_REACH = 4;
/** Negations that are the subject of what may be or must reach farther: `nobody need lift a box of more than 9`. */
const NEGATIVE_SUBJECTS = wordSet('nobody none no');
const MODALS = wordSet('may might can could must need needs should shall will would');
const SUBJECT_REACH = 8;
/** Words that begin another clause. */
const CLAUSES = wordSet('that but and or who which why how because as since while if when though although');

/** `nobody gets more than 9`: at most that. */
function negated(i: number, floor: number, bound: 'moreThan' | 'lessThan'): Modifier {
  let mayBe = false;
  for (let k = i - 1; k >= i - SUBJECT_REACH && k >= floor && isWord(k); k--) {
    const id = wordAt(k);
    if (id === ONLY || CLAUSES.has(id)) break;
    mayBe ||= MODALS.has(id);
    const noOne = id === ONE && wordAt(k - 1) === NO;
    if (noOne || (mayBe && NEGATIVE_SUBJECTS.has(id)) || (k >= i - NEGATION_REACH && NEGATORS.has(id)))
      return bound === 'moreThan' ? 'atMost' : 'atLeast';
  }
  return bound;
}

const ONLY = learn('only', 0);
const ONE = learn('one', 0);
const AT = learn('at', STOP);
const CAPS = wordSet('cap caps capped capping');
/** Words for what is capped, at most. */
const CAP_REACH = 4;

/** `caps a loan at 9`, of which `at` is token `i`. */
function capped(i: number, floor: number): boolean {
  for (let k = i - 1; k >= i - CAP_REACH && k >= floor && isWord(k); k--)
    if (CAPS.has(wordAt(k))) return true;
  return false;
}

const ABOUT = idOf('about');
const MOVES = wordSet(
  'back went go goes gone climbed climbs rose rises jumped jumps moved moves inched crept came come shot added adds add adding summed totted ticked edged nudged drifted surged soared spiked leapt pushed picked stepped swung',
);
/** "turned over $7 billion", "handed over 30 %": no bound. */
const TURNS = wordSet('turn(|s|ed|ing) hand(|s|ed|ing) carried carries rolled rolls');
/** "took over 31 clubs", but "took over 4 million cars" and "took over 31 minutes". */
const TAKES = wordSet('take takes took taken taking');
const LASTS = wordSet(
  'second seconds minute minutes hour hours day days week weeks month months year years decade decades',
);

/** Is the number at token `i` neither round, as a bound would be, nor of a time? */
const exact = (i: number): boolean =>
  !isNumeral(i) || (codeAt(endAt(i) - 1) !== 0x30 && !isA(i + 1, SCALE) && !LASTS.has(wordAt(i + 1)));

/** Words that "about" is a preposition after. */
const TOPICS = wordSet(
  'worr(y|ied|ies) concern(|s|ed) talk(|s|ed|ing) think(|s|ing) thought know knew known information question(|s) complain(|s|ed) complaints ask(|ed|ing) stor(y|ies) learn(|ed|ing) care(|s) writ(e|ing) wrote written tell(|s|ing) told report(|s) detail(|s) say said says speak(|ing) spoke something anything nothing joke(|s|d) excited happy angry lied lie lying warn(|ed|ing) doubt(|s) film movie book(|s) documentary article how what sure news more much all lot hear(|d|ing) read(|ing) debate dispute claims rumors dream feel(|s) felt feelings myths facts song(|s) comments post(|s) tweet(|s)',
);

/** Is the phrase at `i` a hedge here? "warned about three storms" and "back up to 50 %" are none. */
function hedges(i: number, modifier: Modifier): boolean {
  if (!isWord(i) || !isWord(i - 1)) return true;
  const previous = wordAt(i - 1);
  if (wordAt(i) === ABOUT) return previous === 0 || !TOPICS.has(previous);
  if (wordAt(i) === OVER && (TURNS.has(previous) || (TAKES.has(previous) && exact(i + 1)))) return false;
  if (wordAt(i) === PAST && RUNS.has(previous)) return false;
  if (modifier === 'atMost' && wordAt(i) === UP) return !MOVES.has(previous) || previous === 0;
  return wordAt(i) !== OVER || !spreads(i);
}

const PAST = idOf('past');
/** "the cable runs past 8 million doors": a way gone. */
const RUNS = wordSet('run runs ran running goes going drive drives drove driving walk walks walked walking');
const SPREADS = wordSet('spread spreads spreading scattered distributed dispersed shared');
/** Tokens between a verb of spreading and its "over", at most. */
const SPREAD_REACH = 6;

/** "spread (its 90 works) over 1,200 square metres": there "over" says where, not how much. */
function spreads(over: number): boolean {
  for (let k = over - 1; k >= over - SPREAD_REACH && kindAt(k) !== 0 && kindAt(k) !== BREAK; k--) {
    if (SPREADS.has(wordAt(k))) return true;
    const code = markAt(k);
    if ((code === 0x2c && !tight(k + 1)) || code === 0x3b || code === 0x2e) return false;
  }
  return false;
}
/** Words after which "over" before a time means "more than"; after others it means "during". */
const BEFORE_OVER = wordSet(
  'for aged of is was were are be been lasted lasts lasting last took takes take taken just well after a spent with has have had now until to by than little',
);
const AFTER_SPAN = wordSet('ago old earlier later');

/** "the past ten years", "paid over 20 years": no bound, though the words could be one. `first`..`next` is the time. */
export function spansTime(first: number, next: number): boolean {
  const at = modifierEdge;
  if (at !== first - 1 || !isWord(at)) return false;
  const id = wordAt(at);
  if (id === PAST) return true;
  if (id !== OVER) return false;
  if (AFTER_SPAN.has(wordAt(next))) return false;
  if (AFTER_SPAN.has(wordAt(next - 1))) return false;
  return isNumeral(at - 1) || (isWord(at - 1) && !BEFORE_OVER.has(wordAt(at - 1)));
}

/** "240,000 more than three months ago": a bound right behind another figure compares that one. `next` follows the time. */
export const comparesTimes = (next: number, floor: number): boolean =>
  modifierEdge === floor && AFTER_SPAN.has(wordAt(next));

const DATED = wordSet('later after earlier onward onwards');

/** The modifier whose words begin at token `i`, after the value; some are said of dates only. */
export function modifierAfter(i: number, date = false): Modifier {
  let at = i;
  modifierEdge = i;
  const mark = markAt(at);
  if (mark === 0x2d && tight(at) && tight(at + 1)) at++;
  else if (mark === 0x2c) at++;
  else if (mark === 0x2b && !tight(at)) return 'exact';
  if (gapAt(at) === LINE && kindAt(at) === MARK) return 'exact';
  if (isWord(at) ? !isA(at, TAIL) : markAt(at) !== 0x2b) return 'exact';
  const modifier = after.match(at);
  if (modifier === undefined) return 'exact';
  // "plus" joins two numbers, "min" is a unit: only at the end of the phrase
  const end = after.at;
  if (
    end === at + 1 &&
    kindAt(end) !== MARK &&
    kindAt(end) !== 0 &&
    markAt(at) !== 0x2b &&
    (markAt(at - 1) !== 0x2d || !isWord(end))
  )
    return 'exact';
  // "£52m plus £8m"
  const money = markAt(end);
  if (end === at + 1 && isWord(at) && (money === 0x24 || money === 0xa3 || money === 0x20ac)) return 'exact';
  if (markAt(at) === 0x2b && tight(end) && kindAt(end) !== MARK && kindAt(end) !== 0) return 'exact';
  // "$5 and later $9", "in 2016 and after my leave"
  if (DATED.has(wordAt(end - 1)) && (!date || (wordAt(end - 1) === AFTERWARDS && isWord(end))))
    return 'exact';
  // "2018 or later than 2020", "less than 0.5 %, at least 0.1 %" begin anew
  if (wordAt(end) === THAN || (mark === 0x2c && isNumeral(end))) return 'exact';
  // "some 40, and more will come"
  if (mark === 0x2c && isWord(end) && isA(at, AND)) return 'exact';
  modifierEdge = end;
  return modifier;
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
const earlier = new Map<number, Modifier>([
  [learn('later', 0), 'moreThan'],
  [learn('earlier', 0), 'lessThan'],
  [learn('greater', 0), 'moreThan'],
]);

const UNTIL = wordSet('until till');
const LEAST = learn('least', 0);
const NO = learn('no', 0);
/** Bounds of dates that a negation turns round: `not before 2029`, `no later than May`. `not until 2029` is 2029. */
const TURNED: Readonly<Partial<Record<Modifier, Modifier>>> = { lessThan: 'atLeast', moreThan: 'atMost' };

/** The bound whose words begin at token `i`, turned round where a negation stands before it. */
function turnedDate(i: number, floor: number, bound: Modifier): Modifier {
  const turned = TURNED[bound];
  if (turned === undefined) return bound;
  for (let k = i - 1; k >= i - NEGATION_REACH && k >= floor && isWord(k); k--) {
    if (NEGATORS.has(wordAt(k)) || (k === i - 1 && wordAt(k) === NO)) return turned;
  }
  return bound;
}

/** `at least` right before token `i`. */
const leastBefore = (i: number, floor: number): boolean =>
  i - 2 >= floor && wordAt(i - 1) === LEAST && wordAt(i - 2) === AT;

/**
 * As `modifierBefore`, for a date: `since 2019`, `before May`, `around 1900`, `no later than 2030`, `until at least 2031`.
 */
export function dateModifierBefore(i: number, floor: number): Modifier {
  modifierEdge = i;
  let at = i - 1;
  if (leastBefore(i, floor)) {
    modifierEdge = i - 2;
    if (UNTIL.has(wordAt(i - 3)) && i - 3 >= floor) modifierEdge = i - 3;
    return 'atLeast';
  }
  if (at >= floor && wordAt(at) === THE) at--;
  if (at > floor && wordAt(at) === YEAR) at -= lengthAt(at - 1) === 3 ? 2 : 1;
  if (at < floor) return 'exact';
  if (wordAt(at) === THAN && at > floor) {
    const modifier = earlier.get(wordAt(at - 1));
    if (modifier === undefined) return 'exact';
    modifierEdge = at - 1;
    return turnedDate(at - 1, floor, modifier);
  }
  const modifier = dateWords.get(wordAt(at));
  if (modifier === undefined || !hedges(at, modifier)) return 'exact';
  if (UNTIL.has(wordAt(at)) && leastBefore(at, floor)) {
    modifierEdge = at - 2;
    return 'atLeast';
  }
  modifierEdge = at;
  return turnedDate(at, floor, modifier);
}

/** The hedge or bound that begins at token `i`, before a value; `modifierEdge` is then the token after it. */
export function modifierAhead(i: number): Modifier {
  const modifier = ahead.match(i);
  modifierEdge = modifier === undefined ? i : ahead.at;
  return modifier ?? 'exact';
}

/** Takes a modifier back: the value begins at `i` after all. */
export function exactAt(i: number): Modifier {
  modifierEdge = i;
  return 'exact';
}
