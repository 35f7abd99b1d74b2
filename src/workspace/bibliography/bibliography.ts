import type { SourceMetadata } from '../../core/text/source.ts';
import { baseName } from '../uris.ts';
import { parseBibtex } from './bibtex.ts';
import { parseCsl } from './csl.ts';

/** An entry of a bibliography: what it says of a document, and by what that can be known. */
export interface BibEntry {
  /** The citation key. */
  readonly key: string;
  readonly metadata: Partial<SourceMetadata>;
  /** Addresses of the document: its URL and DOI. */
  readonly addresses: readonly string[];
  /** Names of its files, where the entry has them. */
  readonly files: readonly string[];
  /** 1-based line in the bibliography. */
  readonly line: number;
}

/** What is wrong in a bibliography, with the half-open range of its text that it concerns. */
export interface BibProblem {
  readonly message: string;
  readonly remedy: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

export interface Bibliography {
  readonly entries: readonly BibEntry[];
  readonly problems: readonly BibProblem[];
}

/** Characters of a bibliography that are read, and entries. */
export const BIB_LIMIT = 20_000_000;
export const ENTRY_LIMIT = 50_000;

/** Files looked for at the root of the workspace folder and beside drafts; in folders of sources any such file counts. */
export const BIB_NAMES = [
  ...['references', 'refs', 'bibliography', 'library', 'literature', 'sources'].map((name) => `${name}.bib`),
  ...['references', 'bibliography'].map((name) => `${name}.json`),
] as const;

/** The entry with a key, and the bibliography it stands in; the first one where several have it. */
export function entryWithKey(
  bibliographies: ReadonlyMap<string, Bibliography>,
  key: string,
): { readonly uri: string; readonly entry: BibEntry } | undefined {
  for (const [uri, { entries }] of bibliographies) {
    const entry = entries.find((one) => one.key === key);
    if (entry !== undefined) return { uri, entry };
  }
  return undefined;
}

/** Whether a file is a bibliography, by its name: BibTeX, or CSL-JSON. */
export function isBibliography(uri: string): boolean {
  const name = baseName(uri).toLowerCase();
  return name.endsWith('.bib') || name.endsWith('.csl.json') || BIB_NAMES.some((one) => one === name);
}

/** Reads a bibliography. Never throws: an entry that cannot be read is a problem, and the rest goes on. Linear. */
export function parseBibliography(uri: string, text: string): Bibliography {
  if (text.length > BIB_LIMIT) {
    const message = `The file is longer than ${BIB_LIMIT} characters and was not read.`;
    return { entries: [], problems: [{ message, remedy: 'Split it.', line: 1, start: 0, end: 0 }] };
  }
  return baseName(uri).toLowerCase().endsWith('.json') ? parseCsl(text) : parseBibtex(text);
}
