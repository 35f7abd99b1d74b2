import { kindOfName } from '../core/draft/kinds.ts';
import type { CheckRun, DraftChecker } from '../core/project/checker.ts';
import type { Host } from '../host/host.ts';
import { ignoresFor, type StoredIgnore } from '../workspace/ignores.ts';
import type { Progress } from '../workspace/read.ts';
import type { GivenSettings } from '../workspace/settings.ts';
import { baseName, pathBelow } from '../workspace/uris.ts';
import { createWorkspace, type FileChange, type RunOptions, type Workspace } from '../workspace/workspace.ts';

export interface SessionOptions {
  readonly host: Host;
  readonly folder: string;
  readonly pause: () => Promise<void>;
  /** True for a draft opened without a folder: the session then stands for the draft's own folder. */
  readonly isLoose: boolean;
  /** The status is another: progress, state, counts. */
  readonly onStatus: () => void;
  /** The corpus, the settings or the ignores are others: drafts must be checked again. */
  readonly onChange: (session: Session) => void;
  /** A run of indexing failed for a reason that is no file's: a client that does not answer, or a fault of ours. */
  readonly onFailure: (error: unknown) => void;
  /** A run of indexing begins; the result is told of each file and of the end, and may abort the run. */
  readonly onRun: (session: Session) => IndexingRun;
}

export interface IndexingRun {
  readonly signal: AbortSignal;
  report(done: number, total: number): void;
  end(): void;
}

/** One workspace folder: its corpus, settings and state. Its corpus is empty until `start` has run. */
export class Session {
  readonly folder: string;
  readonly name: string;
  readonly isLoose: boolean;
  readonly workspace: Workspace;
  /** Stored ignores that hold for nothing any more, as far as is known. */
  stale: readonly StoredIgnore[] = [];
  readonly #options: SessionOptions;
  readonly #abort = new AbortController();
  #progress: Progress | undefined;
  #isStarted = false;
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: SessionOptions) {
    const { host, folder, pause, isLoose } = options;
    this.folder = folder;
    this.name = baseName(folder);
    this.isLoose = isLoose;
    this.workspace = createWorkspace({ host, folder, pause });
    this.#options = options;
  }

  /** The first run of indexing is over: there is a corpus to check against, if any. */
  get isStarted(): boolean {
    return this.#isStarted;
  }

  get state(): 'none' | 'indexing' | 'ready' {
    if (this.#progress !== undefined || !this.#isStarted) return 'indexing';
    return this.workspace.hasCorpus ? 'ready' : 'none';
  }

  /** Of the run of indexing under way. */
  get progress(): Progress | undefined {
    return this.#progress;
  }

  /** Resolves when no run of indexing waits. */
  async settled(): Promise<void> {
    for (let seen: unknown; seen !== this.#last; ) {
      seen = this.#last;
      await seen;
    }
  }

  start(settings: Promise<GivenSettings>): Promise<void> {
    return this.#run(async (how) => {
      await this.workspace.configure(await settings, how);
      return true;
    });
  }

  apply(changes: readonly FileChange[]): Promise<void> {
    return this.#run((how) => this.workspace.apply(changes, how));
  }

  configure(settings: GivenSettings): Promise<void> {
    return this.#run((how) => this.workspace.configure(settings, how));
  }

  addDraft(uri: string): Promise<void> {
    return this.#run((how) => this.workspace.addDraft(uri, how));
  }

  reindex(): Promise<void> {
    return this.#run(async (how) => {
      await this.workspace.reindex(how);
      return true;
    });
  }

  /** Begins a check of a draft against the present corpus, with the settings and ignores that hold for it. */
  begin(checker: DraftChecker, uri: string, text: string, explain = false): CheckRun {
    const { corpus, ignores, settings } = this.workspace;
    const { numberLocale } = settings;
    const kind = kindOfName(uri);
    return checker.begin(text, corpus, {
      ...(kind === undefined ? {} : { kind }),
      ...(numberLocale === 'auto' ? {} : { numberLocale }),
      ...(explain ? { explain } : {}),
      ignores: ignoresFor(ignores, pathBelow(this.folder, uri)),
    });
  }

  dispose(): void {
    this.#abort.abort();
  }

  /** One run after the other; `work` says whether anything changed. A run that fails is told and leaves things as they were. */
  #run(work: (how: RunOptions) => Promise<boolean>): Promise<void> {
    const next = this.#last.then(async () => {
      if (this.#abort.signal.aborted) return;
      const indexing = this.#options.onRun(this);
      const onProgress = (now: Progress): void => {
        this.#progress = now;
        indexing.report(now.done, now.total);
        this.#options.onStatus();
      };
      const signal = AbortSignal.any([this.#abort.signal, indexing.signal]);
      let changed = false;
      try {
        changed = await work({ onProgress, signal });
      } catch (error) {
        this.#options.onFailure(error);
      }
      this.#isStarted = true;
      this.#progress = undefined;
      indexing.end();
      if (changed && !this.#abort.signal.aborted) this.#options.onChange(this);
      this.#options.onStatus();
    });
    this.#last = next;
    return next;
  }
}
