import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe } from '../../core/quantity/describe.ts';
import { figures } from '../../core/quantity/figures.ts';
import type { Figure } from '../../core/quantity/quantity.ts';
import { lineIndex } from '../../core/text/lines.ts';
import { UsageError } from '../args.ts';
import { printJson } from '../format/json.ts';
import { count } from '../format/summary.ts';
import type { Command } from '../run.ts';
import { oneLine, type Terminal } from '../terminal.ts';

/** Prints the figures of one text. Nothing of the text is Markdown here: every character counts as it stands. */
export const figuresCommand: Command = async (args, terminal) => {
  const [file, ...more] = args.positionals;
  if (file === undefined || more.length > 0)
    throw new UsageError('"figures" takes one file, or - for standard input.');
  const text = file === '-' ? await terminal.stdin() : await readText(file, terminal);
  const lines = lineIndex(text);
  const found = figures(text, args.reference === undefined ? {} : { reference: args.reference });
  const located = found.map((figure) => ({ ...figure, ...lines.position(figure.offset) }));
  terminal.out(args.format === 'json' ? printJson({ figures: located }) : pretty(located, terminal));
  return 0;
};

async function readText(file: string, terminal: Terminal): Promise<string> {
  try {
    return (await readFile(resolve(terminal.cwd, file), 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    throw new Error(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

/** A table: place, text, kind, what it means; a doubt in a line of its own. */
function pretty(found: readonly (Figure & { line: number; column: number })[], { paint }: Terminal): string {
  const rows = found.map((figure) => ({
    place: `${figure.line}:${figure.column}`,
    text: oneLine(figure.text),
    kind: figure.quantity.kind,
    meaning: oneLine(describe(figure.quantity)),
    doubt: figure.doubt,
  }));
  const width = (of: (row: (typeof rows)[number]) => string, most: number): number =>
    Math.min(most, Math.max(0, ...rows.map((row) => of(row).length)));
  const place = width((row) => row.place, 12);
  const text = width((row) => row.text, 36);
  const kind = width((row) => row.kind, 10);
  const lines = rows.map((row) => {
    const doubt = row.doubt === undefined ? '' : paint('yellow', `  not certain: ${oneLine(row.doubt)}`);
    return `${paint('dim', row.place.padStart(place))}  ${paint('bold', row.text.padEnd(text))}  ${row.kind.padEnd(kind)}  ${row.meaning}${doubt}`;
  });
  return `${[...lines, ...(lines.length > 0 ? [''] : []), `${count(rows.length, 'figure')}.`].join('\n')}\n`;
}
