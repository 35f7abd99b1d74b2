import { agrees, type Candidate } from './candidates.ts';
import type { Clash } from './clashes.ts';

/** What an equal value is worth when figures compete for one source figure, in log odds. */
const EQUAL_BONUS = 1;
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
  for (const pairs of groups.values()) serve(pairs, won);
  return won;
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
