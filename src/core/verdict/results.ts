import { RESULT_HEAD } from '../claim/counted.ts';
import type { Frame } from '../claim/frame.ts';
import type { Figure } from '../quantity/quantity.ts';

/** The two numbers of a result stand at most this far apart: `Rovers 106, United 110`. */
const REACH = 40;

const isPoints = ({ figure: { quantity, doubt } }: Frame): boolean =>
  quantity.kind === 'count' &&
  quantity.unit === '1' &&
  quantity.counted === undefined &&
  quantity.modifier === 'exact' &&
  quantity.low === quantity.high &&
  doubt === undefined;

/** Nothing but one comma or `and` and a name stands between two numbers, and a name before the first. */
function named(text: string, first: Figure, second: Figure): boolean {
  const between = text.slice(first.end, second.offset);
  const word = /^(?:,|,? and|,? to) ([\p{Lu}][\p{L}.' ]{1,30}) $/u.exec(between);
  const before = text.slice(Math.max(0, first.offset - 24), first.offset);
  return word !== null && /\p{L}{2} $/u.test(before);
}

/**
 * The results that a passage states name by name (`Rovers 3, United 1`), each as one frame whose figure spans both numbers and
 * reads as `3-1` does: low and high are the smaller and the greater number. `frames` are those of the passage's figures,
 * in order; `text` is the passage's.
 */
export function resultsIn(text: string, frames: readonly Frame[]): Frame[] {
  const found: Frame[] = [];
  for (let i = 0; i + 1 < frames.length; i++) {
    const [first, second] = [frames[i], frames[i + 1]];
    if (first === undefined || second === undefined || !isPoints(first) || !isPoints(second)) continue;
    if (second.figure.offset - first.figure.end > REACH || !named(text, first.figure, second.figure))
      continue;
    found.push(joined(text, first, second));
  }
  return found;
}

function joined(text: string, first: Frame, second: Frame): Frame {
  const { offset } = first.figure;
  const { end } = second.figure;
  const [a, b] = [first.figure.quantity.low, second.figure.quantity.low];
  const quantity = {
    ...first.figure.quantity,
    low: Math.min(a, b),
    high: Math.max(a, b),
    counted: 'score',
  };
  return {
    ...first,
    figure: { text: text.slice(offset, end), offset, end, valueOffset: offset, valueEnd: end, quantity },
    names: [...first.names, ...second.names],
    heads: [...new Set([RESULT_HEAD, ...first.heads, ...second.heads])],
    counted: RESULT_HEAD,
  };
}
