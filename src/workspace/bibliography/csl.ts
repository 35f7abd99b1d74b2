import { metadataOf } from '../../core/text/frontMatter.ts';
import { lineIndex } from '../../core/text/lines.ts';
import { placeOfSyntaxError } from '../config.ts';
import { type BibEntry, type Bibliography, type BibProblem, ENTRY_LIMIT } from './bibliography.ts';

/** Reads CSL-JSON: a list of items, or an object that holds one (`items`, `references`). */
export function parseCsl(text: string): Bibliography {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const [start, end] = placeOfSyntaxError(text);
    const message = `This is not valid JSON: ${error instanceof Error ? error.message : 'unknown error'}.`;
    return {
      entries: [],
      problems: [problem(text, message, 'Mend it; until then nothing of it is read.', start, end)],
    };
  }
  const list = isRecord(value) ? (value.items ?? value.references) : value;
  if (!Array.isArray(list)) {
    const message = 'This is no CSL-JSON: it holds no list of items.';
    return {
      entries: [],
      problems: [problem(text, message, 'Export it as CSL-JSON, or give it another name.', 0, 1)],
    };
  }
  const entries: BibEntry[] = [];
  const lines = lineIndex(text);
  let from = 0;
  for (const item of list.slice(0, ENTRY_LIMIT)) {
    if (!isRecord(item)) continue;
    const { id, ...metadata } = metadataOf({ ...item, date: undefined });
    if (id === undefined) continue;
    const found = text.indexOf(JSON.stringify(item.id), from);
    if (found >= 0) from = found;
    const doi = typeof item.DOI === 'string' && item.DOI !== '' ? `https://doi.org/${item.DOI}` : undefined;
    const addresses = [metadata.URL, doi].filter((one) => one !== undefined);
    const URL = addresses[0];
    const { line } = lines.position(from);
    entries.push({
      key: id,
      metadata: { ...metadata, ...(URL !== undefined && { URL }) },
      addresses,
      files: [],
      line,
    });
  }
  return { entries, problems: [] };
}

const problem = (text: string, message: string, remedy: string, start: number, end: number): BibProblem => ({
  message,
  remedy,
  line: lineIndex(text).position(start).line,
  start,
  end,
});

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
