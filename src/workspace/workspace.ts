import type { Corpus } from '../core/search/corpus.ts';
import type { Source } from '../core/text/source.ts';
import type { Host } from '../host/host.ts';
import type { Bibliography } from './bibliography/bibliography.ts';
import type { ConfigProblem } from './config.ts';
import { basesBeside, listingProblem } from './discover.ts';
import { ignoredBelow } from './ignoreFiles.ts';
import type { StoredIgnore } from './ignores.ts';
import type { FileProblem } from './problems.ts';
import type { Progress } from './read.ts';
import { CONFIG_FILE, type GivenSettings, IGNORES_FILE, type Settings } from './settings.ts';
import { emptySnapshot, isDifferent, isDraftFile, type Snapshot, takeSnapshot } from './snapshot.ts';
import { normalUri, pathBelow, resolveUri } from './uris.ts';

export interface WorkspaceOptions {
  readonly host: Host;
  /** URI of the workspace folder, or of the current directory on the command line. */
  readonly folder: string;
  /** The editor's settings; `tickmark.json` beats them. */
  readonly settings?: GivenSettings | undefined;
  /** What beats `tickmark.json` too: flags of the command line. */
  readonly overrides?: GivenSettings | undefined;
  /** URI of the config file; default `tickmark.json` in `folder`. */
  readonly configFile?: string | undefined;
  /** URIs of drafts known so far: corpus folders beside them count, and they are never sources. */
  readonly drafts?: readonly string[] | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Aborting keeps what is read and says what is missing. */
  readonly signal?: AbortSignal | undefined;
  /** Gives other work a turn between files. */
  readonly pause?: (() => Promise<void>) | undefined;
}

export interface FileChange {
  readonly uri: string;
  readonly type: 'created' | 'changed' | 'deleted';
}

/** Options of one run of indexing. */
export type RunOptions = Pick<WorkspaceOptions, 'onProgress' | 'signal'>;

/** A folder with its settings and its corpus. The values read from it are immutable; `apply` and the like replace them. */
export interface Workspace {
  readonly folder: string;
  readonly configFile: string;
  readonly ignoresFile: string;
  readonly settings: Settings;
  readonly configProblems: readonly ConfigProblem[];
  readonly corpus: Corpus;
  readonly ignores: readonly StoredIgnore[];
  /** Everything left out or gone wrong, the problems of single sources included. */
  readonly problems: readonly FileProblem[];
  /** False where neither a corpus folder nor a config file nor a setting says that figures should be checked. */
  readonly hasCorpus: boolean;
  /** The folders and files the corpus was looked for in. */
  readonly roots: readonly string[];
  /** Bibliographies by their files. */
  readonly bibliographies: ReadonlyMap<string, Bibliography>;
  /** The source read from a file. */
  sourceAt(uri: string): Source | undefined;
  /** Whether a file is a draft of this folder by name and place. */
  isDraft(uri: string): boolean;
  /** All drafts of the folder, in code-unit order of URI, and what kept others from being found. */
  drafts(): Promise<{ readonly uris: readonly string[]; readonly problems: readonly FileProblem[] }>;
  /** Takes in files created, changed or deleted; only those are read again. True if corpus, settings or ignores changed. */
  apply(changes: readonly FileChange[], run?: RunOptions): Promise<boolean>;
  /** Takes in other editor settings. True if anything changed. */
  configure(settings: GivenSettings, run?: RunOptions): Promise<boolean>;
  /** Takes in corpus folders beside a draft. True if the corpus changed. */
  addDraft(uri: string, run?: RunOptions): Promise<boolean>;
  /** Reads every source again. */
  reindex(run?: RunOptions): Promise<void>;
}

/**
 * Opens a folder: reads its settings, finds its sources and indexes them. Never rejects for the state of the files:
 * what cannot be read is in `problems`.
 */
export async function openWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const workspace = createWorkspace(options);
  await workspace.reindex(options);
  return workspace;
}

