import type { Citation, Draft, ProseBlock } from '../draft/draft.ts';
import type { Corpus } from '../search/corpus.ts';
import type { SourceId } from '../text/ids.ts';
import { sentences } from '../text/sentences.ts';
import type { Quotation } from './quotations.ts';

/** Whom the draft credits with a quotation. */
export interface QuoteCredit {
  /** Sources of the corpus that the sentence cites or names. */
  readonly sources: ReadonlySet<SourceId>;
  /** The sentence cites a source that the corpus does not have. */
  readonly unknown: boolean;
  /** The one citation in brackets or with a key, where that is all the credit there is: what could be corrected. */
  readonly citation?: Citation;
  /** The sentence itself says who wrote the words, outside brackets. */
  readonly narrative: boolean;
}

/** Words that make the publisher beside them the one who is quoted. */
const REPORTING: ReadonlySet<string> = new Set(
  'according writes wrote reports reported notes noted says said told tells puts calls called describes described states stated argues argued explains explained adds added quoted warns warned'.split(
    ' ',
  ),
);
const SHORTEST_NAME = 4;
/** Characters between a name and its reporting word. */
const NEAR = 40;

/** Citations and names in the sentence that holds the quotation (and right behind its end). */
export function creditOf(
  quotation: Quotation,
  draft: Draft,
  corpus: Corpus,
  resolve: (citation: Citation) => SourceId | undefined,
): QuoteCredit {
  const span = sentenceAround(quotation, draft);
  const sources = new Set<SourceId>();
  let unknown = false;
  let narrative = false;
  const cited: Citation[] = [];
  for (const citation of contextOf(quotation.block, draft).citations) {
    if (citation.groupStart < span.start || citation.groupEnd > span.end) continue;
    const source = resolve(citation);
    if (source === undefined) {
      // A link elsewhere is no citation of the corpus; it may well be where the words stand.
      unknown = true;
      continue;
    }
    sources.add(source);
    cited.push(citation);
    if (!inBrackets(citation, draft.text)) narrative = true;
  }
  if (sources.size === 0 && !unknown) {
    for (const id of publishersNamed(quotation, span, corpus)) {
      sources.add(id);
      narrative = true;
    }
  }
  const [citation] = cited;
  return {
    sources,
    unknown,
    narrative,
    ...(cited.length === 1 && citation !== undefined ? { citation } : {}),
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Context {
  readonly spans: readonly Span[];
  readonly citations: readonly Citation[];
}

/** A block may hold many quotations; it is split into sentences once. */
const CONTEXTS = new WeakMap<ProseBlock, Context>();

function contextOf(block: ProseBlock, draft: Draft): Context {
  let context = CONTEXTS.get(block);
  if (context === undefined) {
    const citations = draft.citations.filter((c) => c.groupStart >= block.start && c.groupStart <= block.end);
    context = { spans: sentences(block.text), citations };
    CONTEXTS.set(block, context);
  }
  return context;
}

/** A quotation may end sentences of its own: from the start of its first to the end of its last, with a citation behind. */
function sentenceAround(quotation: Quotation, draft: Draft): Span {
  const { block } = quotation;
  const { spans, citations } = contextOf(block, draft);
  const from = quotation.start - block.start;
  const to = quotation.end - block.start;
  let start = 0;
  let end = block.text.length;
  for (const span of spans) if (span.start <= from) start = span.start;
  for (const span of spans.toReversed()) if (span.end >= to) end = span.end;
  // A link's bracket is blank in a block's text, and no part of its sentence there.
  while (start > 0 && block.text.charAt(start - 1) === ' ') start -= 1;
  while (block.text.charAt(end) === ' ') end += 1;
  let last = block.start + end;
  for (const citation of citations) {
    // `Words.” [@key]`: only marks and spaces between.
    if (citation.groupStart < last || citation.groupStart > block.end) continue;
    if (hasLetter(draft.text.slice(last, citation.groupStart))) break;
    last = Math.max(last, citation.groupEnd);
  }
  return { start: block.start + start, end: last };
}

function hasLetter(text: string): boolean {
  for (const char of text) if (char.toLowerCase() !== char.toUpperCase()) return true;
  return false;
}

/** `[@key]` and `([A](a.txt))` are references; `[A](a.txt) writes` and `@key says` are part of the sentence. */
function inBrackets(citation: Citation, text: string): boolean {
  const before = text.charAt(citation.groupStart - 1);
  if (citation.kind === 'link') return before === '(';
  return text.charAt(citation.groupStart) === '[';
}

function publishersNamed(quotation: Quotation, span: Span, corpus: Corpus): SourceId[] {
  const { block } = quotation;
  const before = block.text
    .slice(Math.max(0, span.start - block.start), quotation.start - block.start)
    .toLowerCase();
  const after = block.text
    .slice(quotation.end - block.start, Math.max(0, span.end - block.start))
    .toLowerCase();
  const found: SourceId[] = [];
  const known = new Map<string, boolean>();
  for (const [id, { source }] of corpus.sources) {
    const name = source.metadata.publisher?.toLowerCase() ?? '';
    if (name.length < SHORTEST_NAME) continue;
    let reports = known.get(name);
    if (reports === undefined) {
      reports = isReporting(before, name) || isReporting(after, name);
      known.set(name, reports);
    }
    if (reports) found.push(id);
  }
  return found;
}

/** Does the text name the publisher as a whole word, beside a reporting word? */
function isReporting(text: string, name: string): boolean {
  const at = text.indexOf(name);
  if (at < 0) return false;
  const end = at + name.length;
  if (hasLetter(text.charAt(at - 1)) || hasLetter(text.charAt(end))) return false;
  const near = `${text.slice(Math.max(0, at - NEAR), at)} ${text.slice(end, end + NEAR)}`;
  return near.split(/[^a-z]/).some((word) => REPORTING.has(word));
}
