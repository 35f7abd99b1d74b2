import { ignoreFor } from '../../core/verdict/suppress.ts';
import { printIgnores, type StoredIgnore } from '../../workspace/ignores.ts';
import { pathBelow } from '../../workspace/uris.ts';
import type { CheckedDraft } from '../context.ts';
import type { FigureArguments, StatusProblem } from '../protocol.ts';
import type { Session } from '../session.ts';
import { shortened } from '../words.ts';
import type { DraftEdit } from './codeActions.ts';
import { type Finding, findingAt, isFigure } from './findings.ts';

/**
 * Puts a directive at the end of the finding's line. At the end, not on a line of its own: a comment alone on a line
 * ends a paragraph. In a table row it goes before the closing bar, where it is part of the last cell.
 */
export function lineDirective(draft: string, finding: Finding): DraftEdit {
  const feed = draft.indexOf('\n', finding.end);
  let at = feed < 0 ? draft.length : feed;
  while (at > finding.end && ' \t\r'.includes(draft.charAt(at - 1))) at -= 1;
  const isRow = draft.charAt(at - 1) === '|' && at - 1 >= finding.end;
  const place = isRow ? at - 1 : at;
  const blank = ' \t'.includes(draft.charAt(place - 1)) ? '' : ' ';
  const text = `${blank}<!-- tickmark-disable-line ${finding.verdict} -->${isRow ? ' ' : ''}`;
  return { span: { start: place, end: place }, text };
}

/** The text of the ignores file with the figure at `offset` added; `undefined` where there is no figure. */
export function ignoresWith(
  checked: CheckedDraft,
  offset: number,
  { scope = 'workspace', reason }: Pick<FigureArguments, 'scope' | 'reason'>,
): string | undefined {
  const { session, document, report } = checked;
  const finding = findingAt(report, offset);
  if (finding === undefined || !isFigure(finding)) return undefined;
  const path = pathBelow(session.folder, document.uri);
  const entry: StoredIgnore = {
    ...ignoreFor(finding, document.getText()),
    ...(scope === 'file' && path !== undefined ? { file: path } : {}),
    ...(reason === undefined || reason === '' ? {} : { reason }),
  };
  return printIgnores([...session.workspace.ignores, entry]);
}

/** The stored ignores that hold for no figure of the given drafts any more: their value or sentence has changed. */
export function staleIgnores(session: Session, drafts: readonly CheckedDraft[]): StatusProblem[] {
  const { ignores, ignoresFile } = session.workspace;
  const present = new Set<string>();
  for (const { document, report } of drafts) {
    const path = pathBelow(session.folder, document.uri) ?? '';
    for (const figure of report.figures) {
      const { text, sentence } = ignoreFor(figure, document.getText());
      present.add(keyOf(text, sentence)).add(keyOf(text, sentence, path));
    }
  }
  return ignores
    .filter(({ text, sentence, file }) => !present.has(keyOf(text, sentence, file)))
    .map(({ text, sentence, file }) => ({
      code: 'stale-ignore',
      uri: ignoresFile,
      message: `The ignored figure “${text}” stands in no such sentence any more${file === undefined ? '' : ` in ${file}`}: “${shortened(sentence, 80)}”`,
      remedy: 'Remove the entry from tickmark.ignores.json, or ignore the figure anew.',
    }));
}

const keyOf = (text: string, sentence: string, file?: string): string =>
  JSON.stringify([text, sentence, file]);
