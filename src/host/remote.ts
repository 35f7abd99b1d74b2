import type { Host, Listing } from './host.ts';

/** What another process (the editor's client) answers; bytes travel as base64, since JSON carries no bytes. */
export interface RemoteCalls {
  list(folder: string, limit: number): Promise<Listing>;
  read(uri: string): Promise<{ readonly base64: string }>;
  stat(uri: string): Promise<{
    readonly kind: 'file' | 'folder';
    readonly size: number;
    readonly modified: number;
  } | null>;
}

/** A host that asks the client: for web and virtual workspaces, whose files only the editor can reach. */
export function remoteHost(calls: RemoteCalls): Host {
  return {
    list: (folder, limit) => calls.list(folder, limit),
    read: async (uri) => decodeBase64((await calls.read(uri)).base64),
    stat: async (uri) => (await calls.stat(uri)) ?? undefined,
  };
}

/** Sends `file:` URIs to `local` and all others to `remote`. */
export function routedHost(local: Host, remote: Host): Host {
  const of = (uri: string): Host => (uri.startsWith('file:') ? local : remote);
  return {
    list: (folder, limit) => of(folder).list(folder, limit),
    read: (uri) => of(uri).read(uri),
    stat: (uri) => of(uri).stat(uri),
  };
}

function decodeBase64(base64: string): Uint8Array {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
