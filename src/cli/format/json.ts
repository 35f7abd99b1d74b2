import type { CheckResult } from '../result.ts';

/** The contract that measurements use: see DESIGN.md's successor in docs/ARCHITECTURE.md, "The JSON of check". */
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
  return `${JSON.stringify({ version: JSON_VERSION, corpus: result.corpus, drafts }, undefined, 2)}\n`;
}
