import type { Figure } from '../quantity/quantity.ts';
import type { Name } from './names.ts';
import type { Term } from './terms.ts';

/** A label ends at most this far into its sentence. */
const REACH = 90;
/** A sentence with fewer figures after its colon is no list of attributes. */
const LEAST_FIGURES = 3;
/** What the words of a label are tied to every figure of its list with, as in the heading of a table's row. */
const LABEL_WEIGHT = 0.9;

/** Words between the colon and the first item of a list, at most. */
const LEAD_IN = 2;

/** `Pell: We had an income of $4 million`, `Rating: buy. Target price: $4`: no list begins like that. */
const tellsMore = (between: string): boolean =>
  between.includes(':') || between.split(' ').filter((word) => word !== '').length > LEAD_IN;

/**
 * The name that a list of attributes is about: `Ann Tolvik` of `Ann Tolvik (Malmo): 35 minutes, 5 goals, 2 assists`. Such a
 * sentence is a row of a table in prose: what it is about belongs to every figure alike, however far down the list.
 * Undefined where the sentence is none.
 */
export function labelOf(text: string, terms: readonly Term[], figures: readonly Figure[]): Name | undefined {
  const first = figures[0];
  if (first === undefined || figures.length < LEAST_FIGURES) return undefined;
  const colon = text.slice(0, Math.min(REACH, first.offset)).indexOf(':');
  if (colon < 0) return undefined;
  const bracket = text.indexOf('(');
  const comma = text.indexOf(',');
  const end = Math.min(colon, bracket < 0 ? colon : bracket, comma < 0 ? colon : comma);
  const words = terms.filter((term) => term.end <= end);
  if (tellsMore(text.slice(colon + 1, first.offset))) return undefined;
  if (words.length === 0 || !words.every((term) => term.capital && !term.stop && !term.digit))
    return undefined;
  // `Present: 12 dyers, 4 weavers, 3 guests`
  if (words.every((term) => term.light)) return undefined;
  return { tokens: words.map((term) => term.stem), weight: LABEL_WEIGHT, voice: false, adjunct: false };
}
