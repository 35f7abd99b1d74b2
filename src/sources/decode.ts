import type { Problem } from '../core/text/source.ts';

// Browsers and Node have TextDecoder; the room compiles without their type libraries, so what is used is declared.
declare class TextDecoder {
  constructor(label: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes: Uint8Array): string;
}

/** Bytes looked at to tell text from binary data. */
const SAMPLE_BYTES = 65_536;
/** A file with a greater share of control characters is binary. */
const CONTROL_SHARE = 0.02;

export interface Decoded {
  /** Without byte order mark; line ends are line feeds. Empty for binary data. */
  readonly text: string;
  readonly problems: readonly Problem[];
}

/**
 * Turns a file's bytes into text: UTF-8, UTF-16 by byte order mark or by its pattern of zero bytes, otherwise
 * Windows-1252 with a problem. Binary data gives no text and a problem. `name` is the file as the writer knows it.
 */
export function decode(bytes: Uint8Array, name: string): Decoded {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) {
    return { text: normalize(new TextDecoder(wide).decode(bytes)), problems: [] };
  }
  if (isBinary(bytes)) {
    return {
      text: '',
      problems: [
        {
          code: 'binary',
          message: `${name} is not a text file, so nothing of it was read.`,
          remedy: 'Save it as text, Markdown, HTML or CSV, or leave it out with "exclude".',
        },
      ],
    };
  }
  try {
    return { text: normalize(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), problems: [] };
  } catch {
    return {
      text: normalize(new TextDecoder('windows-1252').decode(bytes)),
      problems: [
        {
          code: 'encoding',
          message: `${name} is not valid UTF-8; it was read as Windows-1252, so some letters may be wrong.`,
          remedy: 'Save the file with the encoding UTF-8.',
        },
      ],
    };
  }
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
