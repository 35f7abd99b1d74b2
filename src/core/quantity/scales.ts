import { isLetter } from './numerals.ts';
import type { QuantityKind } from './quantity.ts';

/** A word or letter that multiplies a number: `billion`, `bn`. */
export interface Scale {
  /** As written. */
  readonly text: string;
  readonly value: number;
}

/** Scales of one style, ascending, so that a value may move from `m` to `bn`. */
const FAMILIES: readonly (readonly Scale[])[] = [
  [
    { text: 'million', value: 1e6 },
    { text: 'billion', value: 1e9 },
    { text: 'trillion', value: 1e12 },
  ],
  [
    { text: 'thousand', value: 1e3 },
    { text: 'million', value: 1e6 },
    { text: 'billion', value: 1e9 },
    { text: 'trillion', value: 1e12 },
  ],
  [
    { text: 'k', value: 1e3 },
    { text: 'm', value: 1e6 },
    { text: 'bn', value: 1e9 },
    { text: 'tn', value: 1e12 },
  ],
  [
    { text: 'mn', value: 1e6 },
    { text: 'bn', value: 1e9 },
    { text: 'trn', value: 1e12 },
  ],
  [
    { text: 'k', value: 1e3 },
    { text: 'mln', value: 1e6 },
    { text: 'bln', value: 1e9 },
    { text: 'trln', value: 1e12 },
  ],
  [
    { text: 'K', value: 1e3 },
    { text: 'M', value: 1e6 },
    { text: 'B', value: 1e9 },
    { text: 'T', value: 1e12 },
  ],
  [
    { text: 'k', value: 1e3 },
    { text: 'm', value: 1e6 },
    { text: 'b', value: 1e9 },
    { text: 't', value: 1e12 },
  ],
  [
    { text: 'lakh', value: 1e5 },
    { text: 'crore', value: 1e7 },
  ],
  [
    { text: 'Mio', value: 1e6 },
    { text: 'Mrd', value: 1e9 },
    { text: 'Bio', value: 1e12 },
  ],
];

const LONGEST = 8;
const SHORTEST_WORD = 4;

/**
 * The scale that starts at `at`. Letters ("m", "k") scale money and counts alone: after other kinds they are units, but
 * for a capital before a unit's name ("7.5K years").
 */
export function scaleAt(text: string, at: number, kind: QuantityKind): Scale | undefined {
  let end = at;
  while (end < text.length && end - at <= LONGEST && isLetter(text.charCodeAt(end))) end += 1;
  const written = text.slice(at, end);
  const scalesUnits = 'KMBT'.includes(written) && text.charAt(end) === ' ';
  if (written.length < SHORTEST_WORD && kind !== 'money' && kind !== 'count' && !scalesUnits)
    return undefined;
  const singular = written.endsWith('s') ? written.slice(0, -1) : written;
  for (const family of FAMILIES) {
    for (const scale of family) {
      if (
        scale.text === written ||
        (written.length >= SHORTEST_WORD && scale.text === singular.toLowerCase())
      ) {
        return { text: written, value: scale.value };
      }
    }
  }
  return undefined;
}

/** The scales that go with one, ascending; those of plain words where none is given. */
export function siblings(scale: Scale | undefined): readonly Scale[] {
  const plain = FAMILIES[0] ?? [];
  if (scale === undefined) return plain;
  return FAMILIES.find((family) => family.some((s) => s.text === scale.text)) ?? plain;
}
