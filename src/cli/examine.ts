import { type CheckOptions, checkDraft } from '../core/verdict/check.ts';
import type { DraftReport, Evidence } from '../core/verdict/report.ts';
import type { Host } from '../host/host.ts';
import { nodeHost } from '../host/node.ts';
import { pathBelow } from '../workspace/uris.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Args, UsageError } from './args.ts';
import { openSources, summaryOf } from './corpus.ts';
import { listDrafts, placesOf, readDraftArguments, STDIN } from './drafts.ts';
import { shownPath } from './paths.ts';
import type { CheckedDraft, CheckResult } from './result.ts';
import type { Terminal } from './terminal.ts';

/** Reads and checks every draft that the arguments name; what `check` and `report` share. */
export async function examine(args: Args, terminal: Terminal): Promise<CheckResult> {
  if (args.positionals.length === 0)
    throw new UsageError(`"${args.command}" takes a draft: a file, a folder, a glob, or -.`);
  const host = nodeHost();
  const named = await readDraftArguments(args.positionals, host, terminal.cwd);
  const workspace = await openSources(args, placesOf(named, terminal.cwd), host, terminal);
  const drafts: CheckedDraft[] = [];
  for (const uri of await listDrafts(named, host, workspace)) {
    drafts.push(await examineOne(uri, workspace, host, args, terminal));
  }
  return { corpus: summaryOf(workspace, terminal.cwd), drafts };
}

async function examineOne(
  uri: string,
  workspace: Workspace,
  host: Host,
  args: Args,
  terminal: Terminal,
): Promise<CheckedDraft> {
  const file = uri === STDIN ? STDIN : shownPath(uri, terminal.cwd);
  const text = uri === STDIN ? await terminal.stdin() : await readDraft(uri, file, host);
  const report = checkDraft(text, workspace.corpus, optionsFor(uri, workspace, args));
  return { file, text, report: withShownPaths(report, terminal.cwd) };
}

async function readDraft(uri: string, file: string, host: Host): Promise<string> {
  try {
    return new TextDecoder().decode(await host.read(uri));
  } catch (error) {
    throw new Error(`${file} ${error instanceof Error ? error.message : error}.`);
  }
}

function optionsFor(uri: string, { settings, ignores, folder }: Workspace, args: Args): CheckOptions {
  const path = uri === STDIN ? undefined : pathBelow(folder, uri);
  return {
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
