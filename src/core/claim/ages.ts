import type { Figure } from '../quantity/quantity.ts';
import type { Term } from './terms.ts';

/** Nobody is older. */
const OLDEST = 120;

/** `Ada Rusk, 49, won`, `the keeper, 49, won`: a bare number between commas after who it is. */
export function isApposed(text: string, figure: Figure, near: Term | undefined): boolean {
  const { kind, counted, low, halfUnit } = figure.quantity;
  if (kind !== 'count' || counted !== undefined || halfUnit !== 0.5 || low < 1 || low > OLDEST) return false;
  if (near === undefined || near.digit || figure.offset - near.end !== 2) return false;
  return text.charAt(near.end) === ',' && text.charAt(figure.end) === ',';
}

/** Who is `over 60`. */
const PERSONS: ReadonlySet<string> = new Set(
  'those anyone everyone people persons adults men women children drivers patients residents voters workers'.split(
    ' ',
  ),
);

/** A number that counts nothing. */
const isBareCount = ({ quantity: { kind, counted } }: Figure): boolean =>
  kind === 'count' && counted === undefined;

/** `a 7-year-old`, `aged 40`, `40 years old`, `over the age of 40`, `those over 40`. */
export function isAge(
  figure: Figure,
  near: Term | undefined,
  far: Term | undefined,
  next: Term | undefined,
): boolean {
  if (/-old\b/.test(figure.text) || figure.text.endsWith(' old')) return true;
  if (/\bage of \S{1,8}$/.test(figure.text) || (near?.plain === 'of' && far?.plain === 'age')) return true;
  if (
    isBareCount(figure) &&
    figure.quantity.modifier !== 'exact' &&
    near !== undefined &&
    PERSONS.has(near.plain)
  )
    return true;
  return near?.plain === 'aged' || near?.plain === 'age' || next?.plain === 'old' || next?.plain === 'olds';
}
