import type { Draft } from '../draft/draft.ts';
import { parseDraft } from '../draft/parse.ts';
import { reparseDraft } from '../draft/reparse.ts';
import type { Corpus } from '../search/corpus.ts';
import { type BlockFindings, checkBlock } from '../verdict/block.ts';
import { assemble, type BlockJob, blockJobs, type CheckOptions } from '../verdict/check.ts';
import { checkQuotes } from '../verdict/quotes.ts';
import type { DraftReport } from '../verdict/report.ts';

/** What the last check cost, for tests and benchmarks. */
export interface CheckWork {
  readonly blocks: number;
  /** Of these, how many were analysed rather than taken from the cache. */
  readonly analysed: number;
}

/**
 * Checks one draft again and again as it changes. The report is always what `checkDraft` would give; blocks that did
 * not change since the last two checks are not analysed again. Holds findings of two texts at most.
 */
export interface DraftChecker {
  check(text: string, corpus: Corpus, options?: CheckOptions): DraftReport;
  readonly work: CheckWork;
}

type Findings = ReadonlyMap<string, BlockFindings>;

/** A checker for one draft, with an empty cache. */
export function createDraftChecker(): DraftChecker {
  let lastCorpus: Corpus | undefined;
  let lastOptions = '';
  let last: Draft | undefined;
  // Two generations, so that undoing a change finds what was there before it.
  let current: Findings = new Map();
  let previous: Findings = new Map();
  let work: CheckWork = { blocks: 0, analysed: 0 };

  return {
    get work() {
      return work;
    },
    check(text, corpus, options = {}) {
      const optionKey = keyOfOptions(options);
      if (corpus !== lastCorpus || optionKey !== lastOptions) {
        current = new Map();
        previous = new Map();
        lastCorpus = corpus;
        lastOptions = optionKey;
      }
      const draft = last === undefined ? parseDraft(text) : reparseDraft(last, text);
      last = draft;
      const jobs = draft.disabled ? [] : blockJobs(draft, corpus, options);
      const next = new Map<string, BlockFindings>();
      let analysed = 0;
      const findings = jobs.map((job) => {
        const key = keyOfJob(job);
        let found = next.get(key) ?? current.get(key) ?? previous.get(key);
        if (found === undefined) {
          analysed += 1;
          found = checkBlock(job.block, job.context, job.citations, corpus, options);
        }
        next.set(key, found);
        return found;
      });
      if (analysed > 0) previous = current;
      current = next;
      work = { blocks: jobs.length, analysed };
      const quotes = draft.disabled ? [] : checkQuotes(draft, corpus);
      return assemble(draft, jobs, findings, quotes, corpus, options);
    },
  };
}

/** Everything `checkBlock` depends on, but corpus and options; not the block's place in the draft. */
function keyOfJob({ block, context, citations }: BlockJob): string {
  const { kind, text, headings, table, leadIn } = block;
  return JSON.stringify([kind, text, headings, table, leadIn, context, citations]);
}

/** Ignores act when the report is put together, so they do not bear on a block. */
const keyOfOptions = ({ numberLocale, reference, explain }: CheckOptions): string =>
  JSON.stringify([numberLocale, reference, explain]);
