import type { Range } from './blank.ts';

/** A Pandoc citation found in a draft; offsets are draft offsets. */
export interface KeyCitation {
  readonly key: string;
  /** Of the key with its `@` (and braces). */
  readonly range: Range;
  /** Of the brackets around it, with all they hold; of the key where it stands alone, with the locator behind it. */
  readonly group: Range;
  readonly locator?: string;
}

/** Brackets that hold more than this are no citation. */
const GROUP_LIMIT = 1000;
const KEY_LIMIT = 200;

/**
 * Pandoc's citations in a range of Markdown: `[@key]`, `[-@key, p. 3]`, `[see @a; also @b, chap. 2]`, `@key`,
 * `@key [p. 3]`, `@{any thing}`. Keys begin with a letter, digit or underscore and may hold single marks of
 * `:.#$%&-+?<>~/` between them. Nothing is found in `opaque` ranges, in e-mail addresses, or behind a backslash.
 * Linear: every character is looked at a bounded number of times.
 */
export function scanCitations(text: string, range: Range, opaque: readonly Range[]): KeyCitation[] {
  const first = find(text, '@', range.start, range.end);
  if (first < 0) return [];
  const brackets = matchBrackets(text, range, opaque);
  const found: KeyCitation[] = [];
  let hidden = 0;
  for (let at = first; at >= 0; ) {
    while ((opaque[hidden]?.end ?? Number.POSITIVE_INFINITY) <= at) hidden++;
    const inside = opaque[hidden];
    const covered = inside !== undefined && inside.start <= at;
    const key = !covered && isCitationMark(text, at, range.start) ? keyAt(text, at, range.end) : undefined;
    if (key) found.push(citation(text, at, key, range, brackets));
    at = find(text, '@', key ? key.end : at + 1, range.end);
  }
  return found;
}

interface Key {
  readonly key: string;
  readonly end: number;
}

/** Whether the `@` begins a key: no letter or digit before it (that is an e-mail address), no backslash. */
function isCitationMark(text: string, at: number, start: number): boolean {
  const before = at - 1 >= start && text[at - 1] === '-' ? at - 2 : at - 1;
  if (before < start) return true;
  return !isWordCode(text.charCodeAt(before)) && text[before] !== '\\' && text[before] !== '@';
}

function keyAt(text: string, at: number, end: number): Key | undefined {
  const from = at + 1;
  if (text[from] === '{') {
    const close = find(text, '}', from, Math.min(end, from + KEY_LIMIT));
    const valid = close > from + 1 && !/[\s[\]]/.test(text.slice(from + 1, close));
    return valid ? { key: text.slice(from + 1, close), end: close + 1 } : undefined;
  }
  if (!isWordCode(text.charCodeAt(from))) return undefined;
  let last = from + 1;
  while (last < end && last - from <= KEY_LIMIT) {
    const code = text.charCodeAt(last);
    if (isWordCode(code)) last++;
    else if (isKeyMark(code) && last + 1 < end && isWordCode(text.charCodeAt(last + 1))) last += 2;
    else break;
  }
  return { key: text.slice(from, last), end: last };
}

function citation(
  text: string,
  at: number,
  key: Key,
  range: Range,
  brackets: ReadonlyMap<number, Bracket>,
): KeyCitation {
  const start = text[at - 1] === '-' && at - 1 >= range.start ? at - 1 : at;
  const own = { start: at, end: key.end };
  const around = brackets.get(at);
  if (around !== undefined) {
    const end = itemEnd(text, key.end, around.end - 1);
    return withLocator({ key: key.key, range: own, group: around }, text.slice(key.end, end));
  }
  // `@key [p. 3]`: the locator stands behind the key.
  const gap = text[key.end] === ' ' ? key.end + 1 : key.end;
  const behind = text[gap] === '[' ? brackets.get(-gap - 1) : undefined;
  if (behind === undefined || text.slice(gap, behind.end).includes('@')) {
    return { key: key.key, range: own, group: { start, end: key.end } };
  }
  return withLocator(
    { key: key.key, range: own, group: { start, end: behind.end } },
    text.slice(gap + 1, behind.end - 1),
  );
}

/** The end of a group's item: its semicolon, or the closing bracket. */
function itemEnd(text: string, from: number, close: number): number {
  const semicolon = find(text, ';', from, close);
  return semicolon < 0 ? close : semicolon;
}

/** `indexOf` that looks no further than `end`, so that many searches in one text stay linear. */
function find(text: string, mark: string, from: number, end: number): number {
  const at = text.slice(from, end).indexOf(mark);
  return at < 0 ? -1 : from + at;
}

function withLocator(citation: KeyCitation, suffix: string): KeyCitation {
  let locator = suffix.trim();
  while (locator.startsWith(',')) locator = locator.slice(1).trimStart();
  const close = locator.startsWith('{') ? locator.indexOf('}') : -1;
  if (close > 0) locator = locator.slice(1, close).trim();
  return locator === '' ? citation : { ...citation, locator: locator.split(/\s+/).join(' ') };
}

interface Bracket extends Range {}

/**
 * Where brackets open and close. The map gives, for the offset of each `@`, the innermost brackets around it, and for
 * `-offset - 1` of each `[`, its own brackets. Brackets of links and of notes (`^[...]`) count as none.
 */
function matchBrackets(text: string, range: Range, opaque: readonly Range[]): ReadonlyMap<number, Bracket> {
  const pairs = new Map<number, Bracket>();
  const open: { start: number; marks: number[] }[] = [];
  let hidden = 0;
  for (let at = range.start; at < range.end; at++) {
    const cover = opaque[hidden];
    if (cover !== undefined && cover.start <= at) {
      at = Math.max(at, cover.end - 1);
      hidden++;
      continue;
    }
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === OPEN) open.push({ start: at, marks: [] });
    else if (code === AT) open.at(-1)?.marks.push(at);
    else if (code === CLOSE) {
      const top = open.pop();
      if (top === undefined) continue;
      const pair = { start: top.start, end: at + 1 };
      const next = text[at + 1];
      const plain = pair.end - pair.start <= GROUP_LIMIT && next !== '(' && text[top.start - 1] !== '^';
      if (!plain) continue;
      pairs.set(-top.start - 1, pair);
      for (const mark of top.marks) pairs.set(mark, pair);
    }
  }
  return pairs;
}

const BACKSLASH = 92;
const OPEN = 91;
const CLOSE = 93;
const AT = 64;

const KEY_MARKS = new Set([...':.#$%&-+?<>~/'].map((mark) => mark.charCodeAt(0)));
const isKeyMark = (code: number): boolean => KEY_MARKS.has(code);

/** Letters (of any script), digits and the underscore. */
function isWordCode(code: number): boolean {
  if (code < 128) {
    return (
      (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95
    );
  }
  const character = String.fromCharCode(code);
  return character.toLowerCase() !== character.toUpperCase();
}
