import { kindOfName } from '../../core/draft/kinds.ts';
import type { Evidence } from '../../core/verdict/report.ts';
import { entryWithKey } from '../../workspace/bibliography/bibliography.ts';
import type { CheckedDraft } from '../context.ts';
import type { Span } from '../drafts.ts';
import type { OpenPassageArguments } from '../protocol.ts';
import { citationAt, findingAt } from './findings.ts';
import { argumentsOf } from './passages.ts';

/** Where the token under the cursor leads: the token, and passages to look up, best first. */
export interface Destination {
  readonly origin: Span;
  readonly passages: readonly OpenPassageArguments[];
}

/** Definition: the passages that decide a figure or quotation, or the source of a citation key. */
export function definitionAt(checked: CheckedDraft, offset: number): Destination | undefined {
  const finding = findingAt(checked.report, offset);
  if (finding !== undefined) {
    const best = finding.evidence[0];
    const deciding = finding.evidence.filter((one) => one.relation === best?.relation);
    return { origin: { start: finding.offset, end: finding.end }, passages: located(deciding.slice(0, 1)) };
  }
  const citation = citationAt(checked.report, offset);
  const { sources } = checked.session.workspace.corpus;
  const found = [...sources.values()].find(({ source }) => source.id === citation?.source)?.source;
  if (citation === undefined) return undefined;
  if (found?.file === undefined) {
    const placed = entryWithKey(checked.session.workspace.bibliographies, citation.key);
    if (placed === undefined) return undefined;
    const passages = [{ uri: placed.uri, line: placed.entry.line, start: 0, end: 0 }];
    return { origin: { start: citation.offset, end: citation.end }, passages };
  }
  const passages = [{ uri: found.file, line: 1, start: 0, end: 0 }];
  return { origin: { start: citation.offset, end: citation.end }, passages };
}

/** References: every passage that bears on a figure or quotation. */
export function referencesAt(checked: CheckedDraft, offset: number): Destination | undefined {
  const finding = findingAt(checked.report, offset);
  if (finding === undefined) return definitionAt(checked, offset);
  return { origin: { start: finding.offset, end: finding.end }, passages: located(finding.evidence) };
}

const located = (evidence: readonly Evidence[]): OpenPassageArguments[] =>
  evidence.map(argumentsOf).filter((one) => one !== undefined);

/** A citation key that leads to its source. */
export interface KeyLink {
  readonly span: Span;
  readonly uri: string;
  readonly tooltip: string;
}

/** Links on citation keys; link-style citations are links already. */
export function keyLinks({ document, report, session }: CheckedDraft): KeyLink[] {
  const text = document.getText();
  // In LaTeX a key stands alone; an address is a link already.
  const isLatex = kindOfName(document.uri) === 'latex';
  const byId = new Map(
    [...session.workspace.corpus.sources.values()].map(({ source }) => [String(source.id), source]),
  );
  return report.citations.flatMap(({ source: id, offset, end }) => {
    const source = id === undefined ? undefined : byId.get(id);
    if (
      source?.file === undefined ||
      !(isLatex ? !text.startsWith('http', offset) : text.charAt(offset) === '@')
    ) {
      return [];
    }
    return [{ span: { start: offset, end }, uri: source.file, tooltip: source.metadata.title ?? source.id }];
  });
}
