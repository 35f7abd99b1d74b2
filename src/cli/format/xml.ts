import { stripVTControlCharacters } from 'node:util';
import { isControl } from '../terminal.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Text made safe for XML and HTML, in content and in quoted attributes: markup escaped; control characters, unpaired
 * surrogates and noncharacters, which XML forbids, dropped. Line feeds and tabs stay.
 */
export function escapeXml(text: string): string {
  let out = '';
  for (const char of stripVTControlCharacters(text)) {
    const code = char.codePointAt(0) ?? 0;
    if (char === '\n' || char === '\t') out += char;
    else if (!isControl(code) && !(code >= 0xd800 && code <= 0xdfff) && (code & 0xfffe) !== 0xfffe) {
      out += ENTITIES[char] ?? char;
    }
  }
  return out;
}
