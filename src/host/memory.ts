import type { FileEntry, Host, Listing } from './host.ts';

/** One call a test may assert on: `read file:///a.md`. */
export interface HostCall {
  readonly method: 'list' | 'read' | 'stat';
  readonly uri: string;
}

/** A host whose files live in memory; it records what was asked of it, so that a test can say the disk was not touched. */
export interface MemoryHost extends Host {
  readonly calls: HostCall[];
  /** Puts a file; an `Error` makes reading it fail with that message. Each put counts the modification time up by one. */
  put(uri: string, content: string | Uint8Array | Error): void;
  remove(uri: string): void;
}

/** An in-memory host with the given files: `memoryHost({ 'file:///w/sources/a.md': 'A costs $5.' })`. */
export function memoryHost(files: Readonly<Record<string, string | Uint8Array | Error>> = {}): MemoryHost {
  const stored = new Map<string, { content: Uint8Array | Error; modified: number }>();
  const calls: HostCall[] = [];
  let clock = 0;
  const put = (uri: string, content: string | Uint8Array | Error): void => {
    clock += 1;
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    stored.set(uri, { content: bytes, modified: clock });
  };
  for (const [uri, content] of Object.entries(files)) put(uri, content);

  const sizeOf = (content: Uint8Array | Error): number => (content instanceof Error ? 0 : content.length);
  const below = (folder: string): FileEntry[] => {
    const prefix = folder.endsWith('/') ? folder : `${folder}/`;
    return [...stored]
      .filter(([uri]) => uri.startsWith(prefix))
      .map(([uri, { content, modified }]) => ({ uri, size: sizeOf(content), modified }))
      .sort((a, b) => (a.uri < b.uri ? -1 : 1));
  };

  return {
    calls,
    put,
    remove: (uri) => void stored.delete(uri),
    async list(folder, limit): Promise<Listing> {
      calls.push({ method: 'list', uri: folder });
      const files = below(folder);
      if (files.length <= limit) return { files, problems: [] };
      const message = `holds more than ${limit} files; the rest was left out`;
      return { files: files.slice(0, limit), problems: [{ uri: folder, message }] };
    },
    async read(uri) {
      calls.push({ method: 'read', uri });
      const found = stored.get(uri);
      if (found === undefined) throw new Error('is no longer there');
      if (found.content instanceof Error) throw found.content;
      return found.content;
    },
    async stat(uri) {
      calls.push({ method: 'stat', uri });
      const found = stored.get(uri);
      if (found !== undefined) return { kind: 'file', size: sizeOf(found.content), modified: found.modified };
      return below(uri).length > 0 ? { kind: 'folder', size: 0, modified: 0 } : undefined;
    },
  };
}
