import type { Host } from '../host/host.ts';

/** What a server needs of the place it runs in; the two entry files supply it, and tests their own. */
export interface ServerEnvironment {
  /** The files: given a host that asks the client, the one to use. `remote` is absent where the client offers none. */
  host(remote: Host | undefined): Host;
  /** Runs `action` after `ms` milliseconds unless the returned function is called first. */
  after(ms: number, action: () => void): () => void;
  /** Resolves when waiting messages have had their turn. */
  pause(): Promise<void>;
}

/** Where there is no disk and no client that answers, nothing can be read, and every file says so. */
export const noHost: Host = {
  list: async (folder) => ({
    files: [],
    problems: [{ uri: folder, message: 'cannot be reached from here', remedy: 'Open the folder on a disk.' }],
  }),
  read: async () => {
    throw new Error('cannot be reached from here');
  },
  stat: async () => undefined,
};
