import type { Problem } from '../core/text/source.ts';

// Browsers and Node have TextDecoder; the room compiles without their type libraries, so what is used is declared.
declare class TextDecoder {
  constructor(label: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes: Uint8Array): string;
}

/** Bytes looked at to tell text from binary data. */
const SAMPLE_BYTES = 65_536;
/** An HTML page declares its encoding within so many bytes. */
const CHARSET_BYTES = 2048;
/** A file with a greater share of control characters is binary. */
const CONTROL_SHARE = 0.02;

export interface Decoded {
  /** Without byte order mark; line ends are line feeds. Empty for binary data. */
  readonly text: string;
  readonly problems: readonly Problem[];
}

/**
 * Turns a file's bytes into text: UTF-8, UTF-16 by byte order mark or by its pattern of zero bytes, for HTML the
 * encoding it declares, otherwise Windows-1252 with a problem. Binary data gives no text and a problem. `name` is the
 * file as the writer knows it.
 */
export function decode(bytes: Uint8Array, name: string, html = false): Decoded {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return decoded(new TextDecoder(wide).decode(bytes));
  if (isBinary(bytes)) {
    return decoded('', {
      code: 'binary',
      message: `${name} is not a text file, so nothing of it was read.`,
      remedy: 'Save it as text, Markdown, HTML or CSV, or leave it out with "exclude".',
    });
  }
  try {
    return decoded(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return (html ? declared(bytes) : undefined) ?? repaired(bytes, name);
  }
}

const decoded = (text: string, ...problems: Problem[]): Decoded => ({ text: normalize(text), problems });

/** What a page's `charset` says, if it is right about a name that the decoder knows. */
function declared(bytes: Uint8Array): Decoded | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, CHARSET_BYTES));
  const label = /charset ?= ?["']?([\w-]{2,30})/i.exec(head)?.[1];
  if (label === undefined || /^utf-?(?:8|16)/i.test(label)) return undefined;
  try {
    return decoded(new TextDecoder(label).decode(bytes));
  } catch {
    return undefined;
  }
}

/** Bytes that are not valid UTF-8: UTF-8 with some of them torn, or else Windows-1252. */
function repaired(bytes: Uint8Array, name: string): Decoded {
  const text = new TextDecoder('utf-8').decode(bytes);
  let torn = 0;
  let whole = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) torn++;
    else if (code > 127) whole++;
  }
  if (torn * 4 < whole) {
    return decoded(text, {
      code: 'encoding',
      message: `${name} holds ${torn} characters that are not valid UTF-8; they are shown as \ufffd.`,
      remedy: 'Save the file with the encoding UTF-8.',
    });
  }
  return decoded(new TextDecoder('windows-1252').decode(bytes), {
    code: 'encoding',
    message: `${name} is not valid UTF-8; it was read as Windows-1252, so some letters may be wrong.`,
    remedy: 'Save the file with the encoding UTF-8.',
  });
}

/** Line ends become line feeds, and a byte order mark goes. */
export function normalize(text: string): string {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (!body.includes('\r')) return body;
  return body.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
}

function wideEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const end = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  if (end < 8) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < end; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  // Western text in UTF-16 has a zero in nearly every unit, always on the same side.
  const half = end / 2;
  if (odd > half * 0.7 && even < half * 0.02) return 'utf-16le';
  if (even > half * 0.7 && odd < half * 0.02) return 'utf-16be';
  return undefined;
}

function isBinary(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, SAMPLE_BYTES);
  let controls = 0;
  for (let at = 0; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) controls += 10;
    else if (byte < 32 && (byte < 9 || byte > 13) && byte !== 27) controls++;
  }
  return controls > Math.max(end * CONTROL_SHARE, 9);
}
