import type { IndexedSource } from '../../core/search/corpus.ts';
import { openFor, summaryOf } from '../corpus.ts';
import { printJson } from '../format/json.ts';
import { count, problemLines } from '../format/summary.ts';
import { shownPath } from '../paths.ts';
import type { CorpusSummary } from '../result.ts';
import type { Command } from '../run.ts';
import { oneLine, type Terminal } from '../terminal.ts';

/** One source as `index` lists it. */
interface Row {
  readonly id: string;
  readonly file?: string;
  readonly format: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly issued?: string;
  readonly passages: number;
  readonly figures: number;
}

/** Reads the sources and says what they hold and what was skipped, why, and what to do about it. */
export const indexCommand: Command = async (args, terminal) => {
  const workspace = await openFor(args, args.positionals, terminal);
  const rows = [...workspace.corpus.sources.values()].map((indexed) => rowOf(indexed, terminal.cwd));
  const summary = summaryOf(workspace, terminal.cwd);
  if (args.format === 'json') terminal.out(printJson({ ...summary, list: rows }));
  else terminal.out(pretty(rows, summary, terminal));
  return 0;
};

function rowOf({ source, passages, figures }: IndexedSource, cwd: string): Row {
  const { title, publisher, issued } = source.metadata;
  return {
    id: source.id,
    ...(source.file !== undefined && { file: shownPath(source.file, cwd) }),
    format: source.format,
    ...(title !== undefined && { title }),
    ...(publisher !== undefined && { publisher }),
    ...(issued !== undefined && { issued }),
    passages: passages.length,
    figures: figures.reduce((sum, each) => sum + each.length, 0),
  };
}

function pretty(rows: readonly Row[], summary: CorpusSummary, { paint }: Terminal): string {
  const width = Math.min(32, Math.max(0, ...rows.map(({ id }) => id.length)));
  const lines = rows.flatMap((row) => {
    const counts = `${count(row.passages, 'passage')}, ${count(row.figures, 'figure')}`;
    const from = [row.title, row.publisher, row.issued]
      .filter((part) => part !== undefined)
      .map(oneLine)
      .join(', ');
    const indent = ' '.repeat(width + 2);
    return [
      `${paint('bold', oneLine(row.id).padEnd(width))}  ${counts}`,
      ...(from === '' ? [] : [`${indent}${from}`]),
      ...(row.file === undefined ? [] : [paint('dim', `${indent}${oneLine(row.file)}`)]),
    ];
  });
  const { sources, passages, figures } = summary;
  const total =
    sources === 0
      ? 'There are no sources here: name a folder, or put them into corpus/.'
      : `${count(sources, 'source')}: ${count(passages, 'passage')}, ${count(figures, 'figure')}.`;
  const skipped = problemLines(summary.problems, summary.problems.length);
  return `${[...lines, ...(lines.length > 0 ? [''] : []), paint('bold', total), ...skipped].join('\n')}\n`;
}
