import type { Figure } from '../quantity/quantity.ts';
import { cuesOf } from './lexicon/index.ts';
import type { Term } from './terms.ts';
import { isContent } from './words.ts';

const EARLIER: ReadonlySet<string> = new Set(['from', 'against', 'than', 'versus']);

/** What may stand behind an earlier value that `after` tells: the end of its clause, or its time. */
const AFTER_END = /^(?:[.,;)]|$| (?:a|one|the) (?:year|quarter|month|season) (?:ago|before|earlier)| last )/;
/** How far that is read. */
const AFTER_REACH = 24;

/** What says when, of a comparison: `against 40 at the end of May`, `at its peak`. */
const TIMELY: ReadonlySet<string> = new Set(
  (
    'end start beginning close time height peak low launch opening turn point moment christmas easter midnight noon dawn ' +
    'year quarter month week day season decade century period spring summer autumn winter night ' +
    'january february march april may june july august september october november december'
  ).split(' '),
);
const OTHERS: ReadonlySet<string> = new Set(['those', 'them', 'others', 'whom']);
/** Behind a figure and what it counts, where another's value is told. */
const AT_ANOTHER: ReadonlySet<string> = new Set(['at', 'for', 'among']);
const DETERMINERS: ReadonlySet<string> = new Set('the its their his her our a an'.split(' '));

/** Words from its preposition on in which a time may be told. */
const WHEN_REACH = 7;

/** `against 40 at the buyer`, `with 9 % of those who stayed`: another's value, and no earlier one. */
function ofAnother({ end, quantity: { counted } }: Figure, terms: readonly Term[]): boolean {
  const from = terms.findIndex((term) => term.start >= end);
  const at = terms[from]?.plain === counted ? from + 1 : from;
  const placing = terms[at];
  if (from < 0 || placing === undefined) return false;
  const [next, then] = [terms[at + 1], terms[at + 2]];
  if (placing.plain === 'of') return OTHERS.has(next?.plain ?? '');
  const noun = DETERMINERS.has(next?.plain ?? '') ? then : next;
  if (!AT_ANOTHER.has(placing.plain) || noun === undefined || !isContent(noun)) return false;
  // `at the talks of May`, `for its forerunner`
  const tellsWhen = ({ plain, stem, digit }: Term): boolean =>
    digit || TIMELY.has(plain) || cuesOf(stem).includes('previous');
  return !terms.slice(at, at + WHEN_REACH).some(tellsWhen);
}

/** `against $4`, `compared with $4`, `a profit of $5, after $4`. */
export function tellsEarlier(
  text: string,
  figure: Figure,
  terms: readonly Term[],
  near: Term,
  far: Term | undefined,
): boolean {
  if (EARLIER.has(near.plain) || (near.plain === 'with' && far?.plain === 'compared'))
    return near.plain === 'from' || near.plain === 'than' || !ofAnother(figure, terms);
  const { kind } = figure.quantity;
  if (near.plain !== 'after' || kind === 'date' || kind === 'duration' || kind === 'ordinal') return false;
  const ends = AFTER_END.test(text.slice(figure.end, figure.end + AFTER_REACH));
  return ends && text.slice(0, near.start).endsWith(', ');
}

const SPANS: ReadonlySet<string> = new Set(['year', 'quarter', 'month', 'week', 'season', 'decade']);
const PAST: ReadonlySet<string> = new Set(['last', 'previous', 'prior', 'preceding']);

/** `from last year's $4`, `the prior quarter's 12 %`. */
export function isLastYears(near: Term, far: Term | undefined): boolean {
  const possessive = near.end - near.start > near.text.length;
  return possessive && SPANS.has(near.plain) && far !== undefined && PAST.has(far.plain);
}
