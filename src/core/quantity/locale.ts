/** Which marks a document groups and divides its digits with, from the figures where they can only mean one thing. */
import type { Marks } from './numbers.ts';
import type { NumberLocale } from './quantity.ts';

/** Characters looked at: a document's habit shows early, and the scan stays bounded. */
const MOST = 200_000;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/**
 * `point` when the text has figures such as `1,234.5`, `0.5` or `1,234,567`; `comma` for `1.234,5`, `0,5`, `1.234.567`;
 * `mixed` for both, `unknown` for neither.
 */
export function marksOf(text: string): Marks {
  let point = 0;
  let comma = 0;
  const end = Math.min(text.length, MOST);
  let i = 0;
  while (i < end) {
    if (!isDigit(text.charCodeAt(i))) {
      i++;
      continue;
    }
    const start = i;
    while (isDigit(text.charCodeAt(i))) i++;
    let groups = 0;
    let mark = 0;
    let last = i - start;
    const first = last;
    const zero = first === 1 && text.charCodeAt(start) === 48;
    let other = 0;
    while ((text.charCodeAt(i) === 44 || text.charCodeAt(i) === 46) && isDigit(text.charCodeAt(i + 1))) {
      const here = text.charCodeAt(i);
      if (mark === 0) mark = here;
      else if (here !== mark) other++;
      const from = ++i;
      while (isDigit(text.charCodeAt(i))) i++;
      last = i - from;
      groups++;
    }
    if (mark === 0 || first > 3) continue;
    const letter = text.charCodeAt(start - 1) | 32;
    if (letter >= 97 && letter <= 122) continue;
    const asPoint = mark === 46 ? 1 : -1;
    let vote = 0;
    if (groups === 1 && (zero || last === 1 || last === 2))
      vote = mark === 44 && !zero ? 0.4 * asPoint : asPoint;
    else if (other === 1) vote = -asPoint;
    else if (groups > 1 && other === 0 && last === 3) vote = mark === 44 ? 1 : -1;
    if (point > 12 && comma === 0) return 'point';
    if (vote > 0) point += vote;
    else comma -= vote;
  }
  if (point > 0 && comma >= 1) return point > 8 * comma ? 'point' : comma > 8 * point ? 'comma' : 'mixed';
  if (comma >= 1) return 'comma';
  return point > 0 ? 'point' : 'unknown';
}

/** The marks to read with: the writer's word, else what the text shows; the text is scanned at most once, when asked. */
export function marksFor(text: string, locale: NumberLocale | undefined): () => Marks {
  if (locale !== undefined) return () => locale;
  let known: Marks | undefined;
  return () => {
    known ??= marksOf(text);
    return known;
  };
}
