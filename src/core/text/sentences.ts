import { BEFORE_NUMBER, NEVER_FINAL, SENTENCE_STARTERS, SOMETIMES_FINAL } from './abbreviations.ts';

/** Half-open range of a text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A sentence longer than this is cut at white space, so that no passage is larger than a screen or two. */
export const SENTENCE_LIMIT = 4000;

/** The longest word looked at before a full stop or after it; longer ones are no abbreviation. */
const WORD_LIMIT = 24;

const LF = 10;
const FULL_STOP = 46;
const ELLIPSIS = 0x2026;
const DEGREE = 0xb0;

const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x202f || code === 0x2009;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isUpper = (character: string): boolean => character !== character.toLowerCase();
const isLower = (character: string): boolean => character !== character.toUpperCase() && !isUpper(character);
/** `)` `]` `}` `"` `'` and their typographic kin. */
const isCloser = (code: number): boolean =>
  code === 41 ||
  code === 93 ||
  code === 125 ||
  code === 34 ||
  code === 39 ||
  code === 0xbb ||
  code === 0x2019 ||
  code === 0x201d ||
  code === 0x203a;
/** Closing marks that stand on both sides, and opening ones, with emphasis and dashes that may begin a sentence. */
const isOpener = (code: number): boolean =>
  code === 40 ||
  code === 91 ||
  code === 123 ||
  code === 34 ||
  code === 39 ||
  code === 42 ||
  code === 95 ||
  code === 0xab ||
  code === 0x2018 ||
  code === 0x201c ||
  code === 0x201e ||
  code === 0x2039 ||
  code === 0x2013 ||
  code === 0x2014 ||
  code === 45;
const isTerminator = (code: number): boolean =>
  code === FULL_STOP || code === 33 || code === 63 || code === ELLIPSIS;
/** Full stops of Chinese and Japanese, which no space follows. */
const isWideTerminator = (code: number): boolean => code === 0x3002 || code === 0xff01 || code === 0xff1f;

/**
 * The sentences of a text, in order, trimmed of white space, without gaps other than white space. Abbreviations,
 * initials, decimals, units (`1.5 °C.`) and list numbers do not end a sentence; a blank line does. Linear in the text.
 * Example: `sentences('It cost $1.5 bn. Dr. Roe paid.')` gives the spans `0..16` and `17..30`.
 */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === LF) {
      const next = afterBlankLine(text, at);
      if (next > 0) {
        push(text, start, at, spans);
        start = next;
        at = next;
        continue;
      }
    } else if (isTerminator(code)) {
      const end = closeOf(text, at);
      if (endsSentence(text, start, at, end)) {
        push(text, start, end, spans);
        start = end;
      }
      at = end;
      continue;
    } else if (isWideTerminator(code)) {
      at = closeOf(text, at);
      push(text, start, at, spans);
      start = at;
      continue;
    }
    at++;
  }
  push(text, start, text.length, spans);
  return spans;
}

/** Offset behind a blank line that begins at the line feed `at`; 0 where the next line is not blank. */
function afterBlankLine(text: string, at: number): number {
  let next = at + 1;
  while (next < text.length && isSpace(text.charCodeAt(next)) && text.charCodeAt(next) !== LF) next++;
  return text.charCodeAt(next) === LF ? next + 1 : 0;
}

/** Offset behind the terminators at `at`, the closing marks and a reference mark such as `[12]` that follow them. */
function closeOf(text: string, at: number): number {
  let end = at + 1;
  while (
    end < text.length &&
    (isTerminator(text.charCodeAt(end)) || isWideTerminator(text.charCodeAt(end)))
  ) {
    end++;
  }
  for (;;) {
    while (end < text.length && isCloser(text.charCodeAt(end))) end++;
    if (text.charCodeAt(end) !== 91) return end;
    let mark = end + 1;
    while (mark - end <= 4 && isDigit(text.charCodeAt(mark))) mark++;
    if (mark === end + 1 || text.charCodeAt(mark) !== 93) return end;
    end = mark + 1;
  }
}

