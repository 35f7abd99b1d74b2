/** Figures of a table's cells, which take their unit from the headings. */

import { figures } from './figures.ts';
import { cornerHint, unitHint } from './hint.ts';
import type { Figure, FigureOptions, UnitHint } from './quantity.ts';

/** The headings a table cell stands under. */
export interface CellHeadings {
  readonly caption?: string;
  readonly row?: string;
  readonly column?: string;
  /** The heading over the row headings. */
  readonly corner?: string;
  /** The heading of the section that the table stands in; its unit counts where it ends in one, in brackets. */
  readonly section?: string;
  /** The caption's unit is that of other columns. */
  readonly unmeasured?: boolean;
}

/** Words of a heading whose cells are dates: a bare `2024` under them is a year. */
const TIME_WORDS = new Set(
  'year years quarter date month period day season fy time since opened founded built decade week when completed launched'.split(
    ' ',
  ),
);

/** Words of a short heading that say so as well, of a four-digit number that may be a year: `Start`, `In service`. */
const EVENT_WORDS = new Set(
  'start starts started starting begin begins began opens opening commissioned commissioning service operation operational online due delivery connection connected closes closing closed closure ends end expires expiry finish finished signed joined born died introduced established launch handover until target deadline ready renovated rebuilt refurbished restored'.split(
    ' ',
  ),
);
const EVENT_LENGTH = 3;

/** A number between these may be a year. */
const YEARS = [1800, 2100] as const;

/** Headings longer than this speak of no time. */
const HEADING_LIMIT = 200;

/** Whether a heading makes a bare four-digit number a year. */
function speaksOfTime(heading: string, text: string): boolean {
  const words = heading
    .slice(0, HEADING_LIMIT)
    .toLowerCase()
    .split(/[^\p{L}]/u)
    .filter((word) => word !== '');
  const year = Number(text);
  const events = words.length <= EVENT_LENGTH && year >= YEARS[0] && year <= YEARS[1];
  return words.some((word) => TIME_WORDS.has(word) || (events && EVENT_WORDS.has(word)));
}

/** What a rate is told for: the `100,000` of `Cases per 100,000`. */
const PER_NUMBER = /\bper ((?:\d{1,3}(?:,\d{3}){1,4}|\d{2,9}|thousand|million)(?![\d,]))/i;

/** `71.6` under `Cases per 100,000` is a rate, with `per` as `figures` gives it for prose. */
function asRate(figure: Figure, per: string): Figure {
  const { kind, unit } = figure.quantity;
  const bare = kind === 'count' && unit === '1' && figure.quantity.per === undefined;
  return bare ? { ...figure, quantity: { ...figure.quantity, per: per.toLowerCase() } } : figure;
}

/** Bare numbers are counts, years among them. */
const BARE: UnitHint = { unit: '1', kind: 'count', factor: 1 };

/** Brackets of a caption that are looked at. */
const MEASURES = 8;
/** Words of a column shorter than this name no measure. */
const NAME = 3;

/**
 * What a caption that names several measures with their units says of a column: `yield (t/ha` for `Yield 2026` of `Area
 * (million ha), yield (t/ha)`, and nothing for a column that it does not name. The whole caption where it names one.
 */
function measureIn(
  caption: string,
  column: string,
  hintOf: (heading: string) => UnitHint | undefined,
): string {
  const parts = caption.slice(0, CAPTION_LIMIT).split(')', MEASURES + 1);
  const measures = parts.filter((part) => hasUnit(part, hintOf));
  if (measures.length < 2) return caption;
  const words = column.toLowerCase().split(/[^a-z]/);
  const named = measures.find((part) => {
    const name = part.slice(0, part.lastIndexOf('(')).toLowerCase();
    return words.some((word) => word.length >= NAME && name.includes(word));
  });
  return named === undefined ? '' : `${named})`;
}

const CAPTION_LIMIT = 400;

/** A column that counts whoever a table of money is about, and is in no money itself. */
const HEADCOUNT =
  /^(?:(?:no\.?|number|numbers) of\b|jobs|posts|employees|staff|headcount|workers|people|persons|residents|inhabitants|households|families|members|customers|patients|students|pupils)\b/i;

/** Whether a stretch of a caption ends in a bracket that opens with a unit, and no year or remark. */
const hasUnit = (part: string, hintOf: (heading: string) => UnitHint | undefined): boolean => {
  const open = part.lastIndexOf('(');
  return open > 0 && hintOf(`Value ${part.slice(open)})`) !== undefined;
};

/** The bracket that a heading ends with: `(€ million)` of `Sales by shop (€ million)`. */
const LAST_BRACKET = /\([^()]{1,40}\)$/;

/** The unit that a section's heading ends with, in brackets. */
function sectionHint(
  section: string,
  hintOf: (heading: string) => UnitHint | undefined,
): UnitHint | undefined {
  const [bracket] = LAST_BRACKET.exec(section.slice(-HEADING_LIMIT).trimEnd()) ?? [];
  const hint = bracket === undefined ? undefined : hintOf(`Value ${bracket}`);
  return hint?.kind === 'duration' ? undefined : hint;
}

function hintFor(
  text: string,
  { column = '', row = '', caption = '', corner = '', section = '', unmeasured = false }: CellHeadings,
  hintOf: (heading: string) => UnitHint | undefined,
): UnitHint | undefined {
  const own = hintOf(column);
  if (own !== undefined) return own;
  const year = /^\s*\d{4}\s*$/.test(text);
  if (year && speaksOfTime(column, text)) return undefined;
  // A row's own heading ("2020", "Oldtown") is not measured in the table's unit.
  if (row === text) return undefined;
  const outer =
    hintOf(row) ??
    (unmeasured ? undefined : hintOf(measureIn(caption, column, hintOf))) ??
    (/^\d/.test(row) ? undefined : cornerHint(corner)) ??
    sectionHint(section, hintOf);
  if (outer?.kind === 'money' && HEADCOUNT.test(column)) return BARE;
  if (outer !== undefined) return outer;
  return year && column !== '' ? BARE : undefined;
}

/**
 * The figures of a table cell, read with the unit that its column heading, its row heading or the table's caption gives:
 * `1284.0` under `revenue_musd` is 1,284 million dollars. Offsets are into `text`. A bare year is a date only where
 * the column speaks of time or has no heading. `hintOf` may remember what `unitHint` said of a heading.
 */
export function cellFigures(
  text: string,
  headings: CellHeadings,
  options: FigureOptions = {},
  hintOf: (heading: string) => UnitHint | undefined = unitHint,
): Figure[] {
  const whole = headings.column?.slice(0, HEADING_LIMIT) ?? '';
  const column = /_per_(?:1|m|th)/.test(whole) ? whole.replaceAll('_', ' ') : whole;
  const per = PER_NUMBER.exec(column)?.[1];
  // its number is no scale: deaths per million are no millions
  const plain = per === undefined ? headings : { ...headings, column: column.replace(PER_NUMBER, ' ') };
  const hint = hintFor(text, plain, hintOf);
  const found = figures(text, hint === undefined ? options : { ...options, hint });
  return per === undefined ? found : found.map((figure) => asRate(figure, per));
}
