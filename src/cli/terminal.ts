import { stripVTControlCharacters, styleText } from 'node:util';
import { stripControls } from '../core/text/escape.ts';

/** Where a command reads from and writes to; tests hand in their own. */
export interface Terminal {
  /** Absolute path of the working directory; every path printed is relative to it. */
  readonly cwd: string;
  /** Columns to wrap at. */
  readonly columns: number;
  readonly paint: Paint;
  /** Writes to standard output: the result. */
  out(text: string): void;
  /** Writes to standard error: progress and failures. */
  error(text: string): void;
  /** Shows a line that the next one replaces; nothing where standard error is no terminal. Empty text clears it. */
  progress(text: string): void;
  /** All of standard input, as UTF-8. */
  stdin(): Promise<string>;
}

/** The looks that anything is printed in. */
export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan' | 'underline';

/** Wraps text in a style, or returns it as it is where colour is off. */
export type Paint = (style: Style | readonly Style[], text: string) => string;

/** No colour: pipes, files, NO_COLOR. */
export const plain: Paint = (_, text) => text;
/** Terminal colours, as escape sequences. */
export const coloured: Paint = (style, text) =>
  styleText(typeof style === 'string' ? style : [...style], text);

/** What decides on colour. https://no-color.org: set and not empty means off. */
export interface ColourEnvironment {
  readonly isTTY: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Colour only on a terminal that can show it, and never against NO_COLOR. FORCE_COLOR (but `0`) turns it on elsewhere. */
export function wantsColour({ isTTY, env }: ColourEnvironment): boolean {
  if ((env.NO_COLOR ?? '') !== '') return false;
  const forced = env.FORCE_COLOR ?? '';
  if (forced !== '') return forced !== '0' && forced !== 'false';
  return isTTY && env.TERM !== 'dumb';
}

/** Bytes beyond this are refused: standard input is a draft, not a data set. */
export const STDIN_LIMIT = 64 * 1024 * 1024;

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const { stdout, stderr, stdin, env } = process;
  let isShown = false;
  return {
    cwd: process.cwd(),
    columns: Math.max(40, Math.min(stdout.columns || 100, 100)),
    paint: wantsColour({ isTTY: stdout.isTTY === true, env }) ? coloured : plain,
    out: (text) => void stdout.write(text),
    error: (text) => void stderr.write(text),
    progress: (text) => {
      if (stderr.isTTY !== true || (text === '' && !isShown)) return;
      isShown = text !== '';
      stderr.write(`\r\u001B[K${text}`);
    },
    stdin: async () => {
      const chunks: Buffer[] = [];
      let size = 0;
      for await (const chunk of stdin) {
        const bytes = Buffer.from(chunk);
        size += bytes.length;
        if (size > STDIN_LIMIT) throw new Error(`Standard input is larger than ${STDIN_LIMIT} bytes.`);
        chunks.push(bytes);
      }
      return Buffer.concat(chunks)
        .toString('utf8')
        .replace(/^\uFEFF/, '');
    },
  };
}

/**
 * One line of text from a source or draft, safe to print: no escape sequences, no control or direction-changing
 * characters, white space folded.
 *
 *     oneLine('a\u001B[31mb\n\tc') // 'ab c'
 */
export function oneLine(text: string): string {
  let out = '';
  let space = true;
  for (const char of stripControls(stripVTControlCharacters(text.replaceAll('\r', '\n')))) {
    if (isSpace(char.charCodeAt(0))) {
      if (!space) out += ' ';
      space = true;
    } else {
      out += char;
      space = false;
    }
  }
  return space ? out.trimEnd() : out;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x2028 || code === 0x2029;
}
