import type { Citation, Draft, ProseBlock } from '../draft/draft.ts';
import { type DraftKind, parseDraftOf } from '../draft/kinds.ts';
import type { NumberLocale } from '../quantity/quantity.ts';
import type { Corpus } from '../search/corpus.ts';
import { sentences } from '../text/sentences.ts';
import type { Problem } from '../text/source.ts';
import { type BlockCitation, type BlockContext, type BlockFindings, checkBlock } from './block.ts';
import { withoutBothGiven } from './bothGiven.ts';
import { citationFindings, resolve } from './citations.ts';
import { type Framed, inconsistencies } from './inconsistent.ts';
import { type Placing, placingOf } from './place.ts';
import { type CheckedQuotes, checkQuotes } from './quotes.ts';
import {
  type ClaimFinding,
  type DraftReport,
  type FigureFinding,
  type Ignore,
  type Positioned,
  type Summary,
  VERDICTS,
} from './report.ts';
import { suppress } from './suppress.ts';

/** How a draft is checked; all optional. */
export interface CheckOptions {
  /** What the draft is written in; default Markdown. */
  readonly kind?: DraftKind;
  readonly numberLocale?: NumberLocale;
  /** ISO date that "last year" is relative to where the draft's front matter has none. */
  readonly reference?: string;
  /** Adds an `explanation` to every figure. */
  readonly explain?: boolean;
  /** Findings the writer chose not to see. */
  readonly ignores?: readonly Ignore[];
}

/** A block with everything its check depends on; see `checkBlock`. */
export interface BlockJob {
  readonly block: ProseBlock;
  readonly context: BlockContext;
  readonly citations: readonly BlockCitation[];
}

/** Sentences of earlier blocks that a block is read with. */
const BEFORE = 2;

/** At most this many written numbers of a draft are checked; a book has fewer, a pasted table of a database more. */
export const NUMBER_LIMIT = 20_000;

/**
 * The blocks of a draft with their contexts, in order: what `checkBlock` is called with. Fewer than the draft has where
 * `NUMBER_LIMIT` is reached; `assemble` then reports it.
 */
export function blockJobs(draft: Draft, corpus: Corpus, options: CheckOptions = {}): BlockJob[] {
  const date = draft.date ?? options.reference;
  let before: readonly string[] = [];
  let under = '';
  return withinLimit(draft.blocks).map((block) => {
    const heading = block.headings.join('\n');
    if (heading !== under) before = [];
    under = heading;
    const job: BlockJob = {
      block,
      context: {
        ...(draft.title === undefined ? {} : { title: draft.title }),
        ...(date === undefined ? {} : { date }),
        before,
      },
      citations: draft.citations
        .filter((one) => inside(one, block))
        .map((one) => relative(one, block, corpus)),
    };
    if (block.kind === 'paragraph') before = digestOf(block).ending;
    return job;
  });
}

function withinLimit(blocks: readonly ProseBlock[]): readonly ProseBlock[] {
  let left = NUMBER_LIMIT;
  const over = blocks.findIndex((block) => {
    left -= digestOf(block).numbers;
    return left < 0;
  });
  return over < 0 ? blocks : blocks.slice(0, over);
}

/** What a block's text holds, whatever stands around it. */
interface Digest {
  /** Runs of digits. */
  readonly numbers: number;
  /** The last sentences, the very last first. */
  readonly ending: readonly string[];
}

/** Of the texts met last: a keystroke leaves all but one as they were. */
const digests = new Map<string, Digest>();
const DIGESTS = 4096;

function digestOf({ text }: ProseBlock): Digest {
  let known = digests.get(text);
  if (known === undefined) {
    if (digests.size >= DIGESTS) digests.clear();
    known = { numbers: numbersIn(text), ending: lastSentences(text) };
    digests.set(text, known);
  }
  return known;
}

/** Runs of digits in a text, counted up to the limit of a draft. */
function numbersIn(text: string): number {
  let count = 0;
  let inside = false;
  for (let i = 0; i < text.length && count <= NUMBER_LIMIT; i++) {
    const code = text.charCodeAt(i);
    const digit = code >= 48 && code <= 57;
    if (digit && !inside) count++;
    inside = digit;
  }
  return count;
}

const lastSentences = (text: string): readonly string[] =>
  sentences(text)
    .slice(-BEFORE)
    .map(({ start, end }) => text.slice(start, end))
    .reverse();

const inside = (citation: Citation, block: ProseBlock): boolean =>
  citation.groupStart >= block.start && citation.groupEnd <= block.end;

