import { edtfDate } from '../../text/frontMatter.ts';
import type { Range } from '../blank.ts';
import { Rendering } from '../origin.ts';
import {
  BEGIN_ARGUMENTS,
  FLOATS,
  HEADINGS,
  LISTS,
  NO_PROSE,
  NOTES,
  QUOTES,
  TABLES,
  VERBATIM,
} from './commands.ts';
import { Inline, isAddress } from './inline.ts';
import { environmentAt, lineEnd, nameEnd, structureOf, verbEnd } from './structure.ts';
import { cellsOf, tableOf } from './table.ts';

/** Notes within captions within cells ...: what is nested deeper is left out. */
const DEPTH_LIMIT = 40;
/** Blocks of one float that its caption is put before. */
const FLOAT_LIMIT = 500;
/** A caption whose full stop goes, so that it is known as one. */
const CAPTION_LIMIT = 200;
const FI = /\\fi(?![A-Za-z])/g;
const BREAKS = new Set(
  'par newpage clearpage maketitle smallskip medskip bigskip tableofcontents appendix pagebreak'.split(' '),
);

/**
 * Renders LaTeX as Markdown with Pandoc's citations, so that a draft in LaTeX is read by the same rules as every other.
 * What is no prose is left out; what is has the characters a reader of the printed page sees. Linear in the text.
 */
export function renderLatex(text: string): Rendering {
  return new Renderer(text).render();
}

class Renderer {
  readonly #text: string;
  readonly #inline: Inline;
  readonly #blocks: Rendering[] = [];
  readonly #notes: Rendering[] = [];
  #paragraph = new Rendering();
  #lists = 0;
  #quotes = 0;
  #beginsItem = false;
  /** Where the blocks of floats begin. */
  readonly #floats: number[] = [];
  #depth = 0;
  /** An `\iffalse` had no end, so no later one has. */
  #hasOpenSwitch = false;

  constructor(text: string) {
    this.#text = text;
    this.#inline = new Inline(text, structureOf(text));
  }

