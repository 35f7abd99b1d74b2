// Masks what is no prose in relatives of Markdown, so that a Markdown parser can read them: every mask has the length of
// what it hides, and line breaks stay. Linear in the text: what is looked ahead in vain is counted, and bounded.

/** Longest construct that is masked (UTF-16 units); a longer one is read as text. */
const REACH = 4000;

/** How often a text may be looked over for constructs that do not end. */
const VAIN = 20;

/** No blank: a line that begins with blanks would be code, and one of nothing else would end a paragraph. */
const FILLER = '\u00a0';

/** Collects masks of a text and applies them. */
class Mask {
  readonly #text: string;
  #out = '';
  #kept = 0;
  #budget: number;

  constructor(text: string) {
    this.#text = text;
    this.#budget = VAIN * text.length + REACH;
  }

  /** Counts characters looked at in vain; false once they are too many, and the rest is to be read as it is. */
  spend(characters: number): boolean {
    this.#budget -= characters;
    return this.#budget > 0;
  }

  hide(start: number, end: number, filler = FILLER): void {
    let hidden = '';
    for (let at = start; at < end; at++) {
      const character = this.#text.charAt(at);
      hidden += character === '\n' || character === '\r' ? character : filler;
    }
    this.put(start, end, hidden);
  }

  /** `text` must be as long as the range. */
  put(start: number, end: number, text: string): void {
    if (start < this.#kept) return;
    this.#out += this.#text.slice(this.#kept, start) + text;
    this.#kept = end;
  }

  finish(): string {
    return this.#out + this.#text.slice(this.#kept);
  }
}

/**
 * MDX: imports and exports, expressions in braces and the tags of components are hidden; what stands between tags is
 * prose. A comment that is one of our directives becomes an HTML comment: one blank must follow its opening.
 */
export function maskMdx(text: string): string {
  const mask = new Mask(text);
  let beginsBlock = true;
  for (let at = 0; at < text.length; ) {
    const isLineStart = at === 0 || text.charAt(at - 1) === '\n';
    if (isLineStart && beginsBlock && isModuleLine(text, at)) {
      const end = blankLineAfter(text, at);
      mask.hide(at, end, ' ');
      at = end;
      continue;
    }
    const code = text.charAt(at);
    if (isLineStart) beginsBlock = isBlankLine(text, at);
    if (code === '`' || code === '~') at = codeEnd(text, at, mask);
    else if (code === '\\') at += 2;
    else if (code === '{' || isTagStart(text, at)) at = hideConstruct(text, at, mask);
    else at += 1;
  }
  return mask.finish();
}

function isModuleLine(text: string, at: number): boolean {
  return text.startsWith('import ', at) || text.startsWith('export ', at);
}

function blankLineAfter(text: string, from: number): number {
  for (let at = from; at < text.length; ) {
    const feed = text.indexOf('\n', at);
    if (feed < 0) return text.length;
    at = feed + 1;
    if (isBlankLine(text, at)) return at;
  }
  return text.length;
}

function isBlankLine(text: string, from: number): boolean {
  for (let at = from; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\n') return true;
    if (!' \t\r'.includes(character)) return false;
  }
  return true;
}

/** `<Chart`, `</Chart`: components; HTML's own tags are the Markdown parser's business. */
function isTagStart(text: string, at: number): boolean {
  if (text.charAt(at) !== '<') return false;
  const code = text.charCodeAt(text.charAt(at + 1) === '/' ? at + 2 : at + 1);
  return code >= 65 && code <= 90;
}

function hideConstruct(text: string, start: number, mask: Mask): number {
  const end = text.charAt(start) === '{' ? bracesEnd(text, start) : tagEnd(text, start);
  if (end < 0) return mask.spend(REACH) ? start + 1 : text.length;
  if (text.startsWith('{/* tickmark-', start) && text.startsWith('*/}', end - 3)) {
    mask.put(start, end, `<!--${text.slice(start + 4, end - 3)}-->`);
  } else mask.hide(start, end);
  return end;
}

/** Behind the brace that closes the one at `start`; -1 where none does nearby. A comment may hold any braces. */
function bracesEnd(text: string, start: number): number {
  if (text.startsWith('{/*', start)) {
    const close = text.slice(start, start + REACH).indexOf('*/}');
    return close < 0 ? -1 : start + close + 3;
  }
  let depth = 0;
  for (let at = start; at < text.length && at - start < REACH; at++) {
    const character = text.charAt(at);
    if (character === '{') depth += 1;
    else if (character === '}' && --depth === 0) return at + 1;
  }
  return -1;
}

/** Behind the `>` of the tag at `start`; -1 where there is none nearby. Strings and braces may hold any character. */
function tagEnd(text: string, start: number): number {
  let depth = 0;
  let quote = '';
  for (let at = start; at < text.length && at - start < REACH; at++) {
    const character = text.charAt(at);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    else if (character === '>' && depth <= 0) return at + 1;
  }
  return -1;
}

/** Behind the code that a run of backticks (or a fence of tildes) at `start` opens; behind the run where it opens none. */
function codeEnd(text: string, start: number, mask: Mask): number {
  const mark = text.charAt(start);
  let run = start;
  while (text.charAt(run) === mark) run += 1;
  const fence = text.slice(start, run);
  if (mark === '~' && fence.length < 3) return run;
  // A fence may hold a whole program, a code span hardly a paragraph.
  const reach = fence.length >= 3 ? text.length : run + REACH;
  const close = fence.length >= 3 ? text.indexOf(`\n${fence}`, run) : text.slice(run, reach).indexOf(fence);
  if (close < 0) return mask.spend(reach - run) ? run : text.length;
  return fence.length >= 3 ? close + 1 + fence.length : run + close + fence.length;
}

/**
 * Quarto and R Markdown: the fences of divisions (`::: {.column width="50%"}`), shortcodes (`{{< video 5.mp4 >}}`), and
 * attributes behind links, images, code and headings (`![](a.png){width=50%}`) are hidden.
 */
export function maskQuarto(text: string): string {
  const mask = new Mask(text);
  let isHeading = false;
  for (let at = 0; at < text.length; ) {
    const character = text.charAt(at);
    if (at === 0 || text.charAt(at - 1) === '\n') {
      isHeading = character === '#';
      if (text.startsWith(':::', at)) {
        const end = lineEnd(text, at);
        mask.hide(at, end, ' ');
        at = end;
        continue;
      }
    }
    if (character === '{' && isAttributes(text, at, isHeading)) at = hideAttributes(text, at, mask);
    else if (character === '`' || character === '~') at = codeEnd(text, at, mask);
    else at += 1;
  }
  return mask.finish();
}

function lineEnd(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  return feed < 0 ? text.length : feed;
}

function isAttributes(text: string, at: number, isHeading: boolean): boolean {
  if (text.startsWith('{{<', at)) return true;
  const before = at === 0 ? '' : text.charAt(at - 1);
  return before === ')' || before === ']' || before === '`' || (isHeading && before === ' ');
}

function hideAttributes(text: string, start: number, mask: Mask): number {
  const isShortcode = text.startsWith('{{<', start);
  const close = text
    .slice(start, Math.min(start + REACH, lineEnd(text, start)))
    .indexOf(isShortcode ? '>}}' : '}');
  if (close < 0) return mask.spend(REACH) ? start + 1 : text.length;
  const end = start + close + (isShortcode ? 3 : 1);
  mask.hide(start, end);
  return end;
}
