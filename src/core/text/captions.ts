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

/** `Trams under way; cost in millions of euros`: one word for what is measured, and its scale. */
const MEASURE = /(?:^|[;:,(] ?)(\p{L}{3,20}) in (?:€|£|\$|US\$)? ?(?:thousand|million|billion|bn|m\b)/iu;

/**
 * For each column whether a caption gives the unit of others alone: those that it names, `Cost` and `Cost per km` of
 * `Trams under way; cost in millions of euros`. Nowhere true where it names no column so.
 */
export function measuresOthers(
  caption: string | undefined,
  columns: readonly (string | undefined)[],
): boolean[] {
  const measure = caption === undefined ? undefined : MEASURE.exec(caption)?.[1]?.toLowerCase();
  if (measure === undefined) return columns.map(() => false);
  const names = columns.map(
    (column) =>
      column
        ?.toLowerCase()
        .split(/[^\p{L}]/u)
        .includes(measure) === true,
  );
  return names.map((isNamed) => !isNamed && names.includes(true));
}