  render(): Rendering {
    const { body } = this.#inline.structure;
    const whole = this.#matter();
    this.#read(body.start, body.end, undefined);
    this.#flush();
    for (const block of [...this.#blocks, ...this.#notes]) {
      whole.append(block);
      whole.put('\n\n', this.#text.length, this.#text.length);
    }
    return whole;
  }

  /** Title and date as front matter. */
  #matter(): Rendering {
    const { title, date } = this.#inline.structure;
    const matter = new Rendering();
    const lines: string[] = [];
    const titled = title === undefined ? '' : this.#line(this.#argumentOf(title)).text;
    const plain = titled.replace(/\\([\\`*_[\]<>|~@#])/g, '$1').trim();
    if (plain !== '') lines.push(`title: ${JSON.stringify(plain)}`);
    const range = date === undefined ? undefined : this.#argumentOf(date);
    const day = range === undefined ? undefined : edtfDate(this.#text.slice(range.start, range.end));
    if (day !== undefined) lines.push(`date: "${day}"`);
    if (lines.length > 0) matter.put(`---\n${lines.join('\n')}\n---\n\n`, 0, 0);
    return matter;
  }

  #argumentOf(command: number): Range | undefined {
    const end = nameEnd(this.#text, command);
    return this.#inline.arguments.braced(this.#inline.arguments.behindOptions(end));
  }

  /** Reads a stretch: into paragraphs, or onto one line where `out` is given. */
  #read(start: number, end: number, out: Rendering | undefined): void {
    for (let at = start; at < end; ) {
      const into = out ?? this.#paragraph;
      const plain = this.#inline.plain(at, end, into);
      if (plain > at) {
        at = plain;
        continue;
      }
      const character = this.#text.charAt(at);
      if (character === '\n') at = this.#feed(at, out);
      else if (character === '%') at = this.#comment(at, out);
      else if (character === '\\') at = this.#command(at, end, out);
      else at = this.#inline.special(at, end, into);
    }
  }

  /** A rendering of a stretch on one line. */
  #line(range: Range | undefined): Rendering {
    const out = new Rendering();
    if (range === undefined || this.#depth >= DEPTH_LIMIT) return out;
    this.#depth += 1;
    this.#read(range.start, range.end, out);
    this.#depth -= 1;
    return out;
  }

  #feed(at: number, out: Rendering | undefined): number {
    if (out !== undefined) {
      if (!out.beginsLine) out.put(' ', at, at + 1);
      return at + 1;
    }
    let next = at + 1;
    let isBlank = false;
    for (; next < this.#text.length && ' \t\r\n'.includes(this.#text.charAt(next)); next++) {
      if (this.#text.charAt(next) === '\n') isBlank = true;
    }
    if (isBlank) this.#flush();
    else if (!this.#paragraph.beginsLine) this.#paragraph.keep(this.#text, at, at + 1);
    return next;
  }

  #comment(at: number, out: Rendering | undefined): number {
    const end = lineEnd(this.#text, at);
    const words = this.#text.slice(at, Math.min(end, at + 500));
    const mark = words.startsWith('% tickmark-') ? 0 : words.indexOf(' % tickmark-') + 1;
    if (mark > 0 || words.startsWith('% tickmark-')) {
      const directive = `<!--${words.slice(mark + 1).replace(/[<>|]/g, '')} -->`;
      const isAlone = out === undefined && this.#paragraph.beginsLine;
      if (isAlone) this.#flush();
      (out ?? this.#paragraph).put(directive, at, end);
      if (isAlone) this.#flush();
      return end;
    }
    // TeX goes on with the next line as if there were no break; a blank line is one all the same.
    const isGlued = at > 0 && !' \t\n'.includes(this.#text.charAt(at - 1));
    const next = this.#inline.arguments.behindBlanks(end);
    return isGlued && next > end ? next : end;
  }

  /** Ends the paragraph. */
  #flush(): void {
    const paragraph = this.#paragraph;
    if (paragraph.length === 0) return;
    this.#paragraph = new Rendering();
    const start = paragraph.runs[0]?.start ?? 0;
    const block = new Rendering();
    block.put('> '.repeat(Math.min(this.#quotes, 1)), start, start);
    if (this.#lists > 0) block.put(this.#beginsItem ? '- ' : '  ', start, start);
    this.#beginsItem = false;
    block.append(paragraph);
    this.#blocks.push(block);
  }

  #command(at: number, end: number, out: Rendering | undefined): number {
    const behind = nameEnd(this.#text, at);
    const name = this.#text.slice(at + 1, behind);
    const into = out ?? this.#paragraph;
    const verb = verbEnd(this.#text, name, behind);
    if (verb > behind) return verb;
    if (name === 'begin' || name === 'end') return this.#environment(name, at, behind, end, out);
    if (NOTES.has(name)) return this.#note(at, behind, into);
    if (name === 'href') return this.#link(at, behind, into);
    if (name === 'enquote' || name === 'say') return this.#quoted(at, behind, into);
    if (name === 'iffalse') return this.#switchedOff(behind);
    if (name === 'def' || name === 'let') return this.#definition(behind);
    if (out === undefined) {
      const level = HEADINGS.get(name);
      if (level !== undefined) return this.#heading(level, at, behind);
      if (name === 'caption') return this.#caption(behind);
      if (name === 'item') return this.#item(behind);
      if (BREAKS.has(name)) this.#flush();
    } else if (HEADINGS.has(name) || name === 'caption' || name === 'item') {
      return this.#inline.arguments.behindOptions(behind);
    }
    if (name === 'multicolumn') return this.#inline.arguments.behind(behind, 2);
    return this.#inline.command(name, at, behind, end, into);
  }

  /** Behind `\iffalse ... \fi`: how writers take a stretch out for a while. */
  #switchedOff(behind: number): number {
    if (this.#hasOpenSwitch) return behind;
    FI.lastIndex = behind;
    this.#hasOpenSwitch = !FI.test(this.#text);
    return this.#hasOpenSwitch ? behind : FI.lastIndex;
  }

  #definition(behind: number): number {
    const open = this.#text.slice(behind, lineEnd(this.#text, behind)).indexOf('{');
    const close = open < 0 ? undefined : this.#inline.structure.closings.get(behind + open);
    return close === undefined ? lineEnd(this.#text, behind) : close + 1;
  }

  #note(at: number, behind: number, into: Rendering): number {
    const { arguments: given } = this.#inline;
    const argument = given.braced(given.behindOptions(behind));
    if (argument === undefined) return behind;
    // Its place is kept first, so that notes within it come after it.
    const note = new Rendering();
    this.#notes.push(note);
    const label = `[^tm${this.#notes.length}]`;
    into.put(label, at, argument.next);
    note.put(`${label}: `, argument.start, argument.start);
    note.append(this.#line(argument));
    return argument.next;
  }

  #link(at: number, behind: number, into: Rendering): number {
    const { arguments: given } = this.#inline;
    const target = given.braced(given.behindOptions(behind));
    const shown = target === undefined ? undefined : given.braced(target.next);
    if (target === undefined || shown === undefined) return target?.next ?? behind;
    const label = this.#line(shown);
    if (!isAddress(this.#text.slice(target.start, target.end)) || label.text.trim() === '')
      into.append(label);
    else {
      into.put('[', at, target.start);
      into.append(label);
      into.put('](', shown.end, shown.end);
      into.put(this.#text.slice(target.start, target.end), target.start, target.end);
      into.put(')', shown.end, shown.next);
    }
    return shown.next;
  }

  #quoted(at: number, behind: number, into: Rendering): number {
    const argument = this.#inline.arguments.braced(this.#inline.arguments.behindOptions(behind));
    if (argument === undefined) return behind;
    into.put('“', at, argument.start);
    into.append(this.#line(argument));
    into.put('”', argument.end, argument.next);
    return argument.next;
  }

  #heading(level: number, at: number, behind: number): number {
    const { arguments: given } = this.#inline;
    const argument = given.braced(given.behindOptions(behind));
    if (argument === undefined) return behind;
    this.#flush();
    const block = new Rendering();
    block.put(`${'#'.repeat(level)} `, at, argument.start);
    const title = this.#line(argument);
    block.append(title);
    if (title.length > 0) this.#blocks.push(block);
    return argument.next;
  }

  /** A float's caption goes before all of it, as a table's is looked for there. */
  #caption(behind: number): number {
    const { arguments: given } = this.#inline;
    const argument = given.braced(given.behindOptions(behind));
    if (argument === undefined) return behind;
    this.#flush();
    let { start, end } = argument;
    while (end > start && ' \t\r\n'.includes(this.#text.charAt(end - 1))) end -= 1;
    if (end - start < CAPTION_LIMIT && this.#text.charAt(end - 1) === '.') end -= 1;
    const caption = this.#line({ start, end });
    const from = this.#floats.at(-1) ?? this.#blocks.length;
    if (caption.length === 0) return argument.next;
    if (this.#blocks.length - from > FLOAT_LIMIT) this.#blocks.push(caption);
    else this.#blocks.splice(from, 0, caption);
    return argument.next;
  }

  #item(behind: number): number {
    this.#flush();
    this.#beginsItem = true;
    const option = this.#inline.arguments.optional(behind);
    if (option === undefined) return behind;
    this.#paragraph.append(this.#line(option));
    this.#paragraph.put(' ', option.end, option.next);
    return option.next;
  }

  #environment(
    command: 'begin' | 'end',
    at: number,
    behind: number,
    end: number,
    out: Rendering | undefined,
  ): number {
    const name = environmentAt(this.#text, behind);
    if (name === undefined) return behind;
    const extent = this.#inline.structure.environments.get(at);
    const next = behind + name.length + 2;
    const into = out ?? this.#paragraph;
    if (command === 'end') {
      if (out === undefined) this.#close(name);
      return next;
    }
    if (NO_PROSE.has(name)) {
      if (!into.beginsLine) into.put(' ', at, at);
      if (extent !== undefined) return Math.min(extent.end, end);
      return VERBATIM.has(name) ? end : Math.min(this.#inline.paragraphEnd(next), end);
    }
    const dropped = TABLES.get(name) ?? BEGIN_ARGUMENTS.get(name) ?? 0;
    const inside = this.#inline.arguments.behind(next, dropped);
    if (out !== undefined) return inside;
    this.#open(name);
    if (!TABLES.has(name) || extent === undefined) return inside;
    this.#table({ start: Math.min(inside, extent.bodyEnd), end: extent.bodyEnd });
    return extent.bodyEnd;
  }

  #open(name: string): void {
    this.#flush();
    if (LISTS.has(name)) this.#lists += 1;
    else if (QUOTES.has(name)) this.#quotes += 1;
    else if (FLOATS.has(name)) this.#floats.push(this.#blocks.length);
  }

  #close(name: string): void {
    this.#flush();
    if (LISTS.has(name)) {
      this.#lists = Math.max(0, this.#lists - 1);
      this.#beginsItem = false;
    } else if (QUOTES.has(name)) this.#quotes = Math.max(0, this.#quotes - 1);
    else if (FLOATS.has(name)) this.#floats.pop();
  }

  #table(body: Range): void {
    const rows = cellsOf(this.#text, body, this.#inline.structure).map((row) =>
      row.map((cell) => ({ cell, shown: this.#line(cell) })),
    );
    const table = tableOf(rows, body.end);
    if (table.length > 0) this.#blocks.push(table);
  }
}
