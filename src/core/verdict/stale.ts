import type { Frame } from '../claim/frame.ts';
import type { Corpus } from '../search/corpus.ts';
import type { Passage } from '../text/source.ts';
import { periodsFor } from './features.ts';

/** A source figure, weighed. */
export interface Timed {
  readonly passage: Passage;
  readonly frame: Frame;
  readonly logit: number;
}

/** Later by more than this many days counts as later. */
const DAYS = 20;

/** The last day of the period a source figure is for; undefined where none is told. */
function timeOf(frame: Frame): number | undefined {
  const periods = periodsFor(frame);
  return periods.length === 0 ? undefined : Math.max(...periods.map((period) => period.high));
}

/** The words of a cell's headings without those that say when: cells of one series share them. */
function seriesOf({ passage, frame }: Timed): string {
  const words = [...frame.own.keys()].filter((stem) => !/\d/.test(stem)).sort();
  return `${passage.source} ${passage.block} ${words.join(' ')}`;
}

/**
 * Which candidates are out of date, each with the one that replaced it, for a draft figure that speaks of no period and of
 * nothing past: cells of a table with a later cell of the same series; `from $4` beside `to $5`; and passages of documents that
 * the same publisher has followed up by one that says it as clearly.
 */
export function replacedAmong<T extends Timed>(
  draft: Frame,
  candidates: readonly T[],
  corpus: Corpus,
): Map<T, T> {
  const replaced = new Map<T, T>();
  if (draft.periods.length > 0 || draft.cues.has('previous') || draft.cues.has('past')) return replaced;
  const latest = new Map<string, { time: number; candidate: T }>();
  for (const candidate of candidates) {
    const time = timeOf(candidate.frame);
    if (candidate.passage.kind !== 'cell' || time === undefined) continue;
    const key = seriesOf(candidate);
    if ((latest.get(key)?.time ?? Number.NEGATIVE_INFINITY) < time) latest.set(key, { time, candidate });
  }
  for (const candidate of candidates) {
    const by =
      candidate.passage.kind === 'cell'
        ? laterCell(candidate, latest.get(seriesOf(candidate)))
        : (candidates.find((other) => turnedInto(candidate, other)) ??
          candidates.find((other) => follows(other, candidate, corpus)));
    if (by !== undefined) replaced.set(candidate, by);
  }
  return replaced;
}

function laterCell<T extends Timed>(
  candidate: T,
  last: { time: number; candidate: T } | undefined,
): T | undefined {
  const time = timeOf(candidate.frame);
  if (time === undefined || last === undefined || last.time <= time + DAYS) return undefined;
  return last.candidate;
}

/** `raised from $4 to $5`: the five has replaced the four. */
function turnedInto(earlier: Timed, later: Timed): boolean {
  if (earlier.passage.source !== later.passage.source || earlier.passage.ordinal !== later.passage.ordinal)
    return false;
  return (
    earlier.frame.cues.has('from') &&
    later.frame.cues.has('to') &&
    Math.abs(earlier.frame.index - later.frame.index) === 1
  );
}

function follows(later: Timed, earlier: Timed, corpus: Corpus): boolean {
  if (later.passage.source === earlier.passage.source || later.passage.kind === 'cell') return false;
  if (later.logit < earlier.logit - 0.7) return false;
  const a = corpus.sources.get(later.passage.source)?.source.metadata;
  const b = corpus.sources.get(earlier.passage.source)?.source.metadata;
  if (a?.publisher !== undefined && b?.publisher !== undefined && a.publisher !== b.publisher) return false;
  const samePublisher = a?.publisher !== undefined && a.publisher === b?.publisher;
  if (!samePublisher && !sameTitleName(later.frame, earlier.frame)) return false;
  return issuedAfter(a?.issued, b?.issued) || titleAfter(later.frame, earlier.frame);
}

/** Both titles name the same party: `Acme: second quarter`, `Acme reports third quarter`. */
function sameTitleName(a: Frame, b: Frame): boolean {
  const titles = (frame: Frame): string[] =>
    frame.nameLevels
      .filter((level) => level.level === 'title')
      .flatMap((level) => level.names.map((name) => name.tokens.join(' ')));
  const theirs = titles(b);
  return titles(a).some((name) => theirs.includes(name));
}

const issuedAfter = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a > b;

function titleAfter(later: Frame, earlier: Frame): boolean {
  const a = Math.max(...later.titlePeriods.map((period) => period.high));
  const b = Math.max(...earlier.titlePeriods.map((period) => period.high));
  return Number.isFinite(a) && Number.isFinite(b) && a > b + DAYS;
}
