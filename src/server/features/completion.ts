import { kindOfName } from '../../core/draft/kinds.ts';
import { CITATIONS } from '../../core/draft/latex/commands.ts';
import { sourceId } from '../../core/text/ids.ts';
import type { SourceMetadata } from '../../core/text/source.ts';
import type { CheckedDraft } from '../context.ts';
import type { Span } from '../drafts.ts';
import { pandocKey } from './citation.ts';
import { touches } from './findings.ts';

/** Entries of a bibliography that are offered beside the sources. */
const MAX_ENTRIES = 5000;

/** A citation key to offer. Strings are raw. */
export interface KeyOffer {
  /** What replaces `span`: the key as Pandoc or LaTeX reads it, without `@`. */
  readonly key: string;
  readonly metadata: SourceMetadata;
  /** Evidence of the sentence comes first, what is no source last. */
  readonly rank: number;
  readonly span: Span;
}

/** Longest key looked back over (UTF-16 units). */
const MAX_KEY = 200;
/** A citing command with its optional arguments and the keys that stand in it already. */
const MAX_COMMAND = 600;

/** The keys to offer at `offset`: those of the corpus after `@`, none elsewhere. */
export function keysAt(checked: CheckedDraft, offset: number): KeyOffer[] {
  const isLatex = kindOfName(checked.document.uri) === 'latex';
  const text = checked.document.getText();
  const span = isLatex ? latexKeyBefore(text, offset) : keyBefore(text, offset);
  if (span === undefined) return [];
  const near = nearSources(checked, offset);
  const { corpus, bibliographies } = checked.session.workspace;
  const written = (key: string): string => (isLatex ? key : pandocKey(key));
  const offers = [...corpus.sources.values()].map(({ source }) => ({
    key: written(source.id),
    metadata: source.metadata,
    rank: near.has(source.id) ? 0 : 1,
    span,
  }));
  for (const { entries } of bibliographies.values()) {
    // What nothing can be checked against can be cited all the same.
    const others = entries.filter(({ key }) => !corpus.sources.has(sourceId(key)));
    for (const { key, metadata } of others.slice(0, MAX_ENTRIES)) {
      offers.push({ key: written(key), metadata: { ...metadata, id: key }, rank: 2, span });
    }
  }
  return offers;
}

/** The half-typed key before the cursor, without `@`: the whole of it, so that a typo in it can be repaired. */
function keyBefore(text: string, offset: number): Span | undefined {
  let at = offset;
  while (at > 0 && offset - at < MAX_KEY && isKeyCharacter(text.charAt(at - 1))) at -= 1;
  if (text.charAt(at - 1) !== '@') return undefined;
  // In `jane@example.org` the sign is no citation.
  const before = text.charAt(at - 2);
  if (before !== '' && !' \t\n\r([;-,'.includes(before)) return undefined;
  let end = offset;
  while (end - offset < MAX_KEY && end < text.length && isKeyCharacter(text.charAt(end))) end += 1;
  return { start: at, end };
}

/** The half-typed key in the braces of a citing command: `\cite{a, ro|`, `\citep[see][p. 3]{ro|`. */
function latexKeyBefore(text: string, offset: number): Span | undefined {
  let at = offset;
  while (at > 0 && offset - at < MAX_KEY && isLatexKeyCharacter(text.charAt(at - 1))) at -= 1;
  const from = Math.max(0, at - MAX_COMMAND);
  const before = text.slice(from, at);
  const open = before.lastIndexOf('{');
  const command = before.slice(0, Math.max(0, open)).lastIndexOf('\\');
  if (open < 0 || command < 0 || before.includes('}', open)) return undefined;
  const name = /^[A-Za-z]+/.exec(before.slice(command + 1))?.[0] ?? '';
  const behind = before.slice(command + 1 + name.length, open);
  const isOpen = behind === '' || behind === '*' || (/^\*?\[/.test(behind) && behind.endsWith(']'));
  if (!isOpen || !CITATIONS.has(name)) return undefined;
  let end = offset;
  while (end - offset < MAX_KEY && end < text.length && isLatexKeyCharacter(text.charAt(end))) end += 1;
  return { start: at, end };
}

const isLatexKeyCharacter = (character: string): boolean => !' \t\r\n,{}[]\\%~'.includes(character);

const isKeyCharacter = (character: string): boolean => /[\p{L}\p{N}_:.#$%&+?<>~/{}-]/u.test(character);

/** Sources that speak of the figures of the sentence at the cursor. */
function nearSources({ report }: CheckedDraft, offset: number): Set<string> {
  const here = report.figures.filter(({ sentence }) =>
    touches(offset, { offset: sentence.start, end: sentence.end + MAX_KEY }),
  );
  return new Set(
    here.flatMap(({ evidence }) =>
      evidence.filter((one) => one.relation !== 'related').map((one) => one.source),
    ),
  );
}
