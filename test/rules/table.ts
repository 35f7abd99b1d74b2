// The import table of docs/ARCHITECTURE.md as data: what each room of src may import. Asserted from esbuild's
// metafiles (what is really in each bundle) and from a scan of the sources (types too, which no bundle shows).

/** The rooms of the core, from left to right: each imports only from its left. */
export const CORE_ROOMS = ['text', 'draft', 'quantity', 'claim', 'search', 'verdict', 'project'];

/** Packages without I/O, timers or globals of a host. */
const PURE = [
  'unified',
  'remark-parse',
  'remark-gfm',
  'remark-frontmatter',
  'decode-named-character-reference',
  'fuse.js',
  'yaml',
  'stemmer',
];
const MDAST_TYPES = ['mdast', 'unist'];
const READERS = ['htmlparser2', 'papaparse', 'yaml', 'markdown-it'];
const LSP = [
  'vscode-languageserver',
  'vscode-languageserver-protocol',
  'vscode-languageserver-types',
  'vscode-languageserver-textdocument',
  'vscode-jsonrpc',
];

export interface Room {
  /** Below src/, with a trailing slash for folders. */
  readonly path: string;
  /** Rooms (below src/) it may import from, beside itself. */
  readonly rooms: readonly string[];
  /** Packages it may import. */
  readonly packages: readonly string[];
  /** Files of the room that may import `node:` modules. */
  readonly node: 'none' | 'all' | readonly string[];
}

export const ROOMS: readonly Room[] = [
  ...CORE_ROOMS.map((room, i) => ({
    path: `core/${room}/`,
    rooms: CORE_ROOMS.slice(0, i).map((left) => `core/${left}/`),
    packages: [...PURE, ...MDAST_TYPES],
    node: 'none' as const,
  })),
  { path: 'sources/', rooms: ['core/text/'], packages: READERS, node: 'none' },
  { path: 'host/', rooms: ['core/'], packages: ['vscode-uri'], node: ['host/node.ts'] },
  {
    path: 'workspace/',
    rooms: ['core/', 'sources/', 'host/'],
    packages: ['picomatch', 'vscode-uri', 'yaml'],
    node: 'none',
  },
  {
    path: 'server/',
    rooms: ['core/', 'sources/', 'host/', 'workspace/'],
    packages: [...LSP, 'vscode-uri', 'picomatch'],
    node: ['server/main.node.ts'],
  },
  {
    path: 'cli/',
    rooms: ['core/', 'sources/', 'host/', 'workspace/'],
    packages: ['picomatch', 'vscode-uri', 'sarif'],
    node: 'all',
  },
  {
    path: 'client/',
    rooms: ['server/protocol.ts'],
    packages: ['vscode', 'vscode-jsonrpc', 'vscode-languageserver-protocol'],
    node: ['client/main.node.ts'],
  },
  { path: 'index.ts', rooms: ['core/', 'sources/'], packages: [], node: 'none' },
];

/** Files that stand above the rooms of their folder: they may import all of it. */
export const GATHERING = ['core/index.ts'];

/** The room a file of src lies in; paths are below src/, with `/`. */
export function roomOf(file: string): Room | undefined {
  return ROOMS.find(({ path }) => file === path || (path.endsWith('/') && file.startsWith(path)));
}

/** Why `from` may not import `to` (both below src/), or undefined where it may. */
export function forbiddenImport(from: string, to: string): string | undefined {
  if (GATHERING.includes(from) && to.startsWith('core/')) return undefined;
  const room = roomOf(from);
  if (room === undefined) return `${from} lies in no room of the import table`;
  const allowed = [room.path, ...room.rooms].some(
    (path) => to === path || (path.endsWith('/') && to.startsWith(path)),
  );
  return allowed ? undefined : `${from} imports ${to}, which ${room.path} may not`;
}

/** Why `from` may not import the package or builtin `specifier`, or undefined where it may. */
export function forbiddenPackage(from: string, specifier: string): string | undefined {
  const room = roomOf(from);
  if (room === undefined) return `${from} lies in no room of the import table`;
  if (specifier.startsWith('node:')) {
    const allowed = room.node === 'all' || (room.node !== 'none' && room.node.includes(from));
    return allowed ? undefined : `${from} imports ${specifier}`;
  }
  const parts = specifier.split('/');
  const name = parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
  return room.packages.includes(name)
    ? undefined
    : `${from} imports the package ${name}, which ${room.path} may not`;
}
