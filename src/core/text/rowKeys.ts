/** Rows looked at to tell key columns from value columns. */
export const SAMPLE_ROWS = 60;
const CELL_SAMPLE = 60;
/** Labels are shorter than this on average. */
const LABEL_LENGTH = 60;
const COLUMN_LIMIT = 100;
const KEY_LIMIT = 6;
/** A key's text is cut here in row headings. */
const PART_LIMIT = 120;

/** Joins the headings of a row that is keyed by several columns. */
export const ROW_KEY_SEPARATOR = ', ';

const TIME_HEADINGS: ReadonlySet<string> = new Set(
  'year quarter month date day week period season fy time decade half term fiscal_year financial_year'.split(
    ' ',
  ),
);

/**
 * The columns that say what a row is about: the text columns at its beginning, and among them columns of years,
 * quarters or dates. A table of `company, quarter, revenue` has the keys 0 and 1, so that the row heading is
 * `Acme, 2024Q1`. Values at the beginning (a rank) are passed over, and ranks between keys that do not tell all rows
 * apart. Empty where no column is a label. Only the first
 * `SAMPLE_ROWS` rows are looked at.
 */
export function keyColumns(head: readonly string[], rows: readonly (readonly string[])[]): readonly number[] {
  const sample = rows.slice(0, SAMPLE_ROWS);
  const width = Math.max(head.length, ...sample.map((row) => row.length));
  const keys: number[] = [];
  for (let column = 0; column < Math.min(width, COLUMN_LIMIT) && keys.length < KEY_LIMIT; column++) {
    const ambiguous = keys.length > 0 && repeats(sample, keys);
    if (columnKind(head[column], sample, column, ambiguous) === 'label') keys.push(column);
    else if (keys.length > 0 && !(ambiguous && isRank(head[column]))) break;
  }
  // A table of nothing but text has its key in the first column, else every cell would repeat its whole row.
  return keys.length === width && width > 1 ? keys.slice(0, 1) : keys;
}

/** The row's heading; `undefined` where the key cells are empty. Example: `Acme, 2024Q1`. */
export function rowHeading(cells: readonly string[], keys: readonly number[]): string | undefined {
  const parts: string[] = [];
  for (const key of keys) {
    const cell = cells[key]?.trim();
    if (cell !== undefined && cell !== '') parts.push(cell.slice(0, PART_LIMIT));
  }
  return parts.length === 0 ? undefined : parts.join(ROW_KEY_SEPARATOR);
}

/** The heading of a row that a number of its own begins: `Flight 7` for `7` under `Flight`. */
export function numberedRow(head: string | undefined, first: string | undefined): string | undefined {
  const isNumber = first !== undefined && /^\d{1,6}$/.test(first.trim());
  if (!isNumber || head === undefined || head.trim() === '' || /\d/.test(head)) return undefined;
  return `${head.trim().slice(0, PART_LIMIT)} ${first.trim()}`;
}

/** Rows that it takes to tell that a column only numbers them. */
const SERIAL_ROWS = 3;

/** Whether the first column only numbers its rows: each number is one more than the one before. */
export function numbersRows(rows: readonly (readonly string[])[]): boolean {
  if (rows.length < SERIAL_ROWS) return false;
  return rows.every(([cell = ''], i) => {
    const before = rows[i - 1]?.[0];
    return /^\d{1,6}$/.test(cell.trim()) && (before === undefined || Number(cell) === Number(before) + 1);
  });
}

/** The name of one thing, in a word: `Flight`, but no `Flights` or `Mass (kg)`. */
const ONE_THING = /^[a-z]{2,20}[a-rt-z]$/i;

/** Words that ask how much, not which. */
const HOW_MUCH = new Set(
  (
    'total sum number count amount quantity value price cost fee rate share weight mass size length height width depth distance ' +
    'area volume speed age duration time staff crew workforce headcount population output revenue income turnover profit debt ' +
    'capacity demand supply average mean median attendance'
  ).split(' '),
);

/** Whether the first column says by a number which one its row is of: `Flight` over 7, 8, 10 and 11. */
export function tellsWhich(head: string | undefined, rows: readonly (readonly string[])[]): boolean {
  const word = (head ?? '').trim().toLowerCase();
  if (rows.length < SERIAL_ROWS || !ONE_THING.test(word) || HOW_MUCH.has(word)) return false;
  return rows.every(([cell = ''], i) => {
    const before = rows[i - 1]?.[0];
    return /^\d{1,6}$/.test(cell.trim()) && (before === undefined || Number(cell) > Number(before));
  });
}

