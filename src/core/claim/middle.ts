/** The middle value of many, told by what lies on either side: `half of them earn more than £31,200`. */
import type { Figure } from '../quantity/quantity.ts';

/** A half as the subject of what follows; `more than half` is none, nor `half a mile`. */
const HALF = /(?:^|[^\w-])(?:half|one in two|every second)(?! an? )[^\d,;:.!?()]{1,90}$/i;
const ABOUT_HALF =
  /\b(?:over|than|nearly|almost|about|under|least|most|a|other|first|second|by|in)(?: an?)? half\b/i;
/** Letters looked at before a value. */
const REACH = 110;
/** `half had left after 31 nights`: by then half had, and half had not. */
const BY_THEN = /\b(?:after|within) $/i;

const isBound = ({ quantity: { kind, modifier } }: Figure): boolean =>
  kind !== 'date' && kind !== 'percent' && kind !== 'ratio' && modifier !== 'exact' && modifier !== 'about';

/** Whether a figure is what half of something lies above, or below. */
export function isMiddle(text: string, figure: Figure): boolean {
  const before = text.slice(Math.max(0, figure.offset - REACH), figure.offset);
  if (!isBound(figure) && !(figure.quantity.kind === 'duration' && BY_THEN.test(before))) return false;
  return HALF.test(before) && !ABOUT_HALF.test(before);
}
