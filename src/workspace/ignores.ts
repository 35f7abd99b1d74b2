import { isMap, isSeq, parseDocument } from 'yaml';

/** A figure or quotation a writer chose to ignore, keyed to value and sentence (the core's `Ignore`): where it holds, and why. */
export interface StoredIgnore {
  /** The figure or the quoted words as written: `$15 billion`. */
  readonly text: string;
  /** The sentence it stands in, white space collapsed. */
  readonly sentence: string;
  /** Path of the draft from the workspace folder; absent: wherever that sentence stands. */
  readonly file?: string;
  readonly reason?: string;
}

/** At most this many stored ignores are read. */
const MAX_IGNORES = 10_000;

export interface StoredIgnores {
  readonly ignores: readonly StoredIgnore[];
  /** Why the file, or entries of it, could not be used; absent when all is well. */
  readonly problem?: { readonly message: string; readonly remedy: string };
}

const REMEDY = 'Mend the file, or delete it and ignore the figures again.';

/** Reads the text of a `tickmark.ignores.json`. Never throws. */
export function parseIgnores(text: string): StoredIgnores {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return {
      ignores: [],
      problem: { message: 'is not valid JSON; nothing in it is ignored', remedy: REMEDY },
    };
  }
  const entries = isRecord(value) && Array.isArray(value.ignores) ? value.ignores : undefined;
  if (entries === undefined) {
    return { ignores: [], problem: { message: 'holds no list called "ignores"', remedy: REMEDY } };
  }
  const ignores = entries.slice(0, MAX_IGNORES).flatMap(readIgnore);
  if (ignores.length === entries.length) return { ignores };
  const message = `holds ${entries.length - ignores.length} entries that were not used: each needs "text" and "sentence", at most ${MAX_IGNORES} are read`;
  return { ignores, problem: { message, remedy: REMEDY } };
}

/** The ignores that hold in the draft at `path` (from the workspace folder). */
export function ignoresFor(
  ignores: readonly StoredIgnore[],
  path: string | undefined,
): readonly StoredIgnore[] {
  return ignores.filter(({ file }) => file === undefined || file === path);
}

/** What became of adding entries to a file: its new text, or why it was left alone. */
export type AddedIgnores =
  | { readonly text: string; readonly added: number }
  | { readonly problem: string; readonly remedy: string };

/**
 * Adds entries to the text of a `tickmark.ignores.json` (`undefined` where there is none yet): one field a line, so that
 * a person can read it and version control merge it. What is there already is not added again; what else a person wrote
 * into the file stays. A file that cannot be read is left alone.
 */
export function addIgnores(text: string | undefined, entries: readonly StoredIgnore[]): AddedIgnores {
  const { ignores, problem } = text === undefined ? { ignores: [] } : parseIgnores(text);
  const value: unknown = text === undefined || problem !== undefined ? { version: 1 } : JSON.parse(text);
  if (problem !== undefined || !isRecord(value)) {
    return { problem: problem?.message ?? 'is no object', remedy: 'Mend the file first.' };
  }
  const known = new Set(ignores.map(keyOfIgnore));
  const fresh: StoredIgnore[] = [];
  for (const entry of entries) {
    const key = keyOfIgnore(entry);
    if (!known.has(key)) fresh.push(entry);
    known.add(key);
  }
  if (known.size > MAX_IGNORES) {
    return {
      problem: `would hold more than ${MAX_IGNORES} entries`,
      remedy: 'Remove those that hold no more.',
    };
  }
  const all = [...(Array.isArray(value.ignores) ? value.ignores : []), ...fresh];
  return { text: `${JSON.stringify({ ...value, ignores: all }, null, 2)}\n`, added: fresh.length };
}

/** The same for entries that ignore the same thing at the same place; the reason does not matter. */
export const keyOfIgnore = ({ text, sentence, file }: StoredIgnore): string =>
  JSON.stringify([text, sentence, file]);

/** Where the entries stand in the text of the file: half-open ranges in their order, none for what is no entry. */
export function placesOfIgnores(
  text: string,
): { readonly key: string; readonly start: number; readonly end: number }[] {
  const root = parseDocument(text, { schema: 'json', logLevel: 'silent' }).contents;
  const list = isMap(root) ? root.get('ignores', true) : undefined;
  if (!isSeq(list)) return [];
  return list.items.slice(0, MAX_IGNORES).flatMap((item) => {
    const [entry] = isMap(item) ? readIgnore(item.toJSON()) : [];
    const range = isMap(item) ? item.range : undefined;
    return entry === undefined || !range ? [] : [{ key: keyOfIgnore(entry), start: range[0], end: range[1] }];
  });
}

function readIgnore(entry: unknown): StoredIgnore[] {
  if (!isRecord(entry)) return [];
  const { text, sentence, file, reason } = entry;
  if (typeof text !== 'string' || typeof sentence !== 'string') return [];
  return [
    {
      text,
      sentence,
      ...(typeof file === 'string' ? { file } : {}),
      ...(typeof reason === 'string' ? { reason } : {}),
    },
  ];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