/** Words of a heading that names the time of its rows, at most: `Match date`, but no `Date of opening`. */
const TIME_WORDS = 2;

/**
 * Whether a cell that is no key says what its row is about: a text does; a value, or a date that its heading does not give as
 * the time of the row, is a value of its own.
 */
export function describesRow(head: string | undefined, cell: string): boolean {
  if (!isValue(cell)) return true;
  const words = (head ?? '')
    .trim()
    .toLowerCase()
    .split(/\s+/, TIME_WORDS + 1);
  return words.length <= TIME_WORDS && TIME_HEADINGS.has(words.at(-1) ?? '');
}

const RANK_HEADINGS: ReadonlySet<string> = new Set('place rank position pos no no. nr number #'.split(' '));

/** `place`: where a row comes among others. */
const isRank = (head: string | undefined): boolean => RANK_HEADINGS.has((head ?? '').trim().toLowerCase());

/** Whether several rows have the same heading so far: then a further column is needed to tell them apart. */
function repeats(rows: readonly (readonly string[])[], keys: readonly number[]): boolean {
  return new Set(rows.map((row) => rowHeading(row, keys))).size < rows.length;
}

/**
 * A column of mostly short texts, or of nothing but periods, labels its rows; all others hold values. Where rows are
 * not told apart yet, a quarter of texts is enough (model names such as `787-9` look like values), and so are periods
 * under any heading: `school_year`, `for_year`.
 */
function columnKind(
  head: string | undefined,
  rows: readonly (readonly string[])[],
  column: number,
  ambiguous: boolean,
): 'label' | 'value' {
  let labels = 0;
  let times = 0;
  let filled = 0;
  let length = 0;
  for (const row of rows) {
    const cell = row[column];
    if (cell === undefined || cell === '') continue;
    filled++;
    length += cell.length;
    const text = cell.slice(0, CELL_SAMPLE).trim();
    if (isTime(text)) times++;
    else if (!isValue(text)) labels++;
  }
  // Long texts (a column of remarks) say something of the row; they do not name it.
  if (filled === 0 || length > filled * LABEL_LENGTH) return 'value';
  if (labels * (ambiguous ? 4 : 2) > filled) return 'label';
  if (TIME_HEADINGS.has((head ?? '').trim().toLowerCase())) {
    return (times + labels) * 2 > filled ? 'label' : 'value';
  }
  // Under another heading than a time word, four digits may well be an amount (`2010` jobs), save in the first column.
  return times === filled && (column === 0 || ambiguous) ? 'label' : 'value';
}

/** `2024`, `2023/24`, `2024Q1`, `2024-W05`, `Q1 2024`, `2024-05`, `2024-05-31`, `FY2026`. */
const PERIOD =
  /^(?:(?:FY|CY)? ?(?:1[5-9]|20|21)\d\d(?:[-/–]\d{2,4}|[-/]\d\d[-/]\d\d|[- ]?[QHW]\d\d?)?|[QHW]\d\d? ?[-/]? ?(?:19|20|21)\d\d)$/i;
/** `1st half 2024`, `2nd quarter of 2024`. */
const PART_OF_YEAR = /^[1-4](?:st|nd|rd|th) (?:half|quarter)(?: of)? (?:19|20|21)\d\d$/i;
const PERIOD_LENGTH = 20;

/** A period, rather than an amount. */
const isTime = (text: string): boolean =>
  text.length <= PERIOD_LENGTH && (PERIOD.test(text) || PART_OF_YEAR.test(text));

/** Begins with a digit once signs, currencies and brackets are skipped, or says that nothing is there. */
function isValue(text: string): boolean {
  return (
    text.length <= 40 &&
    /^[\s(+\-−–±~<>≤≥≈$€£¥₹]{0,6}(?:(?:USD|EUR|GBP|JPY|CHF|CNY|INR|AUD|CAD|US) ?)?[$€£¥]?[.,]?\d|^(?:n\/?a|-+|–|—|\.\.|\*)$/i.test(
      text,
    )
  );
}
