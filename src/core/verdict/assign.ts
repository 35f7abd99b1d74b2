import { agrees, type Candidate } from './candidates.ts';
import type { Clash } from './clashes.ts';

/** What an equal value is worth when figures compete for one source figure, in log odds. */
const EQUAL_BONUS = 1;
/** The same where two draft figures of a sentence would simply change places: each wrong value explains the other. */
const SWAP_BONUS = 0.7;
/** Two values of a passage that fit by so much better the other way round, both together and neither the worse, have changed places. */
const SWAPPED = 0.7;
/** What sets them back where they stand. */
const OUT_OF_PLACE = 9;
/** What another value that may not make a conflict is set back by. */
const INELIGIBLE = 2;

/** An equal value in one of these roles has no claim on a draft figure stated plainly. */
const ROLES: ReadonlySet<Clash> = new Set<Clash>(['forecast', 'previous', 'pending', 'stale']);

const inAnotherRole = (candidate: Candidate): boolean => candidate.clashes.some((clash) => ROLES.has(clash));

/** Candidates of one passage, or of one table, compete with each other. */
function groupOf(candidate: Candidate): string {
  const { source, block, ordinal, kind } = candidate.passage;
  return kind === 'cell' ? `${source} b${block}` : `${source} p${ordinal}`;
}

interface Pair {
  readonly draft: number;
  readonly candidate: Candidate;
  readonly equal: boolean;
  readonly value: number;
}

/** A candidate that a draft figure won in its passage or table. */
export interface Won {
  readonly candidate: Candidate;
  /** It was preferred to an equal value of the same passage or table. */
  readonly beatsEqual: boolean;
}

/**
 * One-to-one competition within each passage (or table): a source figure answers one draft figure, and a draft figure
 * is answered by one source figure. `byFigure[i]` are the candidates of the i-th draft figure of a sentence; what is
 * returned are, for each, the candidates it won, one per passage at most. Best pairs are served first; another value
 * that could not make a conflict (`eligible` says no) comes late.
 */
export function compete(
  byFigure: readonly (readonly Candidate[])[],
  eligible: (figure: number, candidate: Candidate) => boolean,
): Won[][] {
  const groups = new Map<string, Pair[]>();
  byFigure.forEach((candidates, draft) => {
    for (const candidate of candidates) {
      const group = groupOf(candidate);
      const pairs = groups.get(group) ?? [];
      const equal = agrees(candidate.comparison);
      const handicap = equal
        ? candidate.weak || inAnotherRole(candidate)
          ? 0
          : EQUAL_BONUS
        : eligible(draft, candidate)
          ? 0
          : -INELIGIBLE;
      pairs.push({ draft, candidate, equal, value: candidate.logit + handicap });
      groups.set(group, pairs);
    }
  });
  const won: Won[][] = byFigure.map(() => []);
  for (const pairs of groups.values()) serve(withSwaps(pairs), won);
  return won;
}

/** In a group where two draft figures each equal the figure that the other is comparable with, equality counts for less, or nothing. */
function withSwaps(pairs: readonly Pair[]): Pair[] {
  const equals = pairs.filter((pair) => pair.equal && !pair.candidate.weak);
  const crosswise = (draft: number, candidate: Candidate): number =>
    pairs.find((one) => !one.equal && one.draft === draft && one.candidate.frame === candidate.frame)
      ?.value ?? Number.NEGATIVE_INFINITY;
  const gain = (pair: Pair, other: Pair): number =>
    crosswise(pair.draft, other.candidate) - pair.candidate.logit;
  // both together fit better the other way round
  const fitsSwapped = (pair: Pair): boolean =>
    pair.candidate.passage.kind !== 'cell' &&
    equals.some(
      (other) =>
        other.draft !== pair.draft &&
        other.candidate.frame !== pair.candidate.frame &&
        gain(pair, other) >= 0 &&
        gain(other, pair) >= 0 &&
        gain(pair, other) + gain(other, pair) >= SWAPPED,
    );
  const swapped = (pair: Pair): boolean =>
    equals.some(
      (other) =>
        other.draft !== pair.draft &&
        other.candidate.frame !== pair.candidate.frame &&
        pairs.some(
          (one) => !one.equal && one.draft === pair.draft && one.candidate.frame === other.candidate.frame,
        ) &&
        pairs.some(
          (one) => !one.equal && one.draft === other.draft && one.candidate.frame === pair.candidate.frame,
        ),
    );
  return pairs.map((pair) =>
    pair.equal && fitsSwapped(pair)
      ? { ...pair, value: pair.value - OUT_OF_PLACE }
      : pair.equal && swapped(pair)
        ? { ...pair, value: pair.value - EQUAL_BONUS + SWAP_BONUS }
        : pair,
  );
}

function serve(pairs: Pair[], won: Won[][]): void {
  pairs.sort((a, b) => b.value - a.value);
  const takenDrafts = new Set<number>();
  const takenFigures = new Map<unknown, boolean>();
  for (const { draft, candidate, equal } of pairs) {
    if (takenDrafts.has(draft)) continue;
    const taken = takenFigures.get(candidate.frame);
    // equal values are no rivals: two draft figures may rest on one source figure that both agree with
    if (taken !== undefined && !(taken && equal)) continue;
    takenDrafts.add(draft);
    takenFigures.set(candidate.frame, equal);
    const beatsEqual =
      !equal && pairs.some((pair) => pair.draft === draft && pair.equal && !pair.candidate.weak);
    won[draft]?.push({ candidate, beatsEqual });
  }
}
