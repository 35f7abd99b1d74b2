import type { FileEntry, Host } from '../../host/host.ts';
import { decode } from '../../sources/decode.ts';
import type { FileProblem } from '../problems.ts';
import { displayName } from '../uris.ts';
import { BIB_LIMIT, type Bibliography, parseBibliography } from './bibliography.ts';

/** A bibliography and the state of the file it was read from. */
export interface ReadBibliography extends Bibliography {
  readonly size: number;
  readonly modified: number;
}

/** At most this many bibliographies are read. */
const FILE_LIMIT = 100;

/** Reads the bibliographies that changed; the others stay the objects they are. What is wrong in one names file and line. */
export async function readBibliographies(
  host: Host,
  folder: string,
  files: readonly FileEntry[],
  before: ReadonlyMap<string, ReadBibliography>,
  isStale: (uri: string) => boolean,
): Promise<{
  readonly read: ReadonlyMap<string, ReadBibliography>;
  readonly problems: readonly FileProblem[];
}> {
  const read = new Map<string, ReadBibliography>();
  const problems: FileProblem[] = [];
  const told = (uri: string, message: string, remedy: string, line?: number): void => {
    const whole = `${displayName(folder, uri)}: ${message}`;
    problems.push({ code: 'bibliography', uri, message: whole, remedy, ...(line !== undefined && { line }) });
  };
  if (files.length > FILE_LIMIT) {
    told(folder, `There are ${files.length} bibliographies; ${FILE_LIMIT} were read.`, 'Exclude some.');
  }
  for (const { uri, size, modified } of files.slice(0, FILE_LIMIT)) {
    const known = before.get(uri);
    const isKept = known?.size === size && known.modified === modified && !isStale(uri);
    try {
      const book =
        isKept && known !== undefined
          ? known
          : { ...parseBibliography(uri, await textOf(host, uri, size)), size, modified };
      read.set(uri, book);
      for (const { message, remedy, line } of book.problems) told(uri, message, remedy, line);
    } catch (error) {
      told(uri, error instanceof Error ? error.message : String(error), 'Restore or mend the file.');
    }
  }
  return { read, problems };
}

async function textOf(host: Host, uri: string, size: number): Promise<string> {
  // Four bytes a character at most: what is longer is not read at all.
  if (size > 4 * BIB_LIMIT)
    throw new Error(`It is larger than ${(4 * BIB_LIMIT) / 1_000_000} MB and was not read.`);
  return decode(await host.read(uri), uri).text;
}
