import { readdirSync, readFileSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

/** Every file below a folder of the project, as paths below it with `/`; at most 10,000. */
export function filesBelow(folder: string): string[] {
  const base = join(ROOT, folder);
  return readdirSync(base, { recursive: true, encoding: 'utf8' })
    .slice(0, 10_000)
    .filter((name) => statSync(join(base, name)).isFile())
    .map((name) => name.split(sep).join('/'))
    .sort();
}

const IMPORT = /(?:\bfrom|\bimport|\bimport\(|\brequire\()\s?(['"])([\w@./:-]{1,200})\1/g;

/** Module specifiers of a TypeScript file: static, type-only, re-exported and dynamic with a literal. */
export function specifiersOf(code: string): string[] {
  const found = new Set<string>();
  for (const line of withoutBlockComments(code).split('\n')) {
    if (line.trimStart().startsWith('//')) continue;
    for (const match of line.matchAll(IMPORT)) {
      if (match[2] !== undefined) found.add(match[2]);
    }
  }
  return [...found];
}

function withoutBlockComments(code: string): string {
  let out = '';
  for (let at = 0; at < code.length; ) {
    const open = code.indexOf('/*', at);
    const close = open < 0 ? -1 : code.indexOf('*/', open + 2);
    if (close < 0) return out + code.slice(at);
    out += code.slice(at, open);
    at = close + 2;
  }
  return out;
}

export interface Import {
  /** Below src/. */
  readonly from: string;
  /** Below src/ for our own files; a bare specifier (builtins with `node:`) otherwise. */
  readonly to: string;
  readonly own: boolean;
}

/** All imports of src, read from the text of its files. */
export function importsOfSrc(): Import[] {
  return filesBelow('src')
    .filter((file) => file.endsWith('.ts'))
    .flatMap((from) =>
      specifiersOf(readFileSync(join(ROOT, 'src', from), 'utf8')).map((specifier) => {
        if (specifier.startsWith('.')) {
          return { from, to: posix.normalize(posix.join(dirname(from), specifier)), own: true };
        }
        return {
          from,
          to: isBuiltin(specifier) ? `node:${specifier.replace(/^node:/, '')}` : specifier,
          own: false,
        };
      }),
    );
}

/** What esbuild's metafile says of a bundle. */
export interface Meta {
  readonly inputs: Readonly<
    Record<string, { readonly imports: readonly { readonly path: string; readonly external?: boolean }[] }>
  >;
  readonly outputs: Readonly<
    Record<string, { readonly imports: readonly { readonly path: string; readonly external?: boolean }[] }>
  >;
}

/** The metafile that the build left in dist/meta. Throws where there is none: run the build first. */
export function readMeta(bundle: string): Meta {
  return JSON.parse(readFileSync(join(ROOT, 'dist', 'meta', `${bundle}.json`), 'utf8'));
}

/** The bundles that the build has left metafiles of. */
export function bundles(): string[] {
  return filesBelow('dist/meta').map((name) => name.replace(/\.json$/, ''));
}

/** A path of the metafile as one below src/, or undefined for a file of a package. */
export function belowSrc(input: string): string | undefined {
  const path = relative(join(ROOT, 'src'), resolve(ROOT, input)).split(sep).join('/');
  return path.startsWith('..') ? undefined : path;
}

/** The packages of node_modules whose code is in a bundle, in order of name. */
export function bundledPackages(): string[] {
  const names = new Set<string>();
  for (const bundle of bundles()) {
    for (const input of Object.keys(readMeta(bundle).inputs)) {
      const at = input.lastIndexOf('node_modules/');
      if (at < 0) continue;
      const parts = input.slice(at + 'node_modules/'.length).split('/');
      names.add(parts.slice(0, parts[0]?.startsWith('@') === true ? 2 : 1).join('/'));
    }
  }
  return [...names].sort();
}
