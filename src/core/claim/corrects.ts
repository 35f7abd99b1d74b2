/** Figures that correct the one told before: `The correct number is 131.` */
import type { Figure } from '../quantity/quantity.ts';

/** What says that the value behind it takes the place of one told before. */
const CORRECT =
  /\b(?:correct|corrected|right|proper|revised|actual|true) (?:figure|number|count|value|total|amount|share|rate|result|price|sum|tally|toll|percentage|level)(?: for that (?:date|day|time|month|quarter|year|period))? (?:is|was|should be|should have been|stands at)(?: (?:about|around|some|only|just|in fact))? $/i;
/** Looked at before a figure for that. */
const REACH = 80;

/** Whether its sentence says that a figure is the right one in place of another. */
export const corrects = (text: string, { offset }: Figure): boolean =>
  CORRECT.test(text.slice(Math.max(0, offset - REACH), offset));
