import type { Source } from '../core/text/source.ts';
import type { FileEntry, Host } from '../host/host.ts';
import { readSource } from '../sources/reader.ts';
import { keyOf } from './identity.ts';
import type { FileProblem } from './problems.ts';
import { displayName } from './uris.ts';

/** Files being read at any one time: enough to keep a disk busy, few enough to hold in memory. */
const READS_AT_ONCE = 16;

/** All sources together may hold this many bytes. */
const MAX_TOTAL_BYTES = 1_000_000_000;

export interface Progress {
  /** Files dealt with, and files in all. */
  readonly done: number;
  readonly total: number;
}

export interface ReadOptions {
  readonly host: Host;
  readonly folder: string;
  readonly maxFileSize: number;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Aborted: what is read so far is returned, and a problem says what is missing. */
  readonly signal?: AbortSignal | undefined;
  /** Lets other work have a turn; called after each file. */
  readonly pause?: (() => Promise<void>) | undefined;
}

export interface ReadResult {
  /** By URI. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly problems: readonly FileProblem[];
}

/** Reads files into sources, at most `READS_AT_ONCE` at a time. A file that fails is a problem; the rest goes on. */
export async function readSources(files: readonly FileEntry[], options: ReadOptions): Promise<ReadResult> {
  const { folder, signal } = options;
  const sources = new Map<string, Source>();
  const problems: FileProblem[] = [];
  const budget = { bytes: MAX_TOTAL_BYTES, next: 0, done: 0 };
  const worker = async (): Promise<void> => {
    for (let file = files[budget.next++]; file !== undefined; file = files[budget.next++]) {
      if (signal?.aborted === true) return;
      const result = await readOne(file, options, budget);
      if ('code' in result) problems.push(result);
      else sources.set(file.uri, result);
      budget.done += 1;
      options.onProgress?.({ done: budget.done, total: files.length });
      await options.pause?.();
    }
  };
  await Promise.all(Array.from({ length: Math.min(READS_AT_ONCE, files.length) }, worker));
  if (signal?.aborted === true && budget.done < files.length) {
    problems.push({
      code: 'cancelled',
      uri: folder,
      message: `Indexing was cancelled: ${files.length - budget.done} of ${files.length} sources were not read.`,
      remedy: 'Index the sources again when you have time.',
    });
  }
  problems.sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0));
  return { sources, problems };
}

async function readOne(
  file: FileEntry,
  { host, folder, maxFileSize }: ReadOptions,
  budget: { bytes: number },
): Promise<Source | FileProblem> {
  const { uri } = file;
  const name = displayName(folder, uri);
  const problem = (code: string, message: string, remedy: string): FileProblem => ({
    code,
    uri,
    message,
    remedy,
  });
  const tooLarge = (size: number): FileProblem =>
    problem(
      'too-large',
      `${name} has ${megabytes(size)}, more than the limit of ${megabytes(maxFileSize)}, and was left out.`,
      'Split it, or raise `maxFileSize`.',
    );
  if (file.size > maxFileSize) return tooLarge(file.size);
  try {
    const bytes = await host.read(uri);
    if (bytes.length > maxFileSize) return tooLarge(bytes.length);
    budget.bytes -= bytes.length;
    if (budget.bytes < 0) {
      const limit = megabytes(MAX_TOTAL_BYTES);
      return problem(
        'corpus-too-large',
        `${name} was left out: the sources exceed ${limit}.`,
        'Exclude some.',
      );
    }
    return readSource({ id: keyOf(uri), name, file: uri, bytes });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return problem(
      'unreadable',
      `${name} ${message}.`,
      'Restore or mend the file, then index the sources again.',
    );
  }
}

const megabytes = (bytes: number): string =>
  bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
