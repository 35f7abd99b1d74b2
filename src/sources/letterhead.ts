import { edtfDate } from '../core/text/frontMatter.ts';
import type { SourceMetadata } from '../core/text/source.ts';

/** Lines of a letterhead, at most, and letters of each. */
const LINES = 4;
const LINE_LIMIT = 160;
/** Letters of a publisher's name, at most. */
const NAME_LIMIT = 70;
/** A word of a name shorter than this may be written small: `of`, `and`, `the`. */
const SMALL_WORD = 4;

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?';
const DATE = new RegExp(`\\b(?:\\d{1,2} ${MONTH} \\d{4}|${MONTH} \\d{1,2}, \\d{4})(?!\\d)`, 'gi');
/** What stands before a date that says what the document is about, and not when it came out. */
const OF_SUBJECT = /\b(?:end(?:ed|ing|s)?|to|from|since|until|by|for|between|and|issues? of|before|after) $/i;
/** Kinds of documents, which name nobody. */
const KINDS =
  /\b(?:report|release|statement|minutes|letter|bulletin|transcript|notice|paper|results|accounts|update|hearing|meeting|call|record|communique|extract|summary|edition|issue|no\.)/i;
/** `HARBOUR AID, Tuesday, 3 May 2026`. */
const WEEKDAY = /[\s,]+[A-Z][a-z]{2,5}day,? ?$/;
/** What parts a name from the date behind it. */
const PARTING = /[\s,/–—-]+$/;
const END_MARKS = /[!?:"”’]$|\p{Ll}{3}\.$/u;

/**
 * Who issued a plain text, and when, as its first lines tell by themselves: `HARBOUR AID / Report no. 3 / 21 August 2026 (covers
 * July)`. Nothing where they do not stand apart as such lines do.
 */
export function letterheadOf(text: string): Partial<SourceMetadata> {
  const lines: string[] = [];
  for (const line of text.slice(0, LINES * LINE_LIMIT).split('\n', LINES)) {
    const trimmed = line.trim();
    if (trimmed === '') break;
    if (trimmed.length > LINE_LIMIT) return {};
    lines.push(trimmed);
  }
  const dated = lines.findIndex((line) => dateIn(line) !== undefined);
  const found = dateIn(lines[dated] ?? '');
  if (found === undefined) return {};
  const publisher = publisherOf(lines, dated, found.at);
  if (publisher === undefined && lines.length === 1) return {};
  return {
    ...(publisher === undefined ? {} : { publisher }),
    ...(found.issued === undefined ? {} : { issued: found.issued }),
  };
}

/** The first date of a line that is the document's own. */
function dateIn(line: string): { issued: string | undefined; at: number } | undefined {
  for (const found of line.matchAll(DATE)) {
    if (OF_SUBJECT.test(line.slice(Math.max(0, found.index - 12), found.index))) continue;
    return { issued: edtfDate(found[0]), at: found.index };
  }
  return undefined;
}

/** The first line, where it is a name; `The Weekly` of a dated line elsewhere. */
function publisherOf(lines: readonly string[], dated: number, at: number): string | undefined {
  const first = lines[0] ?? '';
  if (dated > 0 && isName(first)) return first;
  const before = (lines[dated] ?? '').slice(0, at).replace(WEEKDAY, ', ');
  const lead = before.replace(PARTING, '');
  return lead.length < before.trimEnd().length && lead.includes(' ') && isName(lead) && !KINDS.test(lead)
    ? lead
    : undefined;
}

/** Whether a line is a name: a capital begins every word but small ones, and no mark ends or parts it. */
function isName(line: string): boolean {
  if (line.length > NAME_LIMIT || END_MARKS.test(line) || /[;:"“]/.test(line)) return false;
  const words = line.split(/[\s-]+/).filter((word) => /\p{L}/u.test(word));
  return (
    words.length > 0 && words.every((word) => word.length < SMALL_WORD || /^\P{L}{0,2}\p{Lu}/u.test(word))
  );
}
