import { corrects } from '../claim/corrects.ts';
import type { Frame } from '../claim/frame.ts';
import type { Cue } from '../claim/lexicon/cues.ts';
import { cuesOf } from '../claim/lexicon/index.ts';
import { relatePeriods } from '../claim/period.ts';
import { termsOf } from '../claim/terms.ts';
import { inUnit, isBare } from '../quantity/elided.ts';
import type { Comparison, Quantity } from '../quantity/quantity.ts';
import type { Corpus } from '../search/corpus.ts';
import type { SourceId } from '../text/ids.ts';
import type { Passage } from '../text/source.ts';
import { isWithin, periodsFor } from './features.ts';

/** A source figure, weighed. */
export interface Timed {
  readonly passage: Passage;
  readonly frame: Frame;
  readonly logit: number;
  /** What its value says of the draft's. */
  readonly comparison: Comparison;
}

/** Later by more than this many days counts as later. */
const DAYS = 20;

/** A later document replaces an earlier one where it lags behind by less than this, in log odds. */
const LAG = 0.7;

/** The last day of the period a source figure is for; undefined where none is told. */
function timeOf(frame: Frame): number | undefined {
  const periods = periodsFor(frame);
  return periods.length === 0 ? undefined : Math.max(...periods.map((period) => period.high));
}

/** Days, from first to last, of what is followed by the same for the days right behind it: `week 8`, `week 9`. */
const WEEKLY: readonly [number, number] = [5, 14];

/** How many days later the next cell of a series is, at least. */
function stepOf({ frame }: Timed): number {
  const [period, ...rest] = periodsFor(frame);
  const days = period === undefined || rest.length > 0 ? 0 : period.high - period.low;
  return days >= WEEKLY[0] && days <= WEEKLY[1] ? days : DAYS;
}

/** `Rate since 1 January`: it holds until now. */
const holdsSince = ({ periods }: Frame): boolean =>
  periods.length > 0 && periods.every(({ text }) => /^since\b/i.test(text));

/** A column without a name, or for the present, beside one that is for some year, is for the table's own time, the last. */
function timeOfCell({ passage, frame }: Timed): number | undefined {
  if ((frame.cues.has('now') && frame.periods.length === 0) || holdsSince(frame))
    return Number.MAX_SAFE_INTEGER;
  return timeOf(frame) ?? (passage.table?.column === undefined ? Number.MAX_SAFE_INTEGER : undefined);
}

/** The words of a cell's headings without those that say when: cells of one series share them. */
function seriesOf({ passage, frame }: Timed): string {
  const when = new Set(frame.periods.flatMap(({ text }) => termsOf(text).map((term) => term.stem)));
  const words = [...frame.own.keys()]
    .filter((stem) => !/\d/.test(stem) && !when.has(stem) && !cuesOf(stem).includes('now'))
    .sort();
  return `${passage.source} ${passage.block} ${words.join(' ')}`;
}

/**
 * Which candidates are out of date, each with the one that replaced it, for a draft figure that tells of nothing past: a value
 * beside the one that it gave way to; for one that speaks of no period, or of a quarter or month without its year (then of that
 * one alone), cells of a table with a later cell of the same series; and for one that speaks of none also `from $4` beside
 * `to $5`, a value that its sentence tells for another time, and passages of documents that the same publisher has followed up by one that says it as clearly.
 */
export function replacedAmong<T extends Timed>(
  draft: Frame,
  candidates: readonly T[],
  corpus: Corpus,
): Map<T, T> {
  const replaced = new Map<T, T>();
  if (isBygone(draft)) {
    // `the 40 of last year`: what then turned out otherwise is not meant
    if (!draft.cues.has('void') && draft.periods.length > 0)
      replacedBeside(
        draft,
        candidates.filter(({ frame }) => frame.cues.has('void') || !isBygone(frame)),
        replaced,
      );
    return replaced;
  }
  replacedBeside(draft, candidates, replaced);
  replacedByCorrection(candidates, replaced);
  if (draft.periods.length > 0) {
    if (draft.periods.every(({ implied }) => implied))
      replacedCells(
        candidates.filter(({ frame }) => isForThen(draft, frame)),
        replaced,
      );
    replacedByExact(draft, candidates, replaced);
    return replaced;
  }
  if (draft.cues.has('past')) return replaced;
  replacedCells(candidates, replaced);
  replacedWithin(candidates, replaced);
  if (!AHEAD.some((cue) => draft.cues.has(cue))) replacedByPlain(candidates, replaced);
  replacedByMention(candidates, corpus, replaced);
  replacedAcross(candidates, corpus, replaced);
  return replaced;
}

