import type { CheckRun, DraftChecker } from '../core/project/checker.ts';
import type { Host } from '../host/host.ts';
import { ignoresFor } from '../workspace/ignores.ts';
import type { GivenSettings } from '../workspace/settings.ts';
import { baseName, pathBelow } from '../workspace/uris.ts';
import { createWorkspace, type FileChange, type Workspace } from '../workspace/workspace.ts';

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
  /** A run of indexing begins; the result is told of each file and of the end, and may abort the run. */
  readonly onRun: (session: Session) => IndexingRun;
}

export interface IndexingRun {
  readonly signal: AbortSignal;
  report(done: number, total: number): void;
  end(): void;
}

/** One workspace folder: its corpus, settings and state. */
export interface Session {
  readonly folder: string;
  readonly name: string;
  readonly isLoose: boolean;
  readonly workspace: Workspace;
  readonly state: 'none' | 'indexing' | 'ready';
  readonly progress: { readonly done: number; readonly total: number } | undefined;
  /** The first run of indexing is over: there is a corpus to check against, if any. */
  readonly isStarted: boolean;
  /** Resolves when no run of indexing waits. */
  settled(): Promise<void>;
  start(settings: Promise<GivenSettings>): Promise<void>;
  apply(changes: readonly FileChange[]): Promise<void>;
  configure(settings: GivenSettings): Promise<void>;
  addDraft(uri: string): Promise<void>;
  reindex(): Promise<void>;
  /** Begins a check of a draft against the present corpus, with the settings and ignores that hold for it. */
  begin(checker: DraftChecker, uri: string, text: string, explain?: boolean): CheckRun;
  dispose(): void;
}

/** A session whose corpus is empty until `start` has run. */
export function createSession(options: SessionOptions): Session {
  const { host, folder, pause, isLoose } = options;
  const workspace = createWorkspace({ host, folder, pause });
  const abort = new AbortController();
  let started = false;
  let progress: Session['progress'];
  let last: Promise<unknown> = Promise.resolve();

  const run = (work: (runOptions: Parameters<Workspace['apply']>[1]) => Promise<boolean>): Promise<void> => {
    const next = last.then(async () => {
      if (abort.signal.aborted) return;
      const indexing = options.onRun(session);
      const onProgress = (now: { done: number; total: number }): void => {
        progress = now;
        indexing.report(now.done, now.total);
        options.onStatus();
      };
      try {
        const changed = await work({ onProgress, signal: AbortSignal.any([abort.signal, indexing.signal]) });
        started = true;
        if (changed && !abort.signal.aborted) options.onChange(session);
      } finally {
        progress = undefined;
        indexing.end();
        options.onStatus();
      }
    });
    last = next.catch(() => undefined);
    return next;
  };

  const session: Session = Object.freeze({
    folder,
    name: baseName(folder),
    isLoose,
    workspace,
    get state() {
      if (progress !== undefined || !started) return 'indexing' as const;
      return workspace.hasCorpus ? ('ready' as const) : ('none' as const);
    },
    get progress() {
      return progress;
    },
    get isStarted() {
      return started;
    },
    async settled() {
      let seen: unknown;
      while (seen !== last) {
        seen = last;
        await seen;
      }
    },
    start: (settings: Promise<GivenSettings>) =>
      run(async (how) => {
        await workspace.configure(await settings, how);
        return true;
      }),
    apply: (changes: readonly FileChange[]) => run((how) => workspace.apply(changes, how)),
    configure: (settings: GivenSettings) => run((how) => workspace.configure(settings, how)),
    addDraft: (uri: string) => run((how) => workspace.addDraft(uri, how)),
    reindex: () => run((how) => workspace.reindex(how).then(() => true)),
    begin(checker: DraftChecker, uri: string, text: string, explain = false) {
      const { corpus, ignores, settings } = workspace;
      const { numberLocale } = settings;
      return checker.begin(text, corpus, {
        ...(numberLocale === 'auto' ? {} : { numberLocale }),
        ...(explain ? { explain } : {}),
        ignores: ignoresFor(ignores, pathBelow(folder, uri)),
      });
    },
    dispose: () => abort.abort(),
  });
  return session;
}
