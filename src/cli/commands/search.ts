import { type SearchResult, search } from '../../core/search/search.ts';
import { UsageError } from '../args.ts';
import { openFor, summaryOf } from '../corpus.ts';
import { printJson } from '../format/json.ts';
import { problemLines } from '../format/summary.ts';
import { wrap } from '../format/wrap.ts';
import { shownPath } from '../paths.ts';
import type { Command } from '../run.ts';
import { oneLine, type Terminal } from '../terminal.ts';

/** Prints the passages that speak of the query, best first. Finding none is no failure. */
export const searchCommand: Command = async (args, terminal) => {
  const query = args.positionals.join(' ');
  if (query.trim() === '') throw new UsageError('"search" takes words to look for.');
  const workspace = await openFor(args, [], terminal);
  const results = search(query, workspace.corpus, { limit: args.limit }).map((result) =>
    result.file === undefined ? result : { ...result, file: shownPath(result.file, terminal.cwd) },
  );
  if (args.format === 'json') {
    terminal.out(printJson({ results }));
    return 0;
  }
  const { sources, problems } = summaryOf(workspace, terminal.cwd);
  const none =
    sources === 0
      ? 'There are no sources to search: put them into corpus/, or name a folder with --corpus.'
      : 'Nothing in the sources speaks of this.';
  const found = results.length === 0 ? none : results.map((result) => block(result, terminal)).join('\n\n');
  terminal.out(`${[found, ...problemLines(problems)].join('\n')}\n`);
  return 0;
};

function block(result: SearchResult, { columns, paint }: Terminal): string {
  const { source, title, file, line, locator, passage } = result;
  const key = title === undefined ? '' : paint('dim', `  [@${oneLine(source)}]`);
  const body = wrap(`“${oneLine(passage)}”`, columns - 2).map((each) => `  ${each}`);
  const place = file === undefined ? [] : [paint('dim', `  ${oneLine(file)}:${line}`)];
  return [
    `${paint('bold', `${oneLine(title ?? source)}, ${oneLine(locator)}`)}${key}`,
    ...body,
    ...place,
  ].join('\n');
}
