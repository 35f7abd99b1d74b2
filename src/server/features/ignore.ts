import type { DraftKind } from '../../core/draft/kinds.ts';
import { ignoreFor } from '../../core/verdict/suppress.ts';
import { keyOfIgnore, type StoredIgnore } from '../../workspace/ignores.ts';
import { pathBelow } from '../../workspace/uris.ts';
import type { CheckedDraft } from '../context.ts';
import type { FigureArguments, StatusProblem } from '../protocol.ts';
import type { Session } from '../session.ts';
import { shortened } from '../words.ts';
import type { DraftEdit } from './codeActions.ts';
import { type Finding, findingsOf } from './findings.ts';

/**
 * Puts a directive at the end of the finding's line, with the writer's reason. At the end, not on a line of its own: a
 * comment alone on a line ends a paragraph. In a table row it goes before the closing bar, as a part of the last cell.
 */
export function lineDirective(
  draft: string,
  finding: Finding,
  { kind = 'markdown', reason = '' }: { kind?: DraftKind | undefined; reason?: string | undefined } = {},
): DraftEdit {
  const feed = draft.indexOf('\n', finding.end);
  let at = feed < 0 ? draft.length : feed;
  while (at > finding.end && ' \t\r'.includes(draft.charAt(at - 1))) at -= 1;
  const isRow = draft.charAt(at - 1) === '|' && at - 1 >= finding.end;
  const place = isRow ? at - 1 : at;
  const blank = ' \t'.includes(draft.charAt(place - 1)) ? '' : ' ';
  const why = commentText(reason);
  const words = ['tickmark-disable-line', finding.verdict, ...(why === '' ? [] : ['--', why])];
  const [opening, closing] = COMMENTS.get(kind) ?? ['<!-- ', ' -->'];
  const text = `${blank}${opening}${words.join(' ')}${closing}${isRow ? ' ' : ''}`;
  return { span: { start: place, end: place }, text };
}

const COMMENTS: ReadonlyMap<DraftKind, readonly [string, string]> = new Map([
  ['mdx', ['{/* ', ' */}']],
  ['latex', ['% ', '']],
]);

/** A reason must not end the comment, the line or the table's cell it stands in. */
const commentText = (reason: string): string =>
  reason
    .split(/[\s|<>{}*/%-]+/u)
    .filter((word) => word !== '')
    .join(' ');

/** How a finding is ignored in a file of the folder, or wherever its sentence stands. */
export function entryFor(
  { session, document }: CheckedDraft,
  finding: Finding,
  { scope = 'workspace', reason = '' }: Pick<FigureArguments, 'scope' | 'reason'>,
): StoredIgnore {
  const path = pathBelow(session.folder, document.uri);
  const why = reason.trim();
  return {
    ...ignoreFor(finding, document.getText()),
    ...(scope === 'file' && path !== undefined ? { file: path } : {}),
    ...(why === '' ? {} : { reason: why }),
  };
}

/** Entries for everything that is shown of a draft now, so that only what is new is shown from here on. */
export function entriesForAll(checked: CheckedDraft, reason: string): StoredIgnore[] {
  const { severity } = checked.session.workspace.settings;
  return findingsOf(checked.report)
    .filter((finding) => finding.ignored !== true && severity[finding.verdict] !== 'off')
    .map((finding) => entryFor(checked, finding, { scope: 'file', reason }));
}

/**
 * The stored ignores that hold for nothing any more, since their figure or its sentence has changed. Where only some
 * drafts are known, an entry without a `file` may hold in another one, and so may one for a file that is not among them.
 */
export function staleIgnores(
  session: Session,
  drafts: readonly CheckedDraft[],
  isComplete: boolean,
): StoredIgnore[] {
  const present = new Set<string>();
  const paths = new Set<string | undefined>();
  for (const { document, report } of drafts) {
    const file = pathBelow(session.folder, document.uri) ?? '';
    paths.add(file);
    for (const finding of findingsOf(report)) {
      const ignore = ignoreFor(finding, document.getText());
      present.add(keyOfIgnore(ignore)).add(keyOfIgnore({ ...ignore, file }));
    }
  }
  return session.workspace.ignores.filter(
    (entry) => !present.has(keyOfIgnore(entry)) && (isComplete || paths.has(entry.file)),
  );
}

/** A stale ignore as a line of the status. */
export function staleProblem({ workspace }: Session, ignore: StoredIgnore): StatusProblem {
  return {
    code: STALE_CODE,
    uri: workspace.ignoresFile,
    message: staleMessage(ignore),
    remedy: STALE_REMEDY,
  };
}

export const STALE_CODE = 'stale-ignore';
export const STALE_REMEDY = 'Remove the entry (command Remove Stale Ignores), or ignore the figure anew.';

export function staleMessage({ text, sentence, file }: StoredIgnore): string {
  const where = file === undefined ? '' : ` in ${file}`;
  return `The ignored “${shortened(text, 80)}” stands in no such sentence any more${where}: “${shortened(sentence, 80)}”`;
}
