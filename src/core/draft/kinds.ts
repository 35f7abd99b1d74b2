import type { Draft } from './draft.ts';
import { parseLatexDraft } from './latex/latex.ts';
import { maskMdx, maskQuarto } from './mask.ts';
import { frontMatterEnd, parseDraft } from './parse.ts';
import { parsePlainDraft } from './plain.ts';
import { reparseDraft } from './reparse.ts';

/** What a draft is written in; `quarto` stands for Quarto and R Markdown. */
export type DraftKind = 'markdown' | 'mdx' | 'quarto' | 'plain' | 'latex';

const KINDS: ReadonlyMap<string, DraftKind> = new Map([
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['mdx', 'mdx'],
  ['qmd', 'quarto'],
  ['rmd', 'quarto'],
  ['txt', 'plain'],
  ['tex', 'latex'],
]);

/** The kind of draft a file's name or URI says, by its ending: `report.Rmd` is `quarto`; `undefined` for other names. */
export function kindOfName(name: string): DraftKind | undefined {
  return KINDS.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
}

/**
 * Reads a draft of any kind. Offsets are those of `text`, but for LaTeX (see `Draft.origin`). What is no prose in a kind (imports, expressions and
 * components of MDX; divisions, attributes and shortcodes of Quarto) is no prose here. Never throws.
 */
export function parseDraftOf(kind: DraftKind, text: string): Draft {
  if (kind === 'plain') return parsePlainDraft(text);
  if (kind === 'latex') return parseLatexDraft(text);
  if (kind === 'markdown') return parseDraft(text);
  return unmasked(kind, text, parseDraft(maskOf(kind, text)));
}

/**
 * Reads a draft again after an edit: `previous` is the draft of the same kind before. Equal to `parseDraftOf(kind, text)`
 * always. Of Markdown and its relatives only the blocks around the edit are parsed; masking looks at the whole text.
 */
export function reparseDraftOf(kind: DraftKind, previous: Draft, text: string): Draft {
  if (kind === 'markdown') return reparseDraft(previous, text);
  if ((previous.origin ?? previous).text === text) return previous;
  if (kind === 'latex') return parseLatexDraft(text, previous);
  const before = masks.get(previous);
  if (kind === 'plain' || before === undefined) return parseDraftOf(kind, text);
  return unmasked(kind, text, reparseDraft(before, maskOf(kind, text)));
}

/** The Markdown that a draft of a relative of Markdown was read as. */
const masks = new WeakMap<Draft, Draft>();

function maskOf(kind: 'mdx' | 'quarto', text: string): string {
  const start = frontMatterEnd(text, text.charCodeAt(0) === 0xfeff ? 1 : 0);
  const body = text.slice(start);
  return text.slice(0, start) + (kind === 'mdx' ? maskMdx(body) : maskQuarto(body));
}

function unmasked(kind: 'mdx' | 'quarto', text: string, masked: Draft): Draft {
  const citations =
    kind === 'quarto' ? masked.citations.filter(({ key }) => !isCrossReference(key)) : masked.citations;
  const draft: Draft = { ...masked, text, citations };
  masks.set(draft, masked);
  return draft;
}

/** Quarto's references to its own figures and tables look like citations: `@fig-ships`. */
const isCrossReference = (key: string): boolean =>
  ['fig-', 'tbl-', 'sec-', 'eq-', 'lst-'].some((prefix) => key.startsWith(prefix));