/** Whether a figure is for the draft's part of a year, or for one that holds it: `end of June` of `June 2024`, of `2024`. */
function isForThen(draft: Frame, { periods }: Frame): boolean {
  const relation = relatePeriods(draft.periods, periods);
  if (relation === 'unknown') return true;
  const daysOf = (frames: Frame['periods']): number => Math.max(...frames.map(({ low, high }) => high - low));
  return relation === 'same' || (relation === 'overlap' && daysOf(draft.periods) <= daysOf(periods));
}

/** Of the cells of a series, the one for the draft's very time, and not those for a part of it: `Q2` beside `H1`. */
function replacedByExact<T extends Timed>(draft: Frame, candidates: readonly T[], replaced: Map<T, T>): void {
  const cells = candidates.filter(({ passage }) => passage.kind === 'cell');
  const exact = cells.filter((one) => sameTime(draft, one));
  if (exact.length === 0) return;
  const bySeries = new Map(exact.map((one) => [seriesOf(one), one]));
  for (const candidate of cells) {
    if (replaced.has(candidate) || relatePeriods(draft.periods, candidate.frame.periods) !== 'overlap')
      continue;
    const by = bySeries.get(seriesOf(candidate));
    if (by !== undefined) replaced.set(candidate, by);
  }
}

/** A document that calls the draft's value the earlier one says so of the documents that it follows up. */
function replacedByMention<T extends Timed>(
  candidates: readonly T[],
  corpus: Corpus,
  replaced: Map<T, T>,
): void {
  const mentions = [...replaced].filter(([one]) => one.comparison !== 'differs' && isBygone(one.frame));
  if (mentions.length === 0) return;
  const later = mentions.map(([mention, by]) => ({ by, document: documentOf(mention, corpus) }));
  for (const candidate of candidates) {
    if (candidate.comparison === 'differs' || replaced.has(candidate)) continue;
    const earlier = documentOf(candidate, corpus);
    const found = later.find(({ document }) => follows(document, earlier));
    if (found !== undefined) replaced.set(candidate, found.by);
  }
}

/** Cues of a figure that tells of what was, or was meant. */
export const BYGONE: readonly Cue[] = ['previous', 'void', 'from'];

/** Whether a figure says of itself that its value is not the one that holds; `will fall from 4`, it does so far. */
export const isBygone = ({ cues }: Frame): boolean =>
  !cues.has('stands') && BYGONE.some((cue) => cues.has(cue));

/** Steps of one thing, from what is wanted to what is there. */
const STEPS: readonly Cue[] = [
  'asked',
  'planned',
  'pending',
  'forecast',
  'target',
  'able',
  'granted',
  'begun',
  'done',
];

/** `asked for 40 and was granted 25`: the draft tells of the step that `other` is of, and `one` of another. */
export const isOtherStep = (draft: Frame, one: Frame, other: Frame): boolean =>
  STEPS.some((step) => one.cues.has(step) && !draft.cues.has(step) && !other.cues.has(step)) &&
  STEPS.some((step) => draft.cues.has(step) && other.cues.has(step));

/** A value and the one that it gave way to differ by less than this factor. */
const TWIN_FACTOR = 4;
/** In a neighbouring sentence the one that holds must be this likely to be meant, in log odds. */
const TWIN_LOGIT = 0;

/** A figure's quantity; where it left its unit out and may have meant that of another, in that one. */
function quantityBeside({ figure, units }: Frame, { figure: other }: Frame): Quantity {
  const meant = units.find(({ unit }) => unit === other.quantity.unit);
  return meant === undefined || !isBare(figure) ? figure.quantity : inUnit(figure.quantity, meant);
}

const isStep = ({ cues }: Frame): boolean => STEPS.some((step) => cues.has(step));

/** Whether one figure can be what another one's value has become. */
function isTwin({ frame: one }: Timed, { frame: other }: Timed): boolean {
  const [a, b] = [quantityBeside(one, other), quantityBeside(other, one)];
  if (isBygone(other) || a.unit !== b.unit) return false;
  // `was to open in 2025; it is now to open in 2027`
  if (a.kind === 'date') return one.cues.has('void') && b.low > a.high && isStep(other);
  if (a.counted !== undefined && b.counted !== undefined && one.counted !== other.counted) return false;
  if (
    one.cues.has('increment') !== other.cues.has('increment') ||
    (isBygone(one) && other.cues.has('within'))
  )
    return false;
  return Math.abs(a.low) !== Math.abs(b.low) && isWithin(a.low, b.low, TWIN_FACTOR);
}

const sameTime = (draft: Frame, { frame }: Timed): boolean =>
  relatePeriods(draft.periods, frame.periods) === 'same';

/** `For 2026 it had promised 40; it now plans 30`: what has come of a value in its sentence is for the same time, unless it says another. */
const isForThatTime = (one: Timed, other: Timed, holds: boolean): boolean =>
  other.frame.periods.length === 0 &&
  (holds || (one.frame.cues.has('void') && one.passage.ordinal === other.passage.ordinal));

