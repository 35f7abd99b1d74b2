/** A caption is no longer than this. */
export const CAPTION_LIMIT = 200;

/**
 * Whether a paragraph right before a table is its caption: short, and it introduces the table (`Spending, in millions
 * of dollars:`), is numbered as one (`Table 2. Spending`), or is no sentence (`Spending by department`).
 */
export function isCaption(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > CAPTION_LIMIT) return false;
  return /^(?:table|tab\.) ?\d/i.test(trimmed) || !/[.!?]["'”’)]{0,2}$/.test(trimmed);
}
