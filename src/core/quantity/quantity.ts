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
   * Canonical unit: ISO 4217 for money (`USD`, `USD/bbl` for prices per unit); `%` or `pp` (basis points convert to pp);
   * SI symbols for measures (`W`, `m`, `kg`, `K`, `Wh`, `m/s` ...); `year`, `month`, `day`, `s` for durations; `1` for bare
   * counts, ordinals and ratios; `date` for dates.
   */
  readonly unit: string;
  /** In canonical units; `low === high` unless the text gives a range. For dates: first and last day as days since 1970-01-01. */
  readonly low: number;
  readonly high: number;
  readonly modifier: Modifier;
  /**
   * Half a unit in the last written place, in canonical units: 0.5e9 for `$13 billion`, 0.05 for `4.2 %`. 0 for exact
   * small counts written as words, and for dates. What "equal at the written precision" means.
   */
  readonly halfUnit: number;
  /** EDTF for dates: `2026`, `2026-02`, `2026-02-14`, `2025-Q3`, `199X`, `2024/2025`. */
  readonly date?: string;
  /** The counted noun of a count, as written, lower case: `jobs`, `people`. */
  readonly counted?: string;
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

export interface FigureOptions {
  /** ISO date that "last year" and "next month" are relative to. */
  readonly reference?: string;
  /** Set where the writer said so; otherwise inferred from unambiguous figures of the text. */
  readonly numberLocale?: NumberLocale;
}
