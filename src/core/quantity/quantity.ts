/** What sort of thing a quantity measures; `points` are percentage points, `ratio` is bare fractions and multiples. */
export type QuantityKind =
  | 'money'
  | 'percent'
  | 'points'
  | 'measure'
  | 'count'
  | 'duration'
  | 'date'
  | 'ordinal'
  | 'ratio';

/** A hedge or bound is part of the value. */
export type Modifier = 'exact' | 'about' | 'nearly' | 'atLeast' | 'moreThan' | 'atMost' | 'lessThan';

/** The canonical value of a figure. */
export interface Quantity {
  readonly kind: QuantityKind;
  /**
   * Canonical unit: ISO 4217 for money (`USD`, `USD/m³` for a price a barrel); `%` or `pp` (basis points convert to pp);
   * SI symbols for measures (`W`, `m`, `kg`, `J` for all energies, `m²`, `m³`, `m/s`, `B` for data ...); `°C`, `°F` and `K`
   * as written (see `convertTemperature`); `year`, `month`, `day`, `s` for durations; `1` for bare counts, ordinals and
   * ratios; `date` for dates. A currency name without its country is its noun in capitals: `PESO`, `FRANC`.
   */
  readonly unit: string;
  /** In canonical units; `low === high` unless the text gives a range. For dates: first and last day as days since 1970-01-01. */
  readonly low: number;
  readonly high: number;
  readonly modifier: Modifier;
  /**
   * Half a unit in the last written place, in canonical units: 0.5e9 for `$13 billion`, 0.05 for `4.2 %`. 0 for exact
   * small counts written as words, for fractions in words, and for dates. What "equal at the written precision" means.
   * For `30 ± 10 years` it is the 10.
   */
  readonly halfUnit: number;
  /**
   * EDTF for dates: `2026`, `2026-02`, `2026-02-14`, `2025-Q3`, `199X`, `2024/2025`; `2026-W07` for a week (ISO 8601), `2026-21`
   * to `2026-24` for spring to winter.
   */
  readonly date?: string;
  /** The counted noun of a count, as written, lower case: `jobs`, `people`; `score` for results such as `110-106`. */
  readonly counted?: string;
  /**
   * What an amount is for each of, when that is no unit of measure, lower case: `share`, `person`, `year`; the
   * round number of a rate (`48 per 100,000` has `100,000`).
   */
  readonly per?: string;
}

/** A span of text that states a quantity. Offsets are into the text handed to `figures`, end exclusive. */
export interface Figure {
  /** `text.slice(offset, end)`: `up to 5 GW` includes its modifier. */
  readonly text: string;
  readonly offset: number;
  readonly end: number;
  /** Span of the bare value without modifier words: `5 GW` of `up to 5 GW`. */
  readonly valueOffset: number;
  readonly valueEnd: number;
  readonly quantity: Quantity;
  /** Why the reading is not certain (an undecidable `3,141`): such a figure is `unchecked`, never a conflict. */
  readonly doubt?: string;
}

/** What `compare(a, b)` says of two quantities, `a` the draft's and `b` the source's. */
export type Comparison = 'equal' | 'rounds' | 'within' | 'qualifierDiffers' | 'differs' | 'incomparable';

/** Which marks group and divide digits. */
export type NumberLocale = 'point' | 'comma';

/** What a table's caption or column heading says of the bare numbers under it: see `unitHint` in `hint.ts`. */
export interface UnitHint {
  /** Canonical unit: `USD`, `%`, `J`; `1` when only a scale is given ("in thousands"). */
  readonly unit: string;
  readonly kind: QuantityKind;
  /** One written unit is this many canonical ones, scale included: 1e6 for "in millions of dollars". */
  readonly factor: number;
}

/** How figures are read; all optional. */
export interface FigureOptions {
  /**
   * The unit of numbers that are written without one, as in the cells of a table. Numbers with a unit of their own keep
   * it; with a hint, a bare `2024` is a number and not a year.
   */
  readonly hint?: UnitHint;
  /** ISO date that "last year" and "next month" are relative to. */
  readonly reference?: string;
  /** Set where the writer said so; otherwise inferred from unambiguous figures of the text. */
  readonly numberLocale?: NumberLocale;
}

/** The doubt of words such as `several million`: they agree with the same words alone. */
export const VAGUE_DOUBT = 'the text names no number here';
