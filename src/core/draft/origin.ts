/** A stretch of a rendering and what it was made of. */
export interface Run {
  /** Where it begins in the rendering; it goes on to the next run. */
  readonly at: number;
  /** The stretch of the original. */
  readonly start: number;
  readonly end: number;
  /** The same characters in both; else it stands for its original only as a whole. */
  readonly isExact: boolean;
}

/** What a draft was before it was rendered as Markdown, and how to find the way back. */
export interface Origin {
  readonly text: string;
  /** In order of `at`; the first begins at 0. */
  readonly runs: readonly Run[];
}

/** Characters of a rendering's end that are at hand. */
const TAIL = 16;

/** A text that remembers where each of its characters stems from. */
export class Rendering {
  readonly #parts: string[] = [];
  readonly #runs: Run[] = [];
  #length = 0;
  #tail = '';

  get length(): number {
    return this.#length;
  }

  get runs(): readonly Run[] {
    return this.#runs;
  }

  /** The last few characters put; empty where there are none. */
  get tail(): string {
    return this.#tail;
  }

  /** Nothing stands on its last line yet. */
  get beginsLine(): boolean {
    return this.#tail === '' || this.#tail.endsWith('\n');
  }

  get text(): string {
    return this.#parts.join('');
  }

  /** Puts a stretch of the original as it stands. */
  keep(text: string, start: number, end: number): void {
    this.#put(text.slice(start, end), start, end, true);
  }

  /** Puts a text that stands for a stretch of the original; an empty stretch where it stands for none. */
  put(text: string, start: number, end: number): void {
    this.#put(text, start, end, false);
  }

  append(other: Rendering): void {
    for (const run of other.#runs) this.#runs.push({ ...run, at: run.at + this.#length });
    for (const part of other.#parts) this.#parts.push(part);
    this.#length += other.#length;
    if (other.#length > 0) this.#tail = other.#tail;
  }

  #put(text: string, start: number, end: number, isExact: boolean): void {
    if (text === '') return;
    const before = this.#runs.at(-1);
    const isMore = isExact && before?.isExact === true && before.end === start;
    if (isMore) this.#runs[this.#runs.length - 1] = { ...before, end };
    else this.#runs.push({ at: this.#length, start, end, isExact });
    this.#parts.push(text);
    this.#length += text.length;
    this.#tail = (this.#tail + text.slice(-TAIL)).slice(-TAIL);
  }
}

/** The stretch of the original that a stretch of the rendering stands for. */
export function originOf({ text, runs }: Origin, start: number, end: number): { start: number; end: number } {
  const first = runs[runAt(runs, start)];
  if (first === undefined) return { start: 0, end: 0 };
  const from = first.isExact ? Math.min(first.start + (start - first.at), first.end) : first.start;
  if (end <= start) return { start: from, end: from };
  const last = runs[runAt(runs, end - 1)] ?? first;
  const to = last.isExact ? Math.min(last.start + (end - last.at), last.end) : last.end;
  return { start: from, end: Math.min(Math.max(from, to), text.length) };
}

/** The index of the run that holds an offset; -1 where there are no runs. */
export function runAt(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.at ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
