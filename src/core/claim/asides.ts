import type { Figure } from '../quantity/quantity.ts';
import type { Term } from './terms.ts';

/** Brackets of a sentence that are told apart. */
const MOST = 40;

/** Where a sentence's brackets open and close, outermost only. */
function bracketsOf(text: string): { open: number; close: number }[] {
  const found: { open: number; close: number }[] = [];
  for (let open = text.indexOf('('); open >= 0 && found.length < MOST; ) {
    const close = text.indexOf(')', open);
    if (close < 0) break;
    found.push({ open, close });
    open = text.indexOf('(', close);
  }
  return found;
}

/** For each term, whether it stands in brackets, which tell of what stands in them with it, and of nothing outside. */
export function asideFrom(
  text: string,
  terms: readonly Term[],
): (figure: Figure) => (term: number) => boolean {
  const brackets = bracketsOf(text);
  const within = (at: number): number => brackets.findIndex(({ open, close }) => open < at && at < close);
  if (brackets.length === 0) return () => () => false;
  const of = terms.map((term) => within(term.start));
  return (figure) => {
    const mine = within(figure.offset);
    return (term) => (of[term] ?? -1) >= 0 && of[term] !== mine;
  };
}
