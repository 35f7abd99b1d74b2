import type { Draft } from './draft.ts';
import { maskMdx, maskQuarto } from './mask.ts';
import { frontMatterEnd, parseDraft } from './parse.ts';
import { parsePlainDraft } from './plain.ts';

/** What a draft is written in; `quarto` stands for Quarto and R Markdown. */
export type DraftKind = 'markdown' | 'mdx' | 'quarto' | 'plain';

const KINDS: ReadonlyMap<string, DraftKind> = new Map([
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['mdx', 'mdx'],
  ['qmd', 'quarto'],
  ['rmd', 'quarto'],
  ['txt', 'plain'],
]);

/** The kind of draft a file's name or URI says, by its ending: `report.Rmd` is `quarto`; `undefined` for other names. */
export function kindOfName(name: string): DraftKind | undefined {
  return KINDS.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
}

/**
 * Reads a draft of any kind. Offsets are those of `text`. What is no prose in a kind (imports, expressions and
 * components of MDX; divisions, attributes and shortcodes of Quarto) is no prose here. Never throws.
 */
export function parseDraftOf(kind: DraftKind, text: string): Draft {
  if (kind === 'plain') return parsePlainDraft(text);
  if (kind === 'markdown') return parseDraft(text);
  const start = frontMatterEnd(text, text.charCodeAt(0) === 0xfeff ? 1 : 0);
  const body = text.slice(start);
  const masked = text.slice(0, start) + (kind === 'mdx' ? maskMdx(body) : maskQuarto(body));
  const draft = parseDraft(masked);
  const citations =
    kind === 'quarto' ? draft.citations.filter(({ key }) => !isCrossReference(key)) : draft.citations;
  return { ...draft, text, citations };
}

/** Quarto's references to its own figures and tables look like citations: `@fig-ships`. */
const isCrossReference = (key: string): boolean =>
  ['fig-', 'tbl-', 'sec-', 'eq-', 'lst-'].some((prefix) => key.startsWith(prefix));
