import type { Draft } from '../draft/draft.ts';
import { parseDraftOf, reparseDraftOf } from '../draft/kinds.ts';
import type { Corpus } from '../search/corpus.ts';
import { type BlockFindings, checkBlock } from '../verdict/block.ts';
import { assemble, type BlockJob, blockJobs, type CheckOptions, NO_QUOTES } from '../verdict/check.ts';
import { checkQuotes } from '../verdict/quotes.ts';
import type { DraftReport } from '../verdict/report.ts';

/** What the last check cost, for tests and benchmarks. */
export interface CheckWork {
  readonly blocks: number;
  /** Of these, how many were analysed rather than taken from the cache. */
  readonly analysed: number;
}

/** A check in steps, so that whoever runs it can do other things in between, or give it up. */
export interface CheckRun {
  /** Analyses at most one block that is not in the cache. True when nothing is left; what is done stays in the cache. */
  step(): boolean;
  /** Takes the remaining steps and puts the report together. */
  finish(): DraftReport;
}

/**
 * Checks one draft again and again as it changes. The report is always what `checkDraft` would give; blocks that did
 * not change since the last two checks are not analysed again. Holds findings of two texts at most.
 */
export interface DraftChecker {
  check(text: string, corpus: Corpus, options?: CheckOptions): DraftReport;
  /** Begins a check; one begun earlier may no longer be continued. */
  begin(text: string, corpus: Corpus, options?: CheckOptions): CheckRun;
  readonly work: CheckWork;
}

type Findings = ReadonlyMap<string, BlockFindings>;

/** What the checks of one draft leave to the next. */
interface Memory {
  corpus: Corpus | undefined;
  options: string;
  draft: Draft | undefined;
  // Two generations, so that undoing a change finds what was there before it.
  current: Findings;
  previous: Findings;
  /** Of a run that was given up, as far as it came. */
  partial: Map<string, BlockFindings>;
  work: CheckWork;
}

/** A checker for one draft, with an empty cache. */
export function createDraftChecker(): DraftChecker {
  const memory: Memory = {
    corpus: undefined,
    options: '',
    draft: undefined,
    current: new Map(),
    previous: new Map(),
    partial: new Map(),
    work: { blocks: 0, analysed: 0 },
  };
  const begin = (text: string, corpus: Corpus, options: CheckOptions = {}): CheckRun => {
    forgetIfOther(memory, corpus, keyOfOptions(options));
    return beginRun(memory, text, corpus, options);
  };
  return {
    get work() {
      return memory.work;
    },
    begin,
    check: (text, corpus, options) => begin(text, corpus, options).finish(),
  };
}

function forgetIfOther(memory: Memory, corpus: Corpus, options: string): void {
  if (corpus === memory.corpus && options === memory.options) return;
  memory.current = new Map();
  memory.previous = new Map();
  memory.partial = new Map();
  if (options !== memory.options) memory.draft = undefined;
  memory.corpus = corpus;
  memory.options = options;
}

function beginRun(memory: Memory, text: string, corpus: Corpus, options: CheckOptions): CheckRun {
  const { kind = 'markdown' } = options;
  const draft =
    memory.draft === undefined ? parseDraftOf(kind, text) : reparseDraftOf(kind, memory.draft, text);
  memory.draft = draft;
  const jobs = draft.disabled ? [] : blockJobs(draft, corpus, options);
  const keys = jobs.map(keyOfJob);
  const next = new Map<string, BlockFindings>();
  // What an earlier run left unfinished is taken over; what this one does not need goes.
  const { current, previous, partial } = memory;
  memory.partial = next;
  let at = 0;
  let analysed = 0;

  const step = (): boolean => {
    for (; at < jobs.length; at++) {
      const job = jobs[at];
      const key = keys[at];
      if (job === undefined || key === undefined || next.has(key)) continue;
      const known = current.get(key) ?? partial.get(key) ?? previous.get(key);
      next.set(key, known ?? checkBlock(job.block, job.context, job.citations, corpus, options));
      if (known !== undefined) continue;
      analysed += 1;
      at += 1;
      return at >= jobs.length;
    }
    return true;
  };

  const finish = (): DraftReport => {
    while (!step());
    if (analysed > 0) memory.previous = current;
    memory.current = next;
    memory.partial = new Map();
    memory.work = { blocks: jobs.length, analysed };
    const findings = keys.map((key) => next.get(key) ?? NOTHING);
    const quotes = draft.disabled ? NO_QUOTES : checkQuotes(draft, corpus);
    return assemble(draft, jobs, findings, quotes, corpus, options);
  };
  return { step, finish };
}

const NOTHING: BlockFindings = { figures: [], frames: [], claims: [] };

/** Everything `checkBlock` depends on, but corpus and options; not the block's place in the draft. */
function keyOfJob({ block, context, citations }: BlockJob): string {
  const { kind, text, headings, table, leadIn } = block;
  return JSON.stringify([kind, text, headings, table, leadIn, context, citations]);
}

/** Ignores act when the report is put together, so they do not bear on a block. */
const keyOfOptions = ({ kind, numberLocale, reference, explain }: CheckOptions): string =>
  JSON.stringify([kind, numberLocale, reference, explain]);