/** `$5 million, after $4 million`; `we had promised 40. We now plan 30`: what gave way, by the figure of its sentence or the next that holds. */
function replacedBeside<T extends Timed>(draft: Frame, candidates: readonly T[], replaced: Map<T, T>): void {
  const bygone = candidates.filter(
    ({ passage, frame, comparison }) =>
      passage.kind !== 'cell' &&
      (frame.cues.has('from')
        ? isBygone(frame) || comparison === 'differs'
        : isBygone(frame) ||
          (comparison !== 'differs' && STEPS.some((step) => frame.cues.has(step) && !draft.cues.has(step)))),
  );
  for (const candidate of bygone) {
    // the steps of a thing may be told for one time, what was and what is are not
    const holds = !isBygone(candidate.frame) && !candidate.frame.cues.has('from');
    const near = candidates.filter(
      (other) =>
        other.passage.source === candidate.passage.source &&
        other.passage.block === candidate.passage.block &&
        Math.abs(other.passage.ordinal - candidate.passage.ordinal) <= 1 &&
        isTwin(candidate, other) &&
        (!holds || isOtherStep(draft, candidate.frame, other.frame)) &&
        (holds ||
          !sameTime(draft, candidate) ||
          (candidate.frame.cues.has('void') &&
            (sameTime(draft, other) || other.frame.periods.length === 0))) &&
        (draft.periods.length === 0 || sameTime(draft, other) || isForThatTime(candidate, other, holds)),
    );
    const within = near.filter(({ passage }) => passage.ordinal === candidate.passage.ordinal);
    const known =
      within.length > 0 || !candidate.frame.cues.has('void')
        ? within
        : near.filter(({ logit }) => logit >= TWIN_LOGIT);
    const by = known.toSorted((a, b) => b.logit - a.logit)[0];
    if (by !== undefined) replaced.set(candidate, by);
  }
}

/** Sentences from a value to the one that corrects it, at most. */
const CORRECTED_IN = 2;

/** `Report 13 had 40 loads. The correct number is 30`: what its next sentences correct. */
function replacedByCorrection<T extends Timed>(candidates: readonly T[], replaced: Map<T, T>): void {
  const right = candidates.filter(
    ({ passage, frame }) => passage.kind !== 'cell' && corrects(passage.text, frame.figure),
  );
  if (right.length === 0) return;
  for (const candidate of candidates) {
    if (candidate.comparison === 'differs' || replaced.has(candidate) || right.includes(candidate)) continue;
    const { source, block, ordinal } = candidate.passage;
    const by = right.find((other) => {
      const { passage } = other;
      const after = passage.ordinal - ordinal;
      const near = passage.source === source && passage.block === block;
      return near && after >= 0 && after <= CORRECTED_IN && isTwin(candidate, other);
    });
    if (by !== undefined) replaced.set(candidate, by);
  }
}

/**
 * Cells of a table, each with the later ones of its series, the next first: what it gives is an earlier value, though nothing
 * there says so.
 */
export function laterCells<T extends Timed>(candidates: readonly T[]): ReadonlyMap<T, readonly T[]> {
  const series = new Map<string, { candidate: T; time: number }[]>();
  for (const candidate of candidates) {
    const time = candidate.passage.kind === 'cell' ? timeOfCell(candidate) : undefined;
    if (time === undefined) continue;
    const key = seriesOf(candidate);
    const known = series.get(key);
    if (known === undefined) series.set(key, [{ candidate, time }]);
    else known.push({ candidate, time });
  }
  const later = new Map<T, readonly T[]>();
  for (const cells of series.values()) {
    cells.sort((a, b) => a.time - b.time);
    cells.forEach(({ candidate, time }, i) => {
      const after = cells.slice(i + 1).filter((one) => one.time > time + stepOf(candidate));
      if (after.length > 0)
        later.set(
          candidate,
          after.map((one) => one.candidate),
        );
    });
  }
  return later;
}

function replacedCells<T extends Timed>(candidates: readonly T[], replaced: Map<T, T>): void {
  const timed: { candidate: T; time: number; key: string }[] = [];
  const latest = new Map<string, { candidate: T; time: number }>();
  for (const candidate of candidates) {
    const time = candidate.passage.kind === 'cell' ? timeOfCell(candidate) : undefined;
    if (time === undefined) continue;
    const key = seriesOf(candidate);
    timed.push({ candidate, time, key });
    if ((latest.get(key)?.time ?? Number.NEGATIVE_INFINITY) < time) latest.set(key, { candidate, time });
  }
  for (const { candidate, time, key } of timed) {
    const last = latest.get(key);
    if (last !== undefined && last.time > time + stepOf(candidate)) replaced.set(candidate, last.candidate);
  }
}

