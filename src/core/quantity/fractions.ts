/** Fractions in figures: `½`, `2½`, `2 1/2`, `3/8ths`, `8.5/10`. */
import { append, type NumberReading } from './numbers.ts';
import {
  codeAt,
  gapAt,
  isNumeral,
  isWord,
  kindAt,
  LINE,
  lengthAt,
  markAt,
  NONE,
  SPACE,
  startAt,
  textAt,
  tight,
  VULGAR,
} from './tokens.ts';

const VULGAR_VALUES: Readonly<Record<number, number>> = {
  188: 1 / 4,
  189: 1 / 2,
  190: 3 / 4,
  8528: 1 / 7,
  8529: 1 / 9,
  8530: 1 / 10,
  8531: 1 / 3,
  8532: 2 / 3,
  8533: 1 / 5,
  8534: 2 / 5,
  8535: 3 / 5,
  8536: 4 / 5,
  8537: 1 / 6,
  8538: 5 / 6,
  8539: 1 / 8,
  8540: 3 / 8,
  8541: 5 / 8,
  8542: 7 / 8,
  8585: 0,
};

/** The value of ½ and the like at a VULGAR token. */
export const vulgar = (i: number): number => VULGAR_VALUES[codeAt(startAt(i))] ?? 0;

const SUFFIX = new Set(['th', 'ths', 's', 'rds', 'rd', 'nd', 'st']);

/** Denominators in use; 9/11 and 24/7 are none. */
const PARTS = new Set([2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 20, 32, 50, 64, 100, 1000]);

/** `½`, or `2½`, `2 ½`, `2 1/2`, `1/2` after what is read; true when a fraction was taken on. */
export function readFraction(i: number, n: NumberReading): boolean {
  if (kindAt(n.next) === VULGAR && gapAt(n.next) !== LINE && n.decimals === 0) {
    n.value += vulgar(n.next);
    n.next++;
    n.step = 0;
    return true;
  }
  const at = n.next;
  // "2 1/2"
  if (n.decimals === 0 && !n.grouped && isNumeral(at) && gapAt(at) !== LINE && isSlash(at + 1)) {
    const over = append(at + 2, 0);
    const top = append(at, 0);
    if (top < over && over <= 64 && lengthAt(at + 2) <= 2) {
      n.value += top / over;
      n.next = at + 3;
      n.step = 0;
      return true;
    }
  }
  // "a rating of 8.5/10"
  if (n.decimals > 0 && isSlash(at) && !isSlash(at + 2)) {
    const over = append(at + 1, 0);
    if (over !== 10 && over !== 5 && over !== 100) return false;
    n.value = Number((n.value / over).toPrecision(14));
    n.step /= over;
    n.next = at + 2;
    n.fraction = true;
    return true;
  }
  // "1/2", "3/8ths"
  if (n.next === i + 1 && isSlash(at) && n.decimals === 0) {
    const over = append(at + 1, 0);
    const ends = isWord(at + 2) && tight(at + 2) && SUFFIX.has(textAt(at + 2));
    // "1/48th"
    if (over > 0 && (ends || PARTS.has(over)) && n.value < over && !isSlash(at + 2)) {
      n.value /= over;
      n.next = at + 2;
      n.step = 0;
      n.fraction = true;
      if (ends) n.next++;
      return true;
    }
  }
  return false;
}

function isSlash(i: number): boolean {
  if ((markAt(i) !== 0x2f && markAt(i) !== 0x2044) || !isNumeral(i + 1)) return false;
  const gap = gapAt(i);
  // "3 / 4" in text cut into words
  return (
    gap === gapAt(i + 1) &&
    (gap === NONE || (gap === SPACE && lengthAt(i - 1) === 1 && lengthAt(i + 1) === 1))
  );
}
