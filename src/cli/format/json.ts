import type { CheckResult } from '../result.ts';

/** What JSON leaves as it is and a terminal would obey, or a reader not see: C1 controls, marks of direction, and the like. */
const UNSEEN = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** A value as indented JSON and a line feed. Text of sources in it cannot drive a terminal: controls stand as `\u009b`. */
export function printJson(value: unknown): string {
  const escaped = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(value, undefined, 2).replace(UNSEEN, escaped)}\n`;
}

/** Changes when a field changes its meaning; docs/ARCHITECTURE.md describes them, "The JSON of the command line". */
export const JSON_VERSION = 1;

/** One object and a line feed. Lines and columns 1-based; columns and offsets in UTF-16 code units. */
export function checkJson(result: CheckResult): string {
  const drafts = result.drafts.map(({ file, report }) => ({
    file,
    figures: report.figures,
    quotes: report.quotes,
    claims: report.claims,
    citations: report.citations,
    summary: report.summary,
    problems: report.problems,
  }));
  return printJson({ version: JSON_VERSION, corpus: result.corpus, drafts });
}
