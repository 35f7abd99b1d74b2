/** A figure a writer chose to ignore, keyed to value and sentence (the core's `Ignore`): where it holds, and why. */
export interface StoredIgnore {
  /** The figure as written: `$15 billion`. */
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

/** The text of the file: one field a line, so that a person can read it and version control merge it. */
export function printIgnores(ignores: readonly StoredIgnore[]): string {
  return `${JSON.stringify({ version: 1, ignores }, null, 2)}\n`;
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
