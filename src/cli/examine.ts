import { kindOfName } from '../core/draft/kinds.ts';
import type { Problem } from '../core/text/source.ts';
import { type CheckOptions, checkDraft } from '../core/verdict/check.ts';
import type { DraftReport, Evidence } from '../core/verdict/report.ts';
import type { Host } from '../host/host.ts';
import { nodeHost } from '../host/node.ts';
import { decode, normalize } from '../sources/decode.ts';
import { pathBelow } from '../workspace/uris.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Args, UsageError } from './args.ts';
import { openSources, summaryOf } from './corpus.ts';
import { listDrafts, placesOf, readDraftArguments, STDIN } from './drafts.ts';
import { shownPath } from './paths.ts';
import type { CheckedDraft, CheckResult } from './result.ts';
import { oneLine, type Terminal } from './terminal.ts';

/** Reads and checks every draft that the arguments name; what `check` and `report` share. */
export async function examine(args: Args, terminal: Terminal): Promise<CheckResult> {
  if (args.positionals.length === 0)
    throw new UsageError(`"${args.command}" takes a draft: a file, a folder, a glob, or -.`);
  const host = nodeHost();
  const named = await readDraftArguments(args.positionals, host, terminal.cwd);
  const workspace = await openSources(args, placesOf(named, terminal.cwd), host, terminal);
  const drafts: CheckedDraft[] = [];
  const unread: string[] = [];
  for (const uri of await listDrafts(named, host, workspace)) {
    try {
      drafts.push(await examineOne(uri, workspace, host, args, terminal));
    } catch (error) {
      unread.push(error instanceof Error ? error.message : String(error));
    }
  }
  for (const message of unread) terminal.error(`tickmark: ${oneLine(message)}\n`);
  return { corpus: summaryOf(workspace, terminal.cwd), drafts, unread };
}

async function examineOne(
  uri: string,
  workspace: Workspace,
  host: Host,
  args: Args,
  terminal: Terminal,
): Promise<CheckedDraft> {
  const file = uri === STDIN ? STDIN : shownPath(uri, terminal.cwd);
  const input =
    uri === STDIN ? { text: await terminal.stdin(), problems: [] } : await readDraft(uri, file, host);
  const report = checkDraft(input.text, workspace.corpus, optionsFor(uri, workspace, args));
  const problems = [...input.problems, ...report.problems];
  return { file, text: input.text, report: { ...withShownPaths(report, terminal.cwd), problems } };
}

/** A draft in bytes beyond this is not checked, with a problem that says so. */
const DRAFT_BYTES = 10_000_000;

interface DraftText {
  readonly text: string;
  readonly problems: readonly Problem[];
}

async function readDraft(uri: string, file: string, host: Host): Promise<DraftText> {
  try {
    const bytes = await host.read(uri);
    return bytes.length > DRAFT_BYTES ? { text: '', problems: [tooLarge(file)] } : decodeDraft(bytes, file);
  } catch (error) {
    throw new Error(`${file} ${error instanceof Error ? error.message : error}.`);
  }
}

const tooLarge = (file: string): Problem => ({
  code: 'too-large',
  message: `${file} is larger than ${DRAFT_BYTES / 1_000_000} MB and was not checked.`,
  remedy: 'Split it into chapters.',
});

/** UTF-8 keeps its own line ends, since offsets count them; anything else is read as sources are. */
function decodeDraft(bytes: Uint8Array, file: string): DraftText {
  const { text, problems } = decode(bytes, file);
  const utf8 = new TextDecoder().decode(bytes);
  return problems.length === 0 && normalize(utf8) === text ? { text: utf8, problems } : { text, problems };
}

function optionsFor(uri: string, { settings, ignores, folder }: Workspace, args: Args): CheckOptions {
  const path = uri === STDIN ? undefined : pathBelow(folder, uri);
  const kind = kindOfName(uri);
  return {
    ...(kind !== undefined && { kind }),
    explain: args.explain,
    ignores: ignores.filter(({ file }) => file === undefined || file === path),
    ...(settings.numberLocale !== 'auto' && { numberLocale: settings.numberLocale }),
    ...(args.reference !== undefined && { reference: args.reference }),
  };
}

/** The report with the files of its evidence as paths that a person can open. */
function withShownPaths(report: DraftReport, cwd: string): DraftReport {
  const shown = (evidence: readonly Evidence[]): Evidence[] =>
    evidence.map((each) => (each.file === undefined ? each : { ...each, file: shownPath(each.file, cwd) }));
  return {
    ...report,
    figures: report.figures.map((each) => ({ ...each, evidence: shown(each.evidence) })),
    quotes: report.quotes.map((each) => ({ ...each, evidence: shown(each.evidence) })),
    claims: report.claims.map((each) => ({ ...each, evidence: shown(each.evidence) })),
  };
}
