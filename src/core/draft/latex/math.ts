import { superscript } from '../../text/superscript.ts';
import { SYMBOLS } from './commands.ts';
import { MEASURES, measureText } from './siunitx.ts';
import { isLetter } from './structure.ts';

/** A longer formula states no plain number. */
const LIMIT = 80;
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';
/** Commands around words within a formula. */
const WORDS: ReadonlySet<string> = new Set(['text', 'mathrm', 'textrm', 'mbox', 'mathbf', 'textbf', 'rm']);
const SIGNS: ReadonlySet<string> = new Set([
  ' ',
  ...`times pm approx sim cdot le leq ge geq lt gt circ degree percent euro EUR
     texteuro pounds textdollar % $ & , ; : quad`.split(/\s+/),
]);
/** Commands without any meaning for a number. */
const NOTHING: ReadonlySet<string> = new Set(['!', 'left', 'right', 'displaystyle', 'ensuremath']);

/**
 * What a formula says where it is nothing but a number, with signs and units: `5{,}000` is `5,000`, `10^{6}` is `10^6`,
 * `5\,\mathrm{km}` is `5 km`. `undefined` for every other: letters and equals signs are mathematics. `before` is the
 * text in front of it.
 */
export function plainMath(formula: string, before: string): string | undefined {
  if (formula.length > LIMIT) return undefined;
  let text = '';
  for (let at = 0; at < formula.length; ) {
    const character = formula.charAt(at);
    if (character === '\\') {
      const read = commandIn(formula, at);
      if (read === undefined) return undefined;
      text += read.text;
      at = read.end;
    } else if (character === '^' || character === '_') {
      const { text: script, end } = argumentIn(formula, at + 1);
      const placed = character === '^' ? raised(before + text, script) : lowered(script);
      if (placed === undefined) return undefined;
      text += placed;
      at = end;
    } else if (isPlain(character)) {
      // Blanks mean nothing in a formula.
      if (character !== ' ' && character !== '\n') text += character === '~' ? ' ' : character;
      at += 1;
    } else if (character === '{' || character === '}') at += 1;
    else return undefined;
  }
  return text.trim() === '' ? undefined : text;
}

const isPlain = (character: string): boolean =>
  (character >= '0' && character <= '9') || '.,:;()+-/<>%~ \n€£¥'.includes(character);

/** `^{2}` behind a unit, `^6` behind a ten, `^\circ`: nothing else raised is part of a number. */
function raised(before: string, script: string): string | undefined {
  const mark = script.trim();
  if (mark === '\\circ') return '°';
  if (!/^[-+−]?\d{1,3}$/.test(mark)) return undefined;
  return /10$/.test(before) ? `^${mark}` : superscript(before, mark, false) || undefined;
}

const lowered = (script: string): string | undefined =>
  /^\d{1,3}$/.test(script) ? [...script].map((digit) => LOWERED.charAt(Number(digit))).join('') : undefined;

interface Read {
  readonly text: string;
  readonly end: number;
}

/** What stands in braces, or one character (one command). */
function argumentIn(formula: string, at: number): Read {
  if (formula.charAt(at) === '{') {
    const close = formula.indexOf('}', at);
    return close < 0
      ? { text: formula.slice(at + 1), end: formula.length }
      : { text: formula.slice(at + 1, close), end: close + 1 };
  }
  const end = formula.charAt(at) === '\\' ? nameEndIn(formula, at) : at + 1;
  return { text: formula.slice(at, end), end };
}

function nameEndIn(formula: string, at: number): number {
  let end = at + 1;
  while (end < formula.length && isLetter(formula.charCodeAt(end))) end += 1;
  return end === at + 1 ? end + 1 : end;
}

function commandIn(formula: string, at: number): Read | undefined {
  const end = nameEndIn(formula, at);
  const name = formula.slice(at + 1, end);
  const sign = SIGNS.has(name) ? (SYMBOLS.get(name) ?? '') : undefined;
  if (sign !== undefined) return { text: '×±'.includes(sign) ? ` ${sign} ` : sign, end };
  if (NOTHING.has(name)) return { text: '', end };
  const signature = MEASURES.get(name);
  if (signature !== undefined) return measureIn(formula, end, signature);
  if (!WORDS.has(name)) return undefined;
  const { text, end: behind } = argumentIn(formula, end);
  return /^[\p{L}\d\s%°.,~/-]*$/u.test(text) ? { text: text.replaceAll('~', ' '), end: behind } : undefined;
}

function measureIn(formula: string, from: number, signature: string): Read | undefined {
  const given: string[] = [];
  let at = from;
  for (let count = 0; count < signature.length && formula.charAt(at) === '{'; count++) {
    const { text, end } = argumentIn(formula, at);
    given.push(text);
    at = end;
  }
  const text = measureText(signature, given);
  return text === undefined ? undefined : { text, end: at };
}
