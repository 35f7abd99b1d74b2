import { ignoreFor } from '../../core/verdict/suppress.ts';
import { printIgnores, type StoredIgnore } from '../../workspace/ignores.ts';
import { pathBelow } from '../../workspace/uris.ts';
import type { CheckedDraft } from '../context.ts';
import type { FigureArguments } from '../protocol.ts';
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