/** As `openWorkspace`, but empty until `reindex` is called: for a server, which shows status meanwhile. */
export function createWorkspace(options: WorkspaceOptions): Workspace {
  return new FolderWorkspace(options);
}

class FolderWorkspace implements Workspace {
  readonly folder: string;
  readonly configFile: string;
  readonly ignoresFile: string;
  readonly #options: WorkspaceOptions;
  readonly #drafts: Set<string>;
  readonly #bases: Set<string>;
  #given: GivenSettings;
  #snapshot: Snapshot = emptySnapshot();
  // One run at a time: a run starts from the snapshot that the last one left.
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: WorkspaceOptions) {
    this.folder = normalUri(options.folder);
    this.configFile = normalUri(options.configFile ?? resolveUri(this.folder, CONFIG_FILE));
    this.ignoresFile = resolveUri(this.folder, IGNORES_FILE);
    this.#options = options;
    this.#drafts = new Set((options.drafts ?? []).map(normalUri));
    this.#bases = new Set([...this.#drafts].flatMap(basesBeside));
    this.#given = options.settings ?? {};
  }

  get settings(): Settings {
    return this.#snapshot.settings;
  }

  get configProblems(): readonly ConfigProblem[] {
    return this.#snapshot.configProblems;
  }

  get corpus(): Corpus {
    return this.#snapshot.corpus;
  }

  get ignores(): readonly StoredIgnore[] {
    return this.#snapshot.ignores;
  }

  get problems(): readonly FileProblem[] {
    return this.#snapshot.problems;
  }

  get bibliographies(): ReadonlyMap<string, Bibliography> {
    return this.#snapshot.bibliographies;
  }

  get roots(): readonly string[] {
    return this.#snapshot.roots;
  }

  get hasCorpus(): boolean {
    const { roots, hasConfig, settings } = this.#snapshot;
    return roots.length > 0 || hasConfig || settings.sources.length > 0;
  }

  sourceAt(uri: string): Source | undefined {
    return this.#snapshot.named.get(normalUri(uri));
  }

  isDraft(uri: string): boolean {
    return isDraftFile(this.folder, this.#snapshot, normalUri(uri));
  }

  async drafts(): ReturnType<Workspace['drafts']> {
    const { host } = this.#options;
    const { files, problems } = await host.list(this.folder, this.settings.maxFiles * 2);
    const isIgnored = this.settings.useIgnoreFiles
      ? await ignoredBelow(host, this.folder, this.folder, files)
      : () => false;
    const uris = files.map((file) => file.uri).filter((uri) => this.isDraft(uri) && !isIgnored(uri));
    return { uris, problems: problems.map((problem) => listingProblem(this.folder, problem)) };
  }

  apply(changes: readonly FileChange[], run?: RunOptions): Promise<boolean> {
    const changed = new Set(changes.map((change) => normalUri(change.uri)));
    return this.#run((uri) => changed.has(uri), run);
  }

  configure(settings: GivenSettings, run?: RunOptions): Promise<boolean> {
    this.#given = settings;
    return this.#run(() => false, run);
  }

  async addDraft(uri: string, run?: RunOptions): Promise<boolean> {
    const draft = normalUri(uri);
    const bases = basesBeside(draft).filter((base) => !this.#bases.has(base));
    if (bases.length === 0 || pathBelow(this.folder, draft) === undefined) return false;
    this.#drafts.add(draft);
    for (const base of bases) this.#bases.add(base);
    return this.#run(() => false, run);
  }

  async reindex(run?: RunOptions): Promise<void> {
    await this.#run(() => true, run);
  }

  #run(isStale: (uri: string) => boolean, run: RunOptions = {}): Promise<boolean> {
    const next = this.#queue.then(async () => {
      const { folder, configFile, ignoresFile } = this;
      const before = this.#snapshot;
      const place = { folder, configFile, ignoresFile, drafts: [...this.#drafts], given: this.#given };
      this.#snapshot = await takeSnapshot({ ...this.#options, ...run }, place, before, isStale);
      return isDifferent(before, this.#snapshot);
    });
    this.#queue = next.catch(() => undefined);
    return next;
  }
}
