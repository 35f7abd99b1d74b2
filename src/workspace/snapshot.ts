import { buildCorpus, type Corpus, updateCorpus } from '../core/search/corpus.ts';
import type { SourceId } from '../core/text/ids.ts';
import type { Source } from '../core/text/source.ts';
import type { FileEntry, Host } from '../host/host.ts';
import { type Described, describeSources } from './bibliography/describe.ts';
import { type ReadBibliography, readBibliographies } from './bibliography/read.ts';
import { type ConfigProblem, parseConfig } from './config.ts';
import { type Discovery, discover, matcher } from './discover.ts';
import { withUniqueKeys } from './identity.ts';
import { parseIgnores, type StoredIgnore } from './ignores.ts';
import type { FileProblem } from './problems.ts';
import { type Progress, readSources } from './read.ts';
import { type GivenSettings, resolveSettings, type Settings } from './settings.ts';
import { displayName, folderOf, pathBelow } from './uris.ts';

/** The state of a workspace at one moment; never changed, only replaced. */
export interface Snapshot {
  readonly settings: Settings;
  readonly configProblems: readonly ConfigProblem[];
  readonly hasConfig: boolean;
  readonly ignores: readonly StoredIgnore[];
  readonly entries: ReadonlyMap<string, FileEntry>;
  /** Sources as read, by URI; and the same with unique citation keys. */
  readonly raw: ReadonlyMap<string, Source>;
  readonly named: ReadonlyMap<string, Source>;
  /** Bibliographies as read, by URI, and what they say of the sources. */
  readonly bibliographies: ReadonlyMap<string, ReadBibliography>;
  readonly described: Described;
  readonly corpus: Corpus;
  readonly roots: readonly string[];
  readonly problems: readonly FileProblem[];
}

export interface SnapshotOptions {
  readonly host: Host;
  readonly overrides?: GivenSettings | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly pause?: (() => Promise<void>) | undefined;
}

export interface SnapshotPlace {
  readonly folder: string;
  readonly configFile: string;
  readonly ignoresFile: string;
  readonly drafts: readonly string[];
  readonly given: GivenSettings;
}

/** A workspace in which nothing has been looked for yet. */
export function emptySnapshot(): Snapshot {
  return {
    settings: resolveSettings(),
    configProblems: [],
    hasConfig: false,
    ignores: [],
    entries: new Map(),
    raw: new Map(),
    named: new Map(),
    bibliographies: new Map(),
    described: { sources: new Map(), entries: new Map() },
    corpus: buildCorpus([]),
    roots: [],
    problems: [],
  };
}

/**
 * Looks at the folder anew and makes the next snapshot. Reads only files that are new, that `isStale` names, or whose
 * size or modification time changed; the result is the same as if all had been read.
 */
export async function takeSnapshot(
  options: SnapshotOptions,
  place: SnapshotPlace,
  before: Snapshot,
  isStale: (uri: string) => boolean,
): Promise<Snapshot> {
  const { host } = options;
  const { folder } = place;
  const config = await loadConfig(host, place);
  const stored = await loadIgnores(host, place);
  const settings = resolveSettings(place.given, config.settings, options.overrides ?? {});
  const fromFile = config.settings.sources !== undefined && options.overrides?.sources === undefined;
  const sourcesBase = fromFile ? folderOf(place.configFile) : folder;
  const found = await discover({ host, folder, settings, sourcesBase, drafts: place.drafts });

  const isKept = (file: FileEntry): boolean => {
    const known = before.entries.get(file.uri);
    return (
      !isStale(file.uri) &&
      before.raw.has(file.uri) &&
      known?.size === file.size &&
      known.modified === file.modified &&
      file.size <= settings.maxFileSize
    );
  };
  const read = await readSources(
    found.files.filter((file) => !isKept(file)),
    { ...options, folder, maxFileSize: settings.maxFileSize },
  );
  const raw = new Map<string, Source>();
  for (const file of found.files) {
    const source = read.sources.get(file.uri) ?? (isKept(file) ? before.raw.get(file.uri) : undefined);
    if (source !== undefined) raw.set(file.uri, source);
  }
  const books = await readBibliographies(host, folder, found.bibliographies, before.bibliographies, isStale);
  const placed = [...books.read].flatMap(([uri, { entries }]) => entries.map((entry) => ({ uri, entry })));
  const described = describeSources(raw, placed, before.described, before.raw);
  const named = reuse(withUniqueKeys(described.sources), described, before);
  return {
    settings,
    configProblems: config.problems,
    hasConfig: config.exists,
    ignores: stored.ignores,
    entries: new Map(found.files.map((file) => [file.uri, file])),
    raw,
    named,
    bibliographies: books.read,
    described,
    corpus: await nextCorpus(before, named, options.pause ?? noPause),
    roots: found.roots,
    problems: [
      ...config.fileProblems,
      ...stored.problems,
      ...books.problems,
      ...allProblems(found, read.problems, named),
    ],
  };
}