function endsSentence(text: string, start: number, at: number, end: number): boolean {
  if (end < text.length && !isSpace(text.charCodeAt(end))) return false;
  let next = end;
  while (next < text.length && isSpace(text.charCodeAt(next))) next++;
  if (next >= text.length) return true;
  if (isTerminator(text.charCodeAt(next))) return false;
  while (next < text.length && isOpener(text.charCodeAt(next))) next++;
  const first = text.charAt(next);
  const number = isDigit(text.charCodeAt(next));
  if (isLower(first) && !isUpper(text.charAt(next + 1))) return false;
  // Only a single full stop can belong to an abbreviation.
  if (text.charCodeAt(at) !== FULL_STOP || text.charCodeAt(at + 1) === FULL_STOP) return true;
  return !isAbbreviation(text, start, at, number ? '' : wordAt(text, next));
}

/** Whether the full stop at `at` belongs to the word before it. `follower` is the next word, empty before a number. */
function isAbbreviation(text: string, start: number, at: number, follower: string): boolean {
  let from = at;
  while (from > start && at - from <= WORD_LIMIT && isWordUnit(text.charCodeAt(from - 1))) from--;
  if (from === at || at - from > WORD_LIMIT) return false;
  const word = text.slice(from, at);
  const folded = word.toLowerCase();
  if (isDigit(word.charCodeAt(0))) return isListNumber(text, start, from, word);
  const starter = SENTENCE_STARTERS.has(follower.toLowerCase());
  if (word.length === 1 && isUpper(word)) return !starter && !isUnit(text, start, from);
  if (NEVER_FINAL.has(folded)) return true;
  if (BEFORE_NUMBER.has(folded)) return follower === '';
  if (SOMETIMES_FINAL.has(folded) || isDotted(word)) return !starter;
  return false;
}

/** Letters, digits, full stops within (`U.S`), and hyphens are one word before a full stop. */
function isWordUnit(code: number): boolean {
  return (
    code === FULL_STOP ||
    isDigit(code) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    code === 0xa7
  );
}

/** `12` in `12. The first …`, at the beginning of a sentence: a list number. */
function isListNumber(text: string, start: number, from: number, word: string): boolean {
  if (word.length > 3 || word.includes('.')) return false;
  let before = from;
  while (before > start && isSpace(text.charCodeAt(before - 1))) before--;
  return before === start;
}

/** A single capital is a unit, not an initial, after a degree sign or a number: `1.5 °C.`, `230 V.` */
function isUnit(text: string, start: number, from: number): boolean {
  let before = from - 1;
  if (text.charCodeAt(before) === DEGREE) return true;
  while (before > start && isSpace(text.charCodeAt(before))) before--;
  return isDigit(text.charCodeAt(before)) || text.charCodeAt(before) === DEGREE;
}

/** `U.S`, `e.g`, `J.R.R`: single letters with full stops between them. */
function isDotted(word: string): boolean {
  if (word.length < 3) return false;
  for (let at = 1; at < word.length; at += 2) if (word.charCodeAt(at) !== FULL_STOP) return false;
  return true;
}

function wordAt(text: string, at: number): string {
  let end = at;
  while (end < text.length && end - at < WORD_LIMIT) {
    const code = text.charCodeAt(end);
    if (isSpace(code) || (code < 128 && !isWordUnit(code)) || code === FULL_STOP) break;
    end++;
  }
  return text.slice(at, end);
}

/** Adds the trimmed range, in pieces of at most `SENTENCE_LIMIT`. */
function push(text: string, from: number, to: number, spans: Span[]): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  while (end - start > SENTENCE_LIMIT) {
    let cut = start + SENTENCE_LIMIT;
    const floor = start + SENTENCE_LIMIT / 2;
    while (cut > floor && !isSpace(text.charCodeAt(cut))) cut--;
    if (cut === floor) cut = start + SENTENCE_LIMIT;
    // Never between the halves of a surrogate pair.
    if ((text.charCodeAt(cut) & 0xfc00) === 0xdc00) cut--;
    const next = cut;
    while (isSpace(text.charCodeAt(cut - 1)) && cut > start) cut--;
    if (cut > start) spans.push({ start, end: cut });
    start = next;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
  }
  if (end > start) spans.push({ start, end });
}
