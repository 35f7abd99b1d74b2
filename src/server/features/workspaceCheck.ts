import { TextDocument } from 'vscode-languageserver-textdocument';
import { createDraftChecker } from '../../core/project/checker.ts';
import { decode } from '../../sources/decode.ts';
import type { Checking } from '../checking.ts';
import type { CheckedDraft, ServerContext } from '../context.ts';
import type { CheckWorkspaceResult, DraftStatus, StatusProblem } from '../protocol.ts';
import type { Session } from '../session.ts';
import { finishInSlices } from '../slices.ts';
import { staleIgnores, staleProblem } from './ignore.ts';
import { draftStatus } from './status.ts';

export interface WorkspaceCheckOptions {
  /** URI of a folder; absent means all. */
  readonly folder: string | undefined;
  readonly isCancelled: () => boolean;
  readonly onProgress: (done: number, total: number, name: string) => void;
}

/** Checks all drafts of one or all folders, and publishes what is found in closed ones too. */
export async function checkWorkspace(
  context: ServerContext,
  checking: Checking,
  { folder, isCancelled, onProgress }: WorkspaceCheckOptions,
): Promise<CheckWorkspaceResult> {
  const chosen = context.sessions.all().filter((one) => folder === undefined || one.folder === folder);
  const jobs: { session: Session; uri: string }[] = [];
  const drafts: CheckedDraft[] = [];
  const problems: StatusProblem[] = [];
  for (const session of chosen) {
    await session.settled();
    if (session.state === 'none') continue;
    const found = await session.workspace.drafts();
    problems.push(...found.problems);
    for (const uri of found.uris) jobs.push({ session, uri });
  }
  for (const [done, { session, uri }] of jobs.entries()) {
    if (isCancelled()) return { drafts: drafts.map(statusOfChecked), problems, cancelled: true };
    onProgress(done, jobs.length, uri.slice(uri.lastIndexOf('/') + 1));
    const checked = await checkOne(context, checking, session, uri);
    if ('code' in checked) problems.push(checked);
    else drafts.push(checked);
    await context.environment.pause();
  }
  onProgress(jobs.length, jobs.length, '');
  for (const session of chosen) {
    const own = drafts.filter((draft) => draft.session === session);
    session.stale = staleIgnores(session, own, true);
    problems.push(...session.stale.map((ignore) => staleProblem(session, ignore)));
  }
  for (const told of checking.reports.onChecked) told();
  return { drafts: drafts.map(statusOfChecked), problems, cancelled: false };
}

/** Every draft of every folder, and every open one that has no file yet, checked as it is now. */
export async function checkedDrafts(context: ServerContext, checking: Checking): Promise<CheckedDraft[]> {
  const found: CheckedDraft[] = [];
  for (const session of context.sessions.all()) {
    await session.settled();
    if (session.state === 'none') continue;
    const open = context.drafts.documents.all().filter((one) => checking.reports.sessionOf(one) === session);
    const onDisk = (await session.workspace.drafts()).uris;
    for (const uri of new Set([...onDisk, ...open.map((document) => document.uri)])) {
      const checked = await checkOne(context, checking, session, uri);
      if (!('code' in checked)) found.push(checked);
      await context.environment.pause();
    }
  }
  return found;
}

/** A draft read from the disk has no version. */
const statusOfChecked = ({ document, report }: CheckedDraft): DraftStatus =>
  draftStatus(document.uri, report, document.version === CLOSED ? undefined : document.version);

const CLOSED = 0;

/** A larger draft that is not open is not read. */
const MAX_DRAFT_BYTES = 10_000_000;

/** Drafts that were published while closed are checked again when the corpus changes. */
export async function recheckClosed(context: ServerContext, checking: Checking): Promise<void> {
  for (const uri of checking.closedDrafts) {
    const session = context.sessions.of(uri);
    if (session === undefined || context.drafts.documents.get(uri) !== undefined) continue;
    await checkOne(context, checking, session, uri);
    await context.environment.pause();
  }
}

async function checkOne(
  context: ServerContext,
  checking: Checking,
  session: Session,
  uri: string,
): Promise<CheckedDraft | StatusProblem> {
  const open = context.drafts.documents.get(uri);
  const current = open === undefined ? undefined : await checking.demand(open);
  if (current !== undefined) return current;
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    if (((await context.host.stat(uri))?.size ?? 0) > MAX_DRAFT_BYTES) {
      const message = `${name} is larger than ${MAX_DRAFT_BYTES / 1_000_000} MB and was not checked.`;
      return { code: 'too-large', uri, message, remedy: 'Split it into chapters.' };
    }
    const { text } = decode(await context.host.read(uri), uri);
    const document = TextDocument.create(uri, 'markdown', CLOSED, text);
    const run = session.begin(createDraftChecker(), uri, text);
    const report = await finishInSlices(run, () => context.environment.pause());
    const checked = { document, session, report: report ?? run.finish() };
    checking.publishClosed(document, checked);
    return checked;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return {
      code: 'unreadable',
      uri,
      message: `${name} ${message}.`,
      remedy: 'Restore the draft or mend its permissions, then check again.',
    };
  }
}
