import type { Draft } from './draft.ts';
import { parsePlainDraft } from './plain.ts';

/** Reads a Markdown draft. */
export function parseDraft(text: string): Draft {
  return parsePlainDraft(text);
}
