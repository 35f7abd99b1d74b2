import type { Frame } from '../claim/frame.ts';
import { ROW_KEY_SEPARATOR } from '../text/rowKeys.ts';
import type { Passage } from '../text/source.ts';
import { agrees, type Candidate, precisionOf } from './candidates.ts';
import type { Clash } from './clashes.ts';
import { tellsApart } from './overturn.ts';

/** Digits of a sibling's value from which on a cell that states it is no accident. */
const TELLING = 1.5;
/** Log odds that a sibling's value needs to show a line. */
const SURE = 0;
/** How much the draft's words may speak for the equal value: beyond, they say themselves which cell is meant. */
const TOLD = 0.15;
/** Of two figures that stand in each other's way, the one that fits the other's line better by this, in log odds, is out of its own. */
const LEAD = 0.05;

/** A sibling of another row, column or time than its words say shows no line. */
const DOUBTED: ReadonlySet<Clash> = new Set<Clash>(['stale', 'place', 'period', 'previous', 'party']);

const tableOf = ({ source, block }: Passage): string => `${source} ${block}`;

/** A cell that a figure may stand in, with its keys: the parts of its row's heading, then its column's. */
interface Keyed {
  readonly candidate: Candidate;
  readonly table: string;
  readonly keys: readonly string[];
}

function keyed(candidate: Candidate): Keyed[] {
  const { kind, table } = candidate.passage;
  if (kind !== 'cell' || table?.row === undefined || table.column === undefined) return [];
  return [
    {
      candidate,
      table: tableOf(candidate.passage),
      keys: [...table.row.split(ROW_KEY_SEPARATOR), table.column],
    },
  ];
}

const states = ({ weak, comparison }: Candidate): boolean => !weak && agrees(comparison);

/** A figure of a sentence with the cells that are weighed for it, and the surest that state it, one of each table. */
interface Member {
  readonly draft: Frame;
  readonly cells: readonly Keyed[];
  readonly stated: readonly Keyed[];
}

function memberOf(draft: Frame, candidates: readonly Candidate[]): Member {
  const cells = candidates.flatMap(keyed);
  const best = new Map<string, Keyed>();
  for (const cell of cells) {
    if (!states(cell.candidate)) continue;
    const known = best.get(cell.table);
    if (known === undefined || known.candidate.logit < cell.candidate.logit) best.set(cell.table, cell);
  }
  return { draft, cells, stated: [...best.values()] };
}

/** The only place where two cells' keys differ; undefined where there is none, or several. */
function onlyDifference(a: readonly string[], b: readonly string[]): number | undefined {
  if (a.length !== b.length) return undefined;
  const places = a.flatMap((key, i) => (key === b[i] ? [] : [i]));
  return places.length === 1 ? places[0] : undefined;
}

/** The cell beside one that differs by a key alone, for which it has another. */
const beside = ({ cells }: Member, { table, keys }: Keyed, place: number, key: string): Keyed | undefined =>
  cells.find(
    (one) => one.table === table && onlyDifference(one.keys, keys) === place && one.keys[place] === key,
  );

const isStatedBy = (members: readonly Member[], { candidate }: Keyed): boolean =>
  members.some(({ cells }) =>
    cells.some((one) => one.candidate.frame === candidate.frame && states(one.candidate)),
  );

const leadOf = (rival: Keyed, equal: Keyed): number => rival.candidate.logit - equal.candidate.logit;

/**
 * Candidates that state a draft figure's value in a cell out of the line in which the table states the sentence's other
 * figures: `Velm made 40 looms and Karn 30` of a table that has thirty under `Sold` for Karn, where other looms stand under
 * `Made`. `weighed[i]` are the candidates of the sentence's i-th figure. A word or time of the draft that tells the two
 * cells apart says more than the line, and so does another figure in the line of the cell.
 */
export function outOfLine(
  frames: readonly Frame[],
  weighed: readonly (readonly Candidate[])[],
): ReadonlySet<Candidate> {
  const found = new Set<Candidate>();
  const members = frames
    .map((frame, i) => memberOf(frame, weighed[i] ?? []))
    .filter(({ draft, stated }) => draft.figure.quantity.kind !== 'date' && stated.length > 0);
  if (members.length < 2) return found;
  for (const member of members) {
    const others = members.filter((one) => one !== member && precisionOf(one.draft) >= TELLING);
    for (const equal of member.cells)
      if (states(equal.candidate) && isOut(member, equal, others)) found.add(equal.candidate);
  }
  return found;
}

function isOut(member: Member, equal: Keyed, others: readonly Member[]): boolean {
  const siblings = others.flatMap((other) =>
    other.stated
      .filter(
        ({ table, keys, candidate }) =>
          table === equal.table &&
          keys.length === equal.keys.length &&
          candidate.logit >= SURE &&
          !candidate.clashes.some((clash) => DOUBTED.has(clash)),
      )
      .map((cell) => ({ other, cell })),
  );
  return equal.keys.some((mine, place) => {
    const key = siblings[0]?.cell.keys[place];
    if (key === undefined || key === mine) return false;
    if (!siblings.every(({ cell }) => cell.keys[place] === key)) return false;
    const elsewhere = siblings.filter(({ cell }) => onlyDifference(cell.keys, equal.keys) === undefined);
    const rival = beside(member, equal, place, key);
    if (elsewhere.length === 0 || rival === undefined || !isMeant(member.draft, equal, rival)) return false;
    if (isStatedBy(others, rival)) return false;
    return (
      elsewhere.length > 1 ||
      elsewhere.every(({ other, cell }) => {
        const theirs = beside(other, cell, place, mine);
        return theirs === undefined || leadOf(rival, equal) - leadOf(theirs, cell) > LEAD;
      })
    );
  });
}

/** Whether nothing in the draft's words or time says that the equal value is meant rather than the rival. */
function isMeant(draft: Frame, { candidate: equal }: Keyed, { candidate: rival }: Keyed): boolean {
  if (states(rival) || equal.features.samePeriod > rival.features.samePeriod) return false;
  if (rival.clashes.some((clash) => !equal.clashes.includes(clash))) return false;
  return tellsApart(draft, equal, rival) <= TOLD;
}
