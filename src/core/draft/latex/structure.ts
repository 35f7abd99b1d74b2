import { VERBATIM } from './commands.ts';
import { look } from './work.ts';

/** Where an environment's body and its `\end{...}` lie. */
export interface Extent {
  readonly bodyEnd: number;
  readonly end: number;
}

/** What belongs together in a LaTeX text, found in one pass. Offsets are keys. */
export interface Structure {
  /** From `{` to its `}`. */
  readonly closings: ReadonlyMap<number, number>;
  /** From the backslash of `\begin` to what it begins; only where an `\end` of the same name follows. */
  readonly environments: ReadonlyMap<number, Extent>;
  /** The backslashes of the first `\title` and `\date`. */
  readonly title?: number;
  readonly date?: number;
  /** The text between `\begin{document}` and `\end{document}`; the whole where there is no such. */
  readonly body: { readonly start: number; readonly end: number };
}

/** Environments open at once that an `\end` is compared with. */
const OPEN_LIMIT = 64;
const NAME_LIMIT = 60;

/** Finds pairs of braces and of `\begin` and `\end`, past comments, escapes and verbatim text. Linear in the text. */
export function structureOf(text: string): Structure {
  const closings = new Map<number, number>();
  const environments = new Map<number, Extent>();
  const braces: number[] = [];
  const open: { readonly name: string; readonly at: number }[] = [];
  const unended = new Set<string>();
  let [title, date]: (number | undefined)[] = [];
  let body = { start: 0, end: text.length };
  for (let at = 0; at < text.length; ) {
    look();
    const code = text.charCodeAt(at);
    if (code === BRACE) braces.push(at);
    else if (code === CLOSE) {
      const start = braces.pop();
      if (start !== undefined) closings.set(start, at);
    } else if (code === PERCENT) at = lineEnd(text, at) - 1;
    if (code !== BACKSLASH) {
      at += 1;
      continue;
    }
    const end = nameEnd(text, at);
    const command = text.slice(at + 1, end);
    if (command === 'title') title ??= at;
    else if (command === 'date') date ??= at;
    const verb = verbEnd(text, command, end);
    const name = command === 'begin' || command === 'end' ? environmentAt(text, end) : undefined;
    if (name === undefined) {
      at = verb;
      continue;
    }
    const behind = end + name.length + 2;
    if (command === 'begin' && VERBATIM.has(name)) {
      const mark = `\\end{${name}}`;
      const stop = unended.has(name) ? -1 : text.indexOf(mark, behind);
      if (!unended.has(name)) look((stop < 0 ? text.length : stop) - behind);
      if (stop < 0) unended.add(name);
      else environments.set(at, { bodyEnd: stop, end: stop + mark.length });
      at = stop < 0 ? behind : stop + mark.length;
      continue;
    }
    if (command === 'begin') {
      if (name === 'document') body = { start: behind, end: text.length };
      open.push({ name, at });
    } else {
      if (name === 'document') body = { start: body.start, end: at };
      const from = lastNamed(open, name);
      if (from >= 0) {
        environments.set(open[from]?.at ?? 0, { bodyEnd: at, end: behind });
        open.length = from;
      }
    }
    at = behind;
  }
  return {
    closings,
    environments,
    body,
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
  };
}

function lastNamed(open: readonly { readonly name: string }[], name: string): number {
  for (let at = open.length - 1; at >= 0 && at >= open.length - OPEN_LIMIT; at--) {
    if (open[at]?.name === name) return at;
  }
  return -1;
}

/** The end of a command's name: letters, or one other character. */
export function nameEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && end - at < NAME_LIMIT && isLetter(text.charCodeAt(end))) end += 1;
  look(end - at);
  return end === at + 1 ? Math.min(end + 1, text.length) : end;
}

/** The name in braces behind `\begin` or `\end`; no blanks may stand between, as hardly anybody writes them. */
export function environmentAt(text: string, at: number): string | undefined {
  if (text.charCodeAt(at) !== BRACE) return undefined;
  look(NAME_LIMIT);
  const close = text.slice(at, at + NAME_LIMIT).indexOf('}');
  return close < 0 ? undefined : text.slice(at + 1, at + close);
}

/** Behind `\verb|...|` and its kin; behind the name for other commands, and where the line ends first. */
export function verbEnd(text: string, command: string, at: number): number {
  if (command !== 'verb' && command !== 'lstinline') return at;
  const from = text.charAt(at) === '*' ? at + 1 : at;
  const mark = text.charAt(from) === '{' ? '}' : text.charAt(from);
  if (mark === '' || mark === '\n') return at;
  for (let end = from + 1; end < text.length && text.charAt(end) !== '\n'; end++) {
    look();
    if (text.charAt(end) === mark) return end + 1;
  }
  return at;
}

export function lineEnd(text: string, at: number): number {
  const feed = text.indexOf('\n', at);
  const end = feed < 0 ? text.length : feed;
  look(end - at);
  return end;
}

export const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

const BACKSLASH = 92;
const BRACE = 123;
const CLOSE = 125;
const PERCENT = 37;
