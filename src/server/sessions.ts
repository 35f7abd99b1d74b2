import type { Host } from '../host/host.ts';
import { basesBeside } from '../workspace/discover.ts';
import type { GivenSettings } from '../workspace/settings.ts';
import { normalUri, pathBelow } from '../workspace/uris.ts';
import { Session, type SessionOptions } from './session.ts';

export interface SessionsOptions extends Omit<SessionOptions, 'folder' | 'isLoose' | 'host'> {
  readonly host: Host;
  /** The editor's settings for a folder. */
  readonly settingsFor: (folder: string) => Promise<GivenSettings>;
}

/** One session for each workspace folder, and one for each folder of drafts opened without a workspace. */
export interface Sessions {
  all(): readonly Session[];
  /** The session a document belongs to: that of the innermost folder that holds it; an unsaved draft goes with the first. */
  of(uri: string): Session | undefined;
  /** As `of`, but opens a session for the draft's own folder where it lies in none. */
  open(uri: string): Session | undefined;
  add(folders: readonly string[]): void;
  remove(folders: readonly string[]): void;
  /** Asks for every folder's settings again. */
  configure(): Promise<void>;
}

/** Drafts opened one by one from many places do not open sessions without end. */
const MAX_LOOSE = 16;

export function createSessions(options: SessionsOptions): Sessions {
  const sessions = new Map<string, Session>();

  const start = (folder: string, isLoose: boolean): Session => {
    const session = new Session({ ...options, folder, isLoose });
    sessions.set(folder, session);
    void session.start(options.settingsFor(folder));
    return session;
  };
  const of = (uri: string): Session | undefined => {
    if (uri.startsWith('untitled:')) return sessions.values().next().value;
    let best: Session | undefined;
    for (const session of sessions.values()) {
      const isInside = pathBelow(session.folder, uri) !== undefined;
      if (isInside && session.folder.length > (best?.folder.length ?? -1)) best = session;
    }
    return best;
  };

  return {
    all: () => [...sessions.values()],
    of,
    open(uri) {
      const known = of(uri);
      if (known !== undefined || !uri.startsWith('file:')) return known;
      const loose = [...sessions.values()].filter((session) => session.isLoose);
      const folder = basesBeside(uri).at(-1);
      return loose.length < MAX_LOOSE && folder !== undefined ? start(folder, true) : undefined;
    },
    add(folders) {
      for (const folder of folders.map(normalUri)) if (!sessions.has(folder)) start(folder, false);
    },
    remove(folders) {
      for (const folder of folders.map(normalUri)) {
        sessions.get(folder)?.dispose();
        sessions.delete(folder);
      }
    },
    async configure() {
      await Promise.all(
        [...sessions.values()].map(async (session) =>
          session.configure(await options.settingsFor(session.folder)),
        ),
      );
    },
  };
}
