// How large the quantity room is in the bundles, minified as `esbuild.js` does it, and what it is made of.
//   npm run bench -- size [--files]
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { bundle } from '../../tools/bundle.js';

const { values } = parseArgs({ options: { files: { type: 'boolean', default: false } } });
const ROOM = join(import.meta.dirname, '../../src/core/quantity');

/** The modules that the rest of the program imports; the reader is the first alone. */
const DOORS = ['figures', 'compare', 'format', 'describe', 'derive', 'hint', 'align', 'cells', 'locale'];
/** Modules that are data and little else. */
const TABLES = /currencies|unitData|wordData|modifierData|numberWords/;

interface Size {
  readonly code: string;
  readonly bytes: number;
  readonly files: readonly (readonly [file: string, bytes: number])[];
}

async function sizeOf(doors: readonly string[]): Promise<Size> {
  const options = {
    stdin: {
      contents: doors.map((door) => `export * from './${door}.ts';`).join('\n'),
      resolveDir: ROOM,
      loader: 'ts',
    },
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
  } as const;
  const { code } = await bundle(options);
  const { metafile } = await build({ ...options, bundle: true, minify: true, write: false, metafile: true });
  const inputs = Object.values(metafile.outputs)[0]?.inputs ?? {};
  const files = Object.entries(inputs)
    .map(([path, { bytesInOutput }]) => [path.replace(/^.*\//, ''), bytesInOutput] as const)
    .sort((a, b) => b[1] - a[1]);
  return { code, bytes: Buffer.byteLength(code), files };
}

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

function print(name: string, { code, bytes, files }: Size): void {
  const tables = files.filter(([file]) => TABLES.test(file)).reduce((sum, [, size]) => sum + size, 0);
  console.log(
    `${name.padEnd(8)} ${kB(bytes).padStart(9)}, compressed ${kB(gzipSync(code).length)}; files of tables ${kB(tables)}`,
  );
  if (values.files) for (const [file, size] of files) console.log(`${String(size).padStart(8)} ${file}`);
}

print('reader', await sizeOf(DOORS.slice(0, 1)));
print('room', await sizeOf(DOORS));