/** `raised from $4 to $5`: the five has replaced the four; `will be raised` from four, it has not yet. */
function replacedWithin<T extends Timed>(candidates: readonly T[], replaced: Map<T, T>): void {
  const later = candidates.filter((candidate) => candidate.frame.cues.has('to'));
  if (later.length === 0) return;
  for (const candidate of candidates) {
    const { cues } = candidate.frame;
    if (
      !cues.has('from') ||
      cues.has('stands') ||
      candidate.passage.kind === 'cell' ||
      replaced.has(candidate)
    )
      continue;
    const by = later.find(
      ({ passage, frame }) =>
        passage.source === candidate.passage.source &&
        passage.ordinal === candidate.passage.ordinal &&
        Math.abs(frame.index - candidate.frame.index) === 1,
    );
    if (by !== undefined) replaced.set(candidate, by);
  }
}

/** What a draft says that looks ahead. */
const AHEAD: readonly Cue[] = ['future', 'forecast', 'planned', 'pending', 'target', 'able', 'asked'];

/** `It takes three days; in 2024 it took eight`: of one thing at another time and at none, the latter holds. */
function replacedByPlain<T extends Timed>(candidates: readonly T[], replaced: Map<T, T>): void {
  for (const candidate of candidates) {
    const { passage, frame } = candidate;
    if (candidate.comparison === 'differs' || replaced.has(candidate) || passage.kind === 'cell') continue;
    if (frame.figure.quantity.kind === 'date' || frame.periods.length === 0) continue;
    if (frame.periods.some(({ implied }) => implied)) continue;
    const by = candidates
      .filter(
        (other) =>
          other.passage.source === passage.source &&
          other.passage.ordinal === passage.ordinal &&
          other.frame.periods.length === 0 &&
          !other.frame.cues.has('within') &&
          isTwin(candidate, other),
      )
      .toSorted((x, y) => y.logit - x.logit)[0];
    if (by !== undefined) replaced.set(candidate, by);
  }
}

function replacedAcross<T extends Timed>(
  candidates: readonly T[],
  corpus: Corpus,
  replaced: Map<T, T>,
): void {
  const best = new Map<SourceId, T>();
  for (const candidate of candidates) {
    if (candidate.passage.kind === 'cell') continue;
    const known = best.get(candidate.passage.source);
    if (known === undefined || known.logit < candidate.logit) best.set(candidate.passage.source, candidate);
  }
  if (best.size < 2) return;
  const others = [...best.values()].map((other) => ({ other, document: documentOf(other, corpus) }));
  const holding = new Set(replaced.values());
  for (const candidate of candidates) {
    if (candidate.passage.kind === 'cell' || replaced.has(candidate) || holding.has(candidate)) continue;
    const earlier = documentOf(candidate, corpus);
    const by = others.find(
      ({ other, document }) => other.logit >= candidate.logit - LAG && follows(document, earlier),
    );
    if (by !== undefined) replaced.set(candidate, by.other);
  }
}

/** What tells whether one document follows up another. */
interface Document {
  readonly source: SourceId;
  readonly publisher: string | undefined;
  readonly issued: string | undefined;
  readonly title: Title;
}

interface Title {
  /** The parties that it names. */
  readonly names: readonly string[];
  /** The last day that it speaks of; not finite where it speaks of none. */
  readonly last: number;
}

const titles = new WeakMap<Frame, Title>();

function titleOf(frame: Frame): Title {
  let title = titles.get(frame);
  if (title === undefined) {
    const names = frame.nameLevels
      .filter(({ level }) => level === 'title')
      .flatMap((level) => level.names.map((name) => name.tokens.join(' ')));
    title = { names, last: Math.max(...frame.titlePeriods.map((period) => period.high)) };
    titles.set(frame, title);
  }
  return title;
}

function documentOf({ passage, frame }: Timed, corpus: Corpus): Document {
  const { source } = passage;
  const metadata = corpus.sources.get(source)?.source.metadata;
  return { source, publisher: metadata?.publisher, issued: metadata?.issued, title: titleOf(frame) };
}

/**
 * Whether a document follows up another: the same publisher, or the same party in the title (`Acme: second quarter`,
 * `Acme reports third quarter`), and later.
 */
function follows(later: Document, earlier: Document): boolean {
  if (later.source === earlier.source || !isAfter(later, earlier)) return false;
  if (later.publisher !== undefined && earlier.publisher !== undefined)
    return later.publisher.toLowerCase() === earlier.publisher.toLowerCase();
  return later.title.names.some((name) => earlier.title.names.includes(name));
}

function isAfter(later: Document, earlier: Document): boolean {
  if (later.issued !== undefined && earlier.issued !== undefined && later.issued > earlier.issued)
    return true;
  const [a, b] = [later.title.last, earlier.title.last];
  return Number.isFinite(a) && Number.isFinite(b) && a > b + DAYS;
}
