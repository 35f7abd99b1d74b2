/**
 * What `esbuild.js` writes to dist, by one more step than esbuild takes: a bundle in which our own constants are
 * constants. esbuild makes every top-level `const` of a bundle a `var`. V8 loads a `var` anew at each use and tests what
 * it holds; a `const` it takes for granted, with the arrays and functions in it. Figures are read a quarter faster so.
 */
import { build, transform } from 'esbuild';

/**
 * Bundles one entry and minifies it. Throws on errors, and on warnings of either step.
 * @param {import('esbuild').BuildOptions} options
 * @returns {Promise<{ code: string, metafile: import('esbuild').Metafile }>}
 */
export async function bundle({ banner, ...options }) {
  const { outputFiles, metafile, warnings } = await build({
    ...options,
    bundle: true,
    minify: false,
    write: false,
    metafile: true,
  });
  const { format, target, charset, legalComments, logLevel } = options;
  const kept = Object.entries({ format, target, charset, legalComments, logLevel });
  // esbuild itself refuses to assign to a constant: that is the proof that none was taken for one wrongly
  const small = await transform(constants(outputFiles?.[0]?.text ?? '', format === 'iife' ? '  ' : ''), {
    ...Object.fromEntries(kept.filter(([, value]) => value !== undefined)),
    minify: true,
    ...(banner?.js === undefined ? {} : { banner: banner.js }),
  });
  const told = [...warnings, ...small.warnings];
  if (told.length > 0) throw new Error(told.map(({ text }) => text).join('\n'));
  return { code: small.code, metafile };
}

const ASSIGNED =
  /(?<![\w$])([\w$]+) (?:=|[-+*/%&|^]=|\*\*=|<<=|>>=|>>>=|&&=|\|\|=|\?\?=) |(?<![\w$])([\w$]+)(?:\+\+|--)|(?:\+\+|--)([\w$]+)/g;
const DECLARED = /(?:var|let|const) $/;

/** Makes constants of what modules of `src/` declare and nothing assigns to. `indent` stands before what is top-level. */
function constants(text, indent) {
  const assigned = new Set();
  for (const match of text.matchAll(ASSIGNED)) {
    const name = match[1] ?? match[2] ?? match[3] ?? '';
    if (match[1] === undefined || !DECLARED.test(text.slice(Math.max(0, match.index - 6), match.index)))
      assigned.add(name);
  }
  let own = false;
  return text
    .split('\n')
    .map((line) => {
      if (line.startsWith(`${indent}// `)) own = /^ *\/\/ (?:\.\.\/)*src\//.test(line);
      if (!own || !line.startsWith(`${indent}var `)) return line;
      const name = /^ *var ([\w$]+) = /.exec(line)?.[1];
      return name === undefined || assigned.has(name) ? line : line.replace('var', 'const');
    })
    .join('\n');
}