function relative(citation: Citation, block: ProseBlock, corpus: Corpus): BlockCitation {
  const source = resolve(citation, corpus);
  return {
    key: citation.key,
    ...(source === undefined ? {} : { source }),
    groupStart: citation.groupStart - block.start,
    groupEnd: citation.groupEnd - block.start,
  };
}

/**
 * Checks a draft against a corpus. Pure: the same arguments give the same report. Never throws on bad input;
 * what could not be done is in `problems`.
 */
export function checkDraft(text: string, corpus: Corpus, options: CheckOptions = {}): DraftReport {
  const draft = parseDraftOf(options.kind ?? 'markdown', text);
  const jobs = draft.disabled ? [] : blockJobs(draft, corpus, options);
  const findings = jobs.map((job) => checkBlock(job.block, job.context, job.citations, corpus, options));
  const quotes = draft.disabled ? NO_QUOTES : checkQuotes(draft, corpus);
  return assemble(draft, jobs, findings, quotes, corpus, options);
}

/** Of a draft that is not to be checked. */
export const NO_QUOTES: CheckedQuotes = { findings: [], problems: [] };

/**
 * Puts the findings of a draft's blocks together: positions, suppressions, what contradicts itself, counts.
 * `findings[i]` belongs to `jobs[i]`.
 */
export function assemble(
  draft: Draft,
  jobs: readonly BlockJob[],
  findings: readonly BlockFindings[],
  quotes: CheckedQuotes,
  corpus: Corpus,
  options: CheckOptions = {},
): DraftReport {
  const placing = placingOf(draft);
  const { positioned } = placing;
  const placed: Framed[] = [];
  const claims: ClaimFinding[] = [];
  jobs.forEach(({ block }, i) => {
    const { figures: found = [], frames = [] } = findings[i] ?? {};
    found.forEach((finding, j) => {
      const frame = frames[j];
      if (frame !== undefined) placed.push({ finding: place(finding, block.start, placing), frame });
    });
    for (const claim of findings[i]?.claims ?? []) {
      claims.push({
        ...positioned(claim.offset + block.start, claim.end + block.start),
        evidence: claim.evidence,
      });
    }
  });
  const order = (a: Positioned, b: Positioned): number => a.offset - b.offset;
  const written = { text: placing.text, suppressions: draft.suppressions };
  const figures = suppress(
    withoutBothGiven(inconsistencies(placed.sort((a, b) => order(a.finding, b.finding)))),
    written,
    options.ignores ?? [],
  );
  const shownQuotes = suppress([...quotes.findings].sort(order), written, options.ignores ?? []);
  return {
    figures,
    quotes: shownQuotes,
    claims: claims.sort(order),
    citations: citationFindings(draft, corpus, positioned),
    summary: summaryOf([...figures, ...shownQuotes]),
    problems: [...draft.problems, ...limitReached(draft, jobs, positioned), ...quotes.problems],
  };
}

function limitReached(
  draft: Draft,
  jobs: readonly BlockJob[],
  positioned: (start: number, end: number) => Positioned,
): Problem[] {
  const first = draft.disabled ? undefined : draft.blocks[jobs.length];
  if (first === undefined) return [];
  const { line } = positioned(first.start, first.start);
  return [
    {
      code: 'too-many-numbers',
      message: `This draft holds more than ${NUMBER_LIMIT.toLocaleString('en')} numbers. From line ${line} on nothing was checked.`,
      remedy: 'Split the draft, or move its data into a source.',
      line,
    },
  ];
}

function place(
  finding: BlockFindings['figures'][number],
  at: number,
  { positioned, replacements, span }: Placing,
): FigureFinding {
  return {
    ...finding,
    ...positioned(finding.offset + at, finding.end + at),
    replacements: replacements(
      finding.replacements.map((one) => ({ ...one, start: one.start + at, end: one.end + at })),
    ),
    sentence: span(finding.sentence.start + at, finding.sentence.end + at),
  };
}

/** Counts by verdict; what a directive or an ignore hides counts as `ignored` alone. */
export function summaryOf(
  findings: readonly { readonly verdict: FigureFinding['verdict']; readonly ignored?: boolean }[],
): Summary {
  const counts = Object.fromEntries([...VERDICTS, 'ignored'].map((verdict) => [verdict, 0])) as Record<
    keyof Summary,
    number
  >;
  for (const { verdict, ignored } of findings) counts[ignored === true ? 'ignored' : verdict]++;
  return counts;
}
