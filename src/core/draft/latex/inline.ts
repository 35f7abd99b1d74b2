import { superscript } from '../../text/superscript.ts';
import type { Range } from '../blank.ts';
import type { Rendering } from '../origin.ts';
import { Arguments } from './arguments.ts';
import { ACCENTS, CITATIONS, DROPPED, SYMBOLS, TRANSPARENT } from './commands.ts';
import { plainMath } from './math.ts';
import { MEASURES, measureText } from './siunitx.ts';
import { isLetter, lineEnd, type Structure } from './structure.ts';
import { look } from './work.ts';

/** Stands for a formula that is no plain number. */
const FORMULA = '\ufffc';
const KEY_LIMIT = 190;
const KEYS_LIMIT = 50;

/** What Markdown would read as markup, escaped. */
export const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>|~@#]/g, '\\$&');

/** Reads what stands within a paragraph: characters, formulas, and commands that need no other place for what they hold. */
export class Inline {
  readonly text: string;
  readonly structure: Structure;
  readonly arguments: Arguments;
  /** Where the paragraph ends that was looked at last, and searches in it that failed. */
  #paragraph: Range = { start: 0, end: 0 };
  readonly #failed = new Map<string, Range>();

  constructor(text: string, structure: Structure) {
    this.text = text;
    this.structure = structure;
    this.arguments = new Arguments(text, structure.closings);
  }

