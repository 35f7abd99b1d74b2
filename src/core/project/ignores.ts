/** A figure a writer chose to ignore. Keyed to value and sentence: when either changes, it no longer applies. */
export interface Ignore {
  /** The figure as written: `$15 billion`. */
  readonly figure: string;
  /** The sentence it stands in, white space collapsed. */
  readonly sentence: string;
  /** Path of the draft from the workspace folder; absent: wherever that sentence stands. */
  readonly file?: string;
  readonly reason?: string;
}
