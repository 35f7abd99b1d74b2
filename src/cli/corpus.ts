import { dirname, resolve } from 'node:path';
import picomatch from 'picomatch';
import { URI } from 'vscode-uri';
import type { Host } from '../host/host.ts';
import { nodeHost } from '../host/node.ts';
import type { FileProblem } from '../workspace/problems.ts';
import type { Progress } from '../workspace/read.ts';
import { CONFIG_FILE } from '../workspace/settings.ts';
import { openWorkspace, type Workspace } from '../workspace/workspace.ts';
import { type Args, UsageError } from './args.ts';
import { shownPath, uriOf } from './paths.ts';
import type { CorpusProblem, CorpusSummary } from './result.ts';
import type { Terminal } from './terminal.ts';

/** How far up from a draft a `tickmark.json` is looked for. */
const CONFIG_DEPTH = 32;

/**
 * Opens the sources: those of `--corpus`, else of the config file, else the folders beside the drafts. `beside` are
 * drafts, or folders with a trailing slash whose corpus folders count. Throws a `UsageError` where `--corpus` or
 * `--config` names nothing.
 */
export async function openSources(
  args: Args,
  beside: readonly string[],
  host: Host,
  terminal: Terminal,
): Promise<Workspace> {
  const { cwd } = terminal;
  const sources = await Promise.all(args.corpus.map((entry) => namedSource(entry, host, cwd)));
  const configFile = await configOf(args, beside, host, cwd);
  const folder = configFile === undefined ? homeOf(beside, cwd) : dirname(URI.parse(configFile).fsPath);
  const workspace = await openWorkspace({
    host,
    folder: uriOf(folder, cwd),
    configFile,
    drafts: beside.map((uri) => (uri.endsWith('/') ? `${uri}-` : uri)),
    ...(sources.length > 0 && { overrides: { sources } }),
    onProgress: progressOn(terminal),
  });
  terminal.progress('');
  for (const problem of workspace.configProblems) {
    terminal.error(
      `tickmark: ${shownPath(workspace.configFile, cwd)}: ${problem.message} ${problem.remedy}\n`,
    );
  }
  return workspace;
}

/** Sources below this number are read before anybody could read that they are. */
const SHOWN_FROM = 200;

function progressOn(terminal: Terminal): (progress: Progress) => void {
  return ({ done, total }) => {
    if (total >= SHOWN_FROM && done % 50 === 0) terminal.progress(`Reading sources: ${done} of ${total}`);
  };
}

/** A folder or file as a URI, so that its name is never read as a pattern; a glob as an absolute one. */
async function namedSource(entry: string, host: Host, cwd: string): Promise<string> {
  const uri = uriOf(entry, cwd);
  if ((await host.stat(uri)) !== undefined) return uri;
  if (picomatch.scan(entry).isGlob) return resolve(cwd, entry);
  throw new UsageError(`--corpus: there is no folder or file "${entry}".`);
}

async function configOf(
  args: Args,
  beside: readonly string[],
  host: Host,
  cwd: string,
): Promise<string | undefined> {
  if (args.config !== undefined) {
    const uri = uriOf(args.config, cwd);
    if ((await host.stat(uri))?.kind !== 'file')
      throw new UsageError(`--config: there is no file "${args.config}".`);
    return uri;
  }
  const first = beside[0];
  let folder = first === undefined ? cwd : dirname(URI.parse(`${first}-`).fsPath);
  for (let depth = 0; depth < CONFIG_DEPTH; depth++) {
    const uri = uriOf(resolve(folder, CONFIG_FILE), cwd);
    if ((await host.stat(uri))?.kind === 'file') return uri;
    const above = dirname(folder);
    if (above === folder) break;
    folder = above;
  }
  return undefined;
}

/** The working directory if the first draft lies below it, else the draft's own folder. */
function homeOf(beside: readonly string[], cwd: string): string {
  const first = beside[0];
  if (first === undefined || first.startsWith(`${uriOf('.', cwd)}/`)) return cwd;
  return dirname(URI.parse(`${first}-`).fsPath);
}

/** Counts of the corpus, and everything that was left out, with paths a person can open. */
export function summaryOf(workspace: Workspace, cwd: string): CorpusSummary {
  const { sources, passages, figures } = workspace.corpus.stats;
  return {
    sources,
    passages,
    figures,
    problems: workspace.problems.map((problem) => shownProblem(problem, cwd)),
  };
}

function shownProblem({ uri, message, remedy, line }: FileProblem, cwd: string): CorpusProblem {
  const source = shownPath(uri, cwd);
  return {
    source: line === undefined ? source : `${source}:${line}`,
    message,
    ...(remedy !== undefined && { remedy }),
  };
}

/** The sources for a command without drafts: `--corpus`, the folders given, or those of the working directory. */
export function openFor(args: Args, folders: readonly string[], terminal: Terminal): Promise<Workspace> {
  return openSources({ ...args, corpus: [...args.corpus, ...folders] }, [], nodeHost(), terminal);
}
