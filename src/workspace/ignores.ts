import type { Ignore } from '../core/project/ignores.ts';

/** At most this many stored ignores are read. */
const MAX_IGNORES = 10_000;

export interface StoredIgnores {
  readonly ignores: readonly Ignore[];
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
  const message = `holds ${entries.length - ignores.length} entries that were not used: each needs "figure" and "sentence", at most ${MAX_IGNORES} are read`;
  return { ignores, problem: { message, remedy: REMEDY } };
}

/** The text of the file with one more entry: one entry a line-group, so that version control merges it. */
export function printIgnores(ignores: readonly Ignore[]): string {
  return `${JSON.stringify({ version: 1, ignores }, null, 2)}\n`;
}

function readIgnore(entry: unknown): Ignore[] {
  if (!isRecord(entry)) return [];
  const { figure, sentence, file, reason } = entry;
  if (typeof figure !== 'string' || typeof sentence !== 'string') return [];
  return [
    {
      figure,
      sentence,
      ...(typeof file === 'string' ? { file } : {}),
      ...(typeof reason === 'string' ? { reason } : {}),
    },
  ];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