  /** Puts the plain characters at an offset; where the next begins that is more than itself. */
  plain(at: number, end: number, out: Rendering): number {
    PLAIN.lastIndex = at;
    const found = PLAIN.exec(this.text)?.[0].length ?? 0;
    look(found + 1);
    const stop = Math.min(at + found, end);
    if (stop <= at) return at;
    let from = at;
    if (out.beginsLine) {
      while (from < stop && this.text.charAt(from) === ' ') from += 1;
      const first = this.text.charAt(from);
      // What begins a list, a heading's underline or a table's in Markdown.
      if (from < stop && ':=+'.includes(first)) out.put('\\', from, from);
      const digits = /^\d{1,9}(?=[.)](?:\s|$))/.exec(this.text.slice(from, Math.min(stop, from + 11)))?.[0]
        .length;
      if (digits !== undefined) {
        out.keep(this.text, from, from + digits);
        from += digits;
        if (from < stop) out.put('\\', from, from);
      }
    }
    out.keep(this.text, from, stop);
    return stop;
  }

  /** Puts what a character that is more than itself stands for; where the text goes on. */
  special(at: number, end: number, out: Rendering): number {
    const { text } = this;
    const character = text.charAt(at);
    const isTwice = text.charAt(at + 1) === character;
    switch (character) {
      case '^':
        out.keep(text, at, at + 1);
        return at + 1;
      case '{':
      case '}':
        return at + 1;
      case '$':
        return this.#dollar(at, end, out);
      case '~':
        out.put('\u00a0', at, at + 1);
        return at + 1;
      case '-':
        return this.#dashes(at, out);
      case '`':
        out.put(isTwice ? '“' : '‘', at, at + (isTwice ? 2 : 1));
        return at + (isTwice ? 2 : 1);
      case "'":
        if (isTwice) out.put('”', at, at + 2);
        else out.keep(text, at, at + 1);
        return at + (isTwice ? 2 : 1);
      case '\t':
      case '\r':
      case '&':
        if (!out.beginsLine) out.put(' ', at, at + 1);
        return at + 1;
      default:
        out.put('\\', at, at);
        out.keep(text, at, at + 1);
        return at + 1;
    }
  }

  #dashes(at: number, out: Rendering): number {
    let count = 1;
    while (count < 3 && this.text.charAt(at + count) === '-') count += 1;
    if (count > 1) out.put(count === 2 ? '–' : '—', at, at + count);
    else {
      if (out.beginsLine) out.put('\\', at, at);
      out.keep(this.text, at, at + 1);
    }
    return at + count;
  }

  #dollar(at: number, end: number, out: Rendering): number {
    const mark = this.text.startsWith('$$', at) ? '$$' : '$';
    const close = this.closing(mark, at + mark.length, end);
    if (close < 0) {
      // A writer who forgot to escape it, most likely.
      out.keep(this.text, at, at + 1);
      return at + 1;
    }
    this.#formula(at, at + mark.length, close, close + mark.length, out);
    return close + mark.length;
  }

  #formula(from: number, start: number, end: number, to: number, out: Rendering): void {
    const plain = plainMath(this.text.slice(start, end), out.tail);
    out.put(plain === undefined ? FORMULA : escapeMarkdown(plain), from, to);
  }

  /** Where a mark stands before the paragraph ends; -1 where it does not. A search that failed is not made again. */
  closing(mark: string, from: number, end: number): number {
    const limit = Math.min(end, this.paragraphEnd(from));
    const failed = this.#failed.get(mark);
    if (failed !== undefined && failed.start <= from && limit <= failed.end) return -1;
    for (let at = from; at < limit; at++) {
      look();
      if (this.text.startsWith(mark, at) && at + mark.length <= limit) return at;
      if (this.text.charAt(at) === '\\') at += 1;
    }
    this.#failed.set(mark, { start: from, end: limit });
    return -1;
  }

  /** Where the next blank line begins. */
  paragraphEnd(from: number): number {
    if (this.#paragraph.start <= from && from < this.#paragraph.end) return this.#paragraph.end;
    let end = lineEnd(this.text, from);
    while (end < this.text.length) {
      const next = lineEnd(this.text, end + 1);
      if (this.text.slice(end + 1, next).trim() === '') break;
      end = next;
    }
    this.#paragraph = { start: from, end };
    return end;
  }

  /** Puts what a command within a paragraph stands for; where the text goes on. */
  command(name: string, at: number, behind: number, end: number, out: Rendering): number {
    const cited = CITATIONS.get(name);
    if (cited !== undefined) return this.#citation(at, behind, cited, out);
    const signature = MEASURES.get(name);
    if (signature !== undefined) return this.#measure(at, behind, signature, out);
    if (name === '(' || name === '[') return this.#delimited(name, at, behind, end, out);
    if (name === 'url') return this.#url(at, behind, out);
    if (name === 'textsuperscript' || name === 'nth') return this.#raised(name, at, behind, out);
    if (ACCENTS.has(name)) {
      const next = this.#accent(name, at, behind, out);
      if (next > 0) return next;
    }
    const symbol = SYMBOLS.get(name);
    if (symbol !== undefined) return this.#symbol(symbol, name, at, behind, out);
    if (TRANSPARENT.has(name)) return this.arguments.behindOptions(behind);
    const dropped = DROPPED.get(name);
    if (dropped !== undefined) return this.arguments.behind(behind, dropped);
    if (!isLetter(name.charCodeAt(0))) return behind;
    return this.arguments.behindUnknown(this.#swallowed(behind));
  }

  #symbol(symbol: string, name: string, at: number, behind: number, out: Rendering): number {
    const next = isLetter(name.charCodeAt(0)) ? this.#swallowed(behind) : behind;
    const isEntity = symbol === '&' && /^#?\w{1,31};/.test(this.text.slice(next, next + 33));
    const shown = isEntity ? '\\&' : escapeMarkdown(symbol);
    if (!(symbol === ' ' && out.beginsLine)) out.put(shown, at, behind);
    return name === '\\' ? this.arguments.behindOptions(next) : next;
  }

  /** Behind the blanks that TeX passes over behind a command's name; a line break stays. */
  #swallowed(behind: number): number {
    let next = behind;
    while (this.text.charAt(next) === ' ') next += 1;
    return next;
  }

  #delimited(name: string, at: number, behind: number, end: number, out: Rendering): number {
    const close = this.closing(name === '(' ? '\\)' : '\\]', behind, end);
    if (close < 0) return behind;
    this.#formula(at, behind, close, close + 2, out);
    return close + 2;
  }

  #measure(at: number, behind: number, signature: string, out: Rendering): number {
    const given: string[] = [];
    let next = this.arguments.behindOptions(behind);
    for (let count = 0; count < signature.length; count++) {
      const argument = this.arguments.braced(next);
      if (argument === undefined) break;
      given.push(this.text.slice(argument.start, argument.end));
      next = argument.next;
    }
    const shown = measureText(signature, given);
    if (shown !== undefined) out.put(escapeMarkdown(shown), at, next);
    return next;
  }

  #raised(name: string, at: number, behind: number, out: Rendering): number {
    const argument = this.arguments.braced(behind);
    if (argument === undefined) return behind;
    const raised = this.text.slice(argument.start, argument.end);
    // `\nth{5}` is the fifth, whatever its ending.
    const shown = name === 'nth' ? `${raised}th` : superscript(out.tail, raised, false);
    if (raised.length < 20) out.put(escapeMarkdown(shown), at, argument.next);
    return argument.next;
  }

  #accent(name: string, at: number, behind: number, out: Rendering): number {
    const argument = this.text.charAt(behind) === '{' ? this.arguments.braced(behind) : undefined;
    const from = isLetter(name.charCodeAt(0)) && argument === undefined ? this.#swallowed(behind) : behind;
    if (isLetter(name.charCodeAt(0)) && argument === undefined && from === behind) return -1;
    const base =
      argument === undefined ? this.text.charAt(from) : this.text.slice(argument.start, argument.end);
    const letter = base === '\\i' ? 'i' : base;
    if (letter.length !== 1 || !isLetter(letter.charCodeAt(0))) return -1;
    const next = argument?.next ?? from + 1;
    out.put((letter + (ACCENTS.get(name) ?? '')).normalize('NFC'), at, next);
    return next;
  }

  /** As Pandoc writes it: `[@{a}; @{b}, p. 3]`, or `@{a}` where the sentence itself names the source. */
  #citation(at: number, behind: number, kind: 'behind' | 'within', out: Rendering): number {
    let next = this.text.charAt(behind) === '*' ? behind + 1 : behind;
    let isFirst = true;
    let place: Range = { start: behind, end: behind };
    for (let option = this.arguments.optional(next); option !== undefined; ) {
      place = option;
      next = option.next;
      option = this.arguments.optional(next);
    }
    const argument = this.arguments.braced(next);
    if (argument === undefined) return next;
    for (const { start, end } of this.keysIn(argument)) {
      const mark = kind === 'within' ? '' : '[';
      if (isFirst) out.put(mark, at, start);
      else out.put(kind === 'within' ? ', ' : '; ', start, start);
      out.put(`@{${this.text.slice(start, end)}}`, start, end);
      isFirst = false;
    }
    if (isFirst) return argument.next;
    if (kind === 'within') return argument.next;
    const locator = plainLocator(this.text.slice(place.start, place.end));
    if (locator !== '') out.put(`, ${locator}`, place.start, place.end);
    out.put(']', argument.end, argument.next);
    return argument.next;
  }

  /** The keys between commas, without blanks around them. */
  keysIn({ start, end: last }: Range): Range[] {
    const found: Range[] = [];
    const end = Math.min(last, start + KEYS_LIMIT * KEY_LIMIT);
    for (let from = start; from < end && found.length < KEYS_LIMIT; ) {
      const comma = this.text.slice(from, end).indexOf(',');
      const stop = comma < 0 ? end : from + comma;
      const key = this.text.slice(from, stop).trim();
      const at = from + this.text.slice(from, stop).indexOf(key);
      if (key !== '' && key.length < KEY_LIMIT && !/[\s{}\\@]/.test(key))
        found.push({ start: at, end: at + key.length });
      from = stop + 1;
    }
    return found;
  }

  #url(at: number, behind: number, out: Rendering): number {
    const argument = this.arguments.braced(behind);
    if (argument === undefined) return behind;
    const url = this.text.slice(argument.start, argument.end);
    if (isAddress(url)) {
      out.put('<', at, argument.start);
      out.keep(this.text, argument.start, argument.end);
      out.put('>', argument.end, argument.next);
    }
    return argument.next;
  }
}

/** An address that Markdown takes between angle brackets. */
export const isAddress = (url: string): boolean => url.length < 2000 && /^https?:\/\/[^\s<>\\{}]+$/.test(url);

const plainLocator = (locator: string): string =>
  locator
    .replaceAll('~', ' ')
    .replace(/[[\]{};@\\<>`*_|]/g, '')
    .trim()
    .split(/\s+/)
    .join(' ')
    .slice(0, 80);

/** Characters that mean nothing but themselves, neither in LaTeX nor in Markdown. */
const PLAIN = /[^\\{}$&#^_%~`'\n\r\t<>*[\]|@-]+/y;
