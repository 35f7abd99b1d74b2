import type { Frame } from '../claim/frame.ts';
import type { Won } from './assign.ts';
import { agrees, type Candidate } from './candidates.ts';

/** A draft figure with everything weighed against it, and what it won in the competition of its sentence. */
export interface Rated {
  readonly frame: Frame;
  readonly weighed: readonly Candidate[];
  readonly won: readonly Won[];
  /** Number of its sentence in the block. */
  readonly sentence: number;
}

/** Stands for "no other figure claims it". */
export const UNCLAIMED = -6;

/** Figures this many places away still tell where the draft is in the sources. */
const REACH = 4;
/** What a figure tells that rests on the same or the next passage, on one a little farther off, on another of the source. */
const NEARNESS = [
  { gap: 1, worth: 1 },
  { gap: 4, worth: 0.6 },
  { gap: Number.POSITIVE_INFINITY, worth: 0.25 },
] as const;
/** Where the neighbours tell nothing. */
const UNTOLD = 0.3;
/** From here on an equal value is surely about the same thing, in log odds. */
const SURE = 1;
/** An equal value below this log odds tells nothing. */
const TELLING = -1;

/** In the list of another party: one number or another of a draft stands in most of those, and says nothing. */
export const ofAnotherRow = ({ frame, clashes }: Candidate): boolean =>
  frame.label !== undefined && clashes.includes('absent');

/** Of the candidates that state the draft's value the most likely one. */
export function bestEqual(weighed: readonly Candidate[]): Candidate | undefined {
  let best: Candidate | undefined;
  for (const candidate of weighed) {
    if (candidate.weak || !agrees(candidate.comparison) || ofAnotherRow(candidate)) continue;
    if (best === undefined || candidate.logit > best.logit) best = candidate;
  }
  return best;
}

/** Where a figure stands in its source. */
export const placeOf = ({ passage, frame }: Candidate): number =>
  passage.ordinal * PASSAGE + frame.figure.offset;
const PASSAGE = 1e6;

const isNext = ({ passage: a }: Candidate, { passage: b }: Candidate): boolean =>
  a.source === b.source && Math.abs(a.ordinal - b.ordinal) <= 1;

interface Claim {
  readonly by: Rated;
  readonly logit: number;
}

/** The figures of a block beside each other: what one of them rests on tells something about the others. */
export class Scene {
  private readonly figures: readonly Rated[];
  private readonly claims = new Map<Frame, Claim[]>();
  private readonly rests: readonly (Candidate | undefined)[];

  constructor(figures: readonly Rated[]) {
    this.figures = figures;
    for (const by of figures) {
      for (const { frame, comparison, weak, logit } of by.weighed) {
        if (weak || !agrees(comparison)) continue;
        const claims = this.claims.get(frame);
        if (claims === undefined) this.claims.set(frame, [{ by, logit }]);
        else claims.push({ by, logit });
      }
    }
    this.rests = figures.map(({ frame, weighed }) =>
      frame.figure.quantity.kind === 'date' ? undefined : bestEqual(weighed),
    );
  }

  /** The highest log odds at which another figure of the block states this source figure's value; `UNCLAIMED` if none does. */
  claimOn(source: Frame, except: Rated): number {
    let best = UNCLAIMED;
    for (const { by, logit } of this.claims.get(source) ?? []) {
      if (by !== except && logit > best) best = logit;
    }
    return best;
  }

  /** Another figure of the same sentence that states this source figure's value. */
  besideOn(source: Frame, figure: Rated): Rated | undefined {
    return (this.claims.get(source) ?? []).find(({ by }) => by !== figure && by.sentence === figure.sentence)
      ?.by;
  }

  /** Whether another figure of the same sentence states this source figure's value. */
  statedBeside(source: Frame, figure: Rated): boolean {
    return this.besideOn(source, figure) !== undefined;
  }

  /** Whether a figure of another sentence of the block surely states this source figure's value. */
  statedElsewhere(source: Frame, figure: Rated): boolean {
    return (this.claims.get(source) ?? []).some(
      ({ by, logit }) => by.sentence !== figure.sentence && logit >= SURE,
    );
  }

  /** The other figures of the same sentence. */
  beside(figure: Rated): Rated[] {
    return this.figures.filter((other) => other !== figure && other.sentence === figure.sentence);
  }

  /**
   * Whether the source gives the candidate and what the other figures of the sentence rest on in the draft's order, as far as
   * they stand in one passage or the next: from 1 (all do) to -1 (all the other way round); 0 where nothing tells.
   */
  order(figure: Rated, candidate: Candidate): number {
    let sum = 0;
    let all = 0;
    this.figures.forEach((other, i) => {
      const rest = this.rests[i];
      if (other === figure || other.sentence !== figure.sentence || rest === undefined) return;
      if (rest.logit < TELLING || rest.passage.kind === 'cell' || !isNext(rest, candidate)) return;
      const way = Math.sign(placeOf(candidate) - placeOf(rest));
      sum += way * Math.sign(figure.frame.figure.offset - other.frame.figure.offset);
      if (way !== 0) all++;
    });
    return all === 0 ? 0 : sum / all;
  }

  /** How near the candidate stands to what the neighbouring figures of the block rest on, 0 to 1. */
  coherence(figure: Rated, { passage }: Candidate): number {
    const at = this.figures.indexOf(figure);
    let sum = 0;
    let all = 0;
    for (let i = Math.max(0, at - REACH); i <= at + REACH; i++) {
      const rest = this.rests[i];
      if (i === at || rest === undefined || rest.logit < TELLING) continue;
      const worth = 1 / Math.abs(i - at);
      all += worth;
      if (rest.passage.source !== passage.source) continue;
      const gap = Math.abs(rest.passage.ordinal - passage.ordinal);
      sum += worth * (NEARNESS.find((one) => gap <= one.gap)?.worth ?? 0);
    }
    return all === 0 ? UNTOLD : sum / all;
  }
}
