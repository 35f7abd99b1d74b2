import type { Range } from '../blank.ts';
import { lineEnd, type Structure } from './structure.ts';
import { look } from './work.ts';

/** An argument of a command: what is between its braces or brackets, and where the text goes on. */
export interface Argument extends Range {
  readonly next: number;
}

/** Longest optional argument; a longer one is text in brackets. */
const OPTION_LIMIT = 300;
/** So much of an argument of a command nobody knows is looked at. */
const GLANCE = 400;

/** Finds the arguments of commands. */
export class Arguments {
  readonly #text: string;
  readonly #closings: Structure['closings'];

  constructor(text: string, closings: Structure['closings']) {
    this.#text = text;
    this.#closings = closings;
  }

  /** The argument in braces at (or behind blanks at) an offset. */
  braced(at: number): Argument | undefined {
    const open = this.behindBlanks(at);
    if (this.#text.charAt(open) !== '{') return undefined;
    const close = this.#closings.get(open);
    return close === undefined ? undefined : { start: open + 1, end: close, next: close + 1 };
  }

  /** The optional argument at an offset, in its brackets. */
  optional(at: number): Argument | undefined {
    if (this.#text.charAt(at) !== '[') return undefined;
    for (let end = at + 1; end < this.#text.length && end - at < OPTION_LIMIT; end++) {
      look();
      const character = this.#text.charAt(end);
      if (character === ']') return { start: at + 1, end, next: end + 1 };
      if (character === '{') end = this.#closings.get(end) ?? end;
      else if (character === '\\') end += 1;
      else if (character === '\n' && this.#text.charAt(end + 1) === '\n') return undefined;
    }
    return undefined;
  }

  /** Behind a star and the optional arguments at an offset. */
  behindOptions(at: number): number {
    let next = this.#text.charAt(at) === '*' ? at + 1 : at;
    for (let option = this.optional(next); option !== undefined; option = this.optional(next))
      next = option.next;
    return next;
  }

  /** Behind so many arguments in braces, with the optional ones before, between and behind them. */
  behind(at: number, count: number): number {
    let next = this.behindOptions(at);
    for (let done = 0; done < count; done++) {
      const argument = this.braced(next);
      if (argument === undefined) return this.#text.charAt(next) === '{' ? lineEnd(this.#text, next) : next;
      next = this.behindOptions(argument.next);
    }
    return next;
  }

  /** Behind the arguments of a command nobody knows, up to the first that reads like prose. */
  behindUnknown(at: number): number {
    let next = this.behindOptions(at);
    while (this.#text.charAt(next) === '{') {
      const argument = this.braced(next);
      if (argument === undefined || this.#isProse(argument)) return next;
      next = this.behindOptions(argument.next);
    }
    return next;
  }

  /** Behind blanks and at most one line break, as TeX passes over them behind a command. */
  behindBlanks(at: number): number {
    let next = at;
    let feeds = 0;
    for (; next < this.#text.length; next++) {
      look();
      const character = this.#text.charAt(next);
      if (character === '\n' && ++feeds > 1) return at;
      if (!' \t\r\n'.includes(character)) break;
    }
    return next;
  }

  /** Three words, and no settings: `{width=5 cm, height=4 cm}`. */
  #isProse({ start, end }: Range): boolean {
    const slice = this.#text.slice(start, Math.min(end, start + GLANCE));
    look(slice.length);
    return !slice.includes('=') && (slice.match(/[A-Za-z]{2,}/g) ?? []).length >= 3;
  }
}
