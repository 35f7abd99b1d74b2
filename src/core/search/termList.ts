import type { TermId } from './vocabulary.ts';

/** Highest count kept of one term in one list. */
const COUNT_LIMIT = 255;

/**
 * Where each term was last written, by term. One pad serves all lists of a kind: what is stale is recognised, since the
 * list has another term there, or lists that place before the part being written.
 */
export class Pad {
  places = new Uint32Array(1 << 14);

  reserve(terms: number): void {
    if (this.places.length >= terms) return;
    const larger = new Uint32Array(Math.max(terms, this.places.length * 2));
    larger.set(this.places);
    this.places = larger;
  }
}

/** A growing list of terms with counts, in parts; within a part each term stands once, in the order of its first coming. */
export class TermList {
  private terms = new Uint32Array(1024);
  private counts = new Uint8Array(1024);
  private readonly pad: Pad;
  private start = 0;
  length = 0;

  constructor(pad: Pad) {
    this.pad = pad;
  }

  /** What is added next begins a new part. */
  begin(): void {
    this.start = this.length;
  }

  /** Adds to the part being written. The pad must have room for the term. */
  add(term: TermId, count: number): void {
    const { places } = this.pad;
    const at = places[term] ?? 0;
    if (at >= this.start && at < this.length && this.terms[at] === term) {
      this.counts[at] = Math.min((this.counts[at] ?? 0) + count, COUNT_LIMIT);
      return;
    }
    if (this.length === this.terms.length) this.grow();
    places[term] = this.length;
    this.terms[this.length] = term;
    this.counts[this.length++] = Math.min(count, COUNT_LIMIT);
  }

  private grow(): void {
    const terms = new Uint32Array(this.length * 2);
    const counts = new Uint8Array(this.length * 2);
    terms.set(this.terms);
    counts.set(this.counts);
    this.terms = terms;
    this.counts = counts;
  }

  /** Copies of the term and the count at each place. */
  toArrays(): { readonly terms: Uint32Array; readonly counts: Uint8Array } {
    return { terms: this.terms.slice(0, this.length), counts: this.counts.slice(0, this.length) };
  }
}
