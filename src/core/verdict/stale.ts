import type { Frame } from '../claim/frame.ts';
import { relatePeriods } from '../claim/period.ts';
import type { Corpus } from '../search/corpus.ts';
import type { SourceId } from '../text/ids.ts';
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

/** A later document replaces an earlier one where it lags behind by less than this, in log odds. */
const LAG = 0.7;

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
 * nothing past, or of a quarter or month without its year (then of that one alone): cells of a table with a later cell of the same series; `from $4` beside `to $5`; and passages of documents that
 * the same publisher has followed up by one that says it as clearly.
 */
export function replacedAmong<T extends Timed>(
  draft: Frame,
  candidates: readonly T[],
  corpus: Corpus,
): Map<T, T> {
  const replaced = new Map<T, T>();
  if (draft.cues.has('previous')) return replaced;
  if (draft.periods.length > 0) {
    if (draft.periods.every(({ implied }) => implied))
      replacedCells(
        candidates.filter(({ frame }) => relatePeriods(draft.periods, frame.periods) === 'same'),
        replaced,
      );
    return replaced;
  }
  if (draft.cues.has('past')) return replaced;
  replacedCells(candidates, replaced);
  replacedWithin(candidates, replaced);
  replacedAcross(candidates, corpus, replaced);
  return replaced;
}

function replacedCells<T extends Timed>(candidates: readonly T[], replaced: Map<T, T>): void {
  const timed: { candidate: T; time: number; key: string }[] = [];
  const latest = new Map<string, { candidate: T; time: number }>();
  for (const candidate of candidates) {
    const time = candidate.passage.kind === 'cell' ? timeOf(candidate.frame) : undefined;
    if (time === undefined) continue;
    const key = seriesOf(candidate);
    timed.push({ candidate, time, key });
    if ((latest.get(key)?.time ?? Number.NEGATIVE_INFINITY) < time) latest.set(key, { candidate, time });
  }
  for (const { candidate, time, key } of timed) {
    const last = latest.get(key);
    if (last !== undefined && last.time > time + DAYS) replaced.set(candidate, last.candidate);
  }
}

/** `raised from $4 to $5`: the five has replaced the four; `will be raised` from four, it has not yet. */
function replacedWithin<T extends Timed>(candidates: readonly T[], replaced: Map<T, T>): void {
  const later = candidates.filter((candidate) => candidate.frame.cues.has('to'));
  if (later.length === 0) return;
  for (const candidate of candidates) {
    const { cues } = candidate.frame;
    if (!cues.has('from') || cues.has('future') || candidate.passage.kind === 'cell') continue;
    const by = later.find(
      ({ passage, frame }) =>
        passage.source === candidate.passage.source &&
        passage.ordinal === candidate.passage.ordinal &&
        Math.abs(frame.index - candidate.frame.index) === 1,
    );
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
  for (const candidate of candidates) {
    if (candidate.passage.kind === 'cell' || replaced.has(candidate)) continue;
    for (const other of best.values()) {
      if (other.logit < candidate.logit - LAG || !follows(other, candidate, corpus)) continue;
      replaced.set(candidate, other);
      break;
    }
  }
}

/** Whether one's document follows up the other's: the same publisher, or the same party in the title, and later. */
function follows(later: Timed, earlier: Timed, corpus: Corpus): boolean {
  if (later.passage.source === earlier.passage.source) return false;
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
