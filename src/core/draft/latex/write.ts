import { type Origin, originOf, runAt } from '../origin.ts';
import { pairsOf } from './commands.ts';
import { unitText } from './siunitx.ts';

const ESCAPED: ReadonlyMap<string, string> = new Map([
  ...pairsOf(String.raw`
    \ \textbackslash{}  ~ \textasciitilde{}  ^ \textasciicircum{}  % \%  $ \$  & \&  # \#  _ \_  { \{  } \}  – --  — ---
    “ ${'``'}  ” ''  ‘ ${'`'}  ’ '  € \texteuro{}  £ \pounds{}  ¥ \textyen{}  ° \textdegree{}  … \ldots{}  − $-$  × $\times$
    ± $\pm$  ² \textsuperscript{2}  ³ \textsuperscript{3}`),
  ['\u00a0', '~'],
  ['\u202f', '\\,'],
  ['\u2009', '\\,'],
]);

/** A text as LaTeX writes it: `5 %` as `5 \%`. Characters that `like` holds as they are, stay. */
export function escapeLatex(text: string, like = ''): string {
  let written = '';
  for (const character of text) {
    const isUsed = character > '\u007f' && like.includes(character);
    const next = isUsed ? character : (ESCAPED.get(character) ?? character);
    // Two dashes that meet would be another one.
    const meets = "-`'".includes(next.charAt(0)) && written.endsWith(next.charAt(0));
    written += meets ? `{}${next}` : next;
  }
  return written;
}

export interface LatexEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The edit of the LaTeX that puts `text` in place of a stretch of its rendering. Formulas and commands of siunitx keep
 * their form where only their number changes. `undefined` where the edit would tear a pair of braces.
 */
export function latexEdit(origin: Origin, start: number, end: number, text: string): LatexEdit | undefined {
  const found = originOf(origin, start, end);
  const raw = origin.text.slice(found.start, found.end);
  const whole = balanced(origin, start, end, found);
  if (whole === undefined) return undefined;
  const kept = whole.start === found.start && whole.end === found.end ? inForm(raw, text) : undefined;
  return { ...whole, text: kept ?? escapeLatex(text, origin.text.slice(whole.start, whole.end)) };
}

/** `$5$` stays a formula, `\SI{5}{km}` a quantity with its unit. */
function inForm(raw: string, text: string): string | undefined {
  const formula = /^\$[\d.]+\$$/.test(raw) && /^[\d.]+$/.test(text);
  if (formula) return `$${text}$`;
  const measure = /^(\\(?:SI|qty|num)(?:\[[^\]]*\])?\{)[\d., ]+(\}(?:\{[^{}]*\})?)$/.exec(raw);
  const number = /^(\d{1,3}(?:[,\u202f\u2009\u00a0 ]\d{3})*(?:\.\d+)?|\d+(?:\.\d+)?)(.*)$/.exec(text);
  if (measure === null || number === null) return undefined;
  const [, open = '', close = ''] = measure;
  const [, digits = '', rest = ''] = number;
  const hasUnit = close !== '}';
  // The unit must be the one that stands there: it is not written anew.
  if (hasUnit ? !endsWithUnit(close, rest.trim()) : rest !== '') return undefined;
  return `${open}${digits.replace(/[,\u202f\u2009\u00a0 ]/g, '')}${close}`;
}

function endsWithUnit(close: string, unit: string): boolean {
  const written = close.slice(2, -1);
  return unit !== '' && unitText(written) === unit;
}

/** Widens a stretch over the braces that it would tear, as long as no prose lies between. */
function balanced(
  origin: Origin,
  start: number,
  end: number,
  found: { readonly start: number; readonly end: number },
): { start: number; end: number } | undefined {
  const { text, runs } = origin;
  const { opened, closed } = loose(text.slice(found.start, found.end));
  let { start: from, end: to } = found;
  const before = start === 0 ? undefined : originOf(origin, start - 1, start).end;
  const next = runs[runAt(runs, end)];
  const behind = next === undefined || next.at < end ? to : next.start;
  for (let left = closed; left > 0; left--) {
    const open = text.slice(before ?? 0, from).lastIndexOf('{');
    if (open < 0) return undefined;
    from = commandStart(text, (before ?? 0) + open);
    if (from < (before ?? 0)) return undefined;
  }
  for (let left = opened; left > 0; left--) {
    const close = text.slice(to, behind).indexOf('}');
    if (close < 0) return undefined;
    to += close + 1;
  }
  return { start: from, end: to };
}

/** Braces without their counterparts in a text. */
function loose(text: string): { opened: number; closed: number } {
  let opened = 0;
  let closed = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '{') opened += 1;
    else if (character === '}' && opened > 0) opened -= 1;
    else if (character === '}') closed += 1;
  }
  return { opened, closed };
}

/** The backslash of the command whose argument a brace opens; the brace itself where there is none. */
function commandStart(text: string, brace: number): number {
  let at = brace;
  while (at > 0 && /[A-Za-z*]/.test(text.charAt(at - 1))) at -= 1;
  return at > 0 && at < brace && text.charAt(at - 1) === '\\' ? at - 1 : brace;
}