// Keeps the objects of sources that did not change, so that a difference is a difference of identity.
function reuse(named: Map<string, Source>, described: Described, before: Snapshot): Map<string, Source> {
  for (const [uri, source] of named) {
    const earlier = before.named.get(uri);
    if (earlier?.id === source.id && before.described.sources.get(uri) === described.sources.get(uri))
      named.set(uri, earlier);
  }
  return named;
}

/** Characters of text indexed in one go: about a twentieth of a second of work. */
const BATCH = 1_000_000;

async function nextCorpus(
  before: Snapshot,
  named: ReadonlyMap<string, Source>,
  pause: () => Promise<void>,
): Promise<Corpus> {
  const earlier = new Map<SourceId, Source>();
  for (const source of before.named.values()) earlier.set(source.id, source);
  const put: Source[] = [];
  for (const source of named.values()) {
    if (earlier.get(source.id) !== source) put.push(source);
    earlier.delete(source.id);
  }
  const remove = [...earlier.keys()];
  let corpus = updateCorpus(before.corpus, { remove });
  for (let start = 0; start < put.length; ) {
    let end = start;
    for (let size = 0; end < put.length && (end === start || size < BATCH); end++) {
      size += put[end]?.text.length ?? 0;
    }
    corpus = updateCorpus(corpus, { put: put.slice(start, end) });
    start = end;
    await pause();
  }
  return corpus;
}

function allProblems(
  found: Discovery,
  read: readonly FileProblem[],
  named: ReadonlyMap<string, Source>,
): FileProblem[] {
  const own = [...named].flatMap(([uri, source]) => source.problems.map((problem) => ({ ...problem, uri })));
  return [...found.problems, ...read, ...own];
}

interface LoadedConfig {
  readonly exists: boolean;
  readonly settings: GivenSettings;
  readonly problems: readonly ConfigProblem[];
  readonly fileProblems: readonly FileProblem[];
}

async function loadConfig(host: Host, { folder, configFile }: SnapshotPlace): Promise<LoadedConfig> {
  const text = await readText(host, configFile);
  if (text === undefined) return { exists: false, settings: {}, problems: [], fileProblems: [] };
  const name = displayName(folder, configFile);
  if (text instanceof Error) {
    const remedy = 'Give yourself permission to read it; until then the editor settings and defaults apply.';
    const problem = { code: 'config', uri: configFile, message: `${name} ${text.message}.`, remedy };
    return { exists: true, settings: {}, problems: [], fileProblems: [problem] };
  }
  const { settings, problems } = parseConfig(text);
  const fileProblems = problems.map(({ message, remedy, start }) => ({
    code: 'config',
    uri: configFile,
    message: `${name}: ${message}`,
    remedy,
    line: text.slice(0, start).split('\n').length,
  }));
  return { exists: true, settings, problems, fileProblems };
}

async function loadIgnores(
  host: Host,
  { folder, ignoresFile }: SnapshotPlace,
): Promise<{ ignores: readonly StoredIgnore[]; problems: readonly FileProblem[] }> {
  const text = await readText(host, ignoresFile);
  if (text === undefined) return { ignores: [], problems: [] };
  const name = displayName(folder, ignoresFile);
  const told = (message: string, remedy: string): FileProblem[] => [
    { code: 'ignores', uri: ignoresFile, message: `${name} ${message}.`, remedy },
  ];
  if (text instanceof Error) return { ignores: [], problems: told(text.message, 'Make it readable again.') };
  const { ignores, problem } = parseIgnores(text);
  return { ignores, problems: problem === undefined ? [] : told(problem.message, problem.remedy) };
}

/** The text, `undefined` where there is no such file, or why it could not be read. */
async function readText(host: Host, uri: string): Promise<string | Error | undefined> {
  if ((await host.stat(uri))?.kind !== 'file') return undefined;
  try {
    return new TextDecoder().decode(await host.read(uri));
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

const sameBibliographies = (a: Snapshot['bibliographies'], b: Snapshot['bibliographies']): boolean =>
  a.size === b.size && [...a].every(([uri, read]) => b.get(uri) === read);

const noPause = async (): Promise<void> => undefined;

/** Whether the writer would see a difference: other sources, settings, ignores or problems. */
export function isDifferent(a: Snapshot, b: Snapshot): boolean {
  if (a.corpus !== b.corpus) return true;
  if (!sameBibliographies(a.bibliographies, b.bibliographies)) return true;
  const seen = ({ settings, ignores, problems, roots, configProblems, hasConfig }: Snapshot): string =>
    JSON.stringify([settings, ignores, problems, roots, configProblems, hasConfig]);
  return seen(a) !== seen(b);
}

/** A draft lies below the folder, is included and not excluded, and is no source. */
export function isDraftFile(folder: string, snapshot: Snapshot, uri: string): boolean {
  const path = pathBelow(folder, uri);
  if (path === undefined || snapshot.named.has(uri)) return false;
  return matcher(snapshot.settings.include)(path) && !matcher(snapshot.settings.exclude)(path);
}
