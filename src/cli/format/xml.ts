import { stripVTControlCharacters } from 'node:util';
import { stripControls } from '../../core/text/escape.ts';

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
 *
 *     escapeXml('a < b & "c"') // 'a &lt; b &amp; &quot;c&quot;'
 */
export function escapeXml(text: string): string {
  let out = '';
  for (const char of stripControls(stripVTControlCharacters(text))) {
    const code = char.codePointAt(0) ?? 0;
    const forbidden = (code >= 0xd800 && code <= 0xdfff) || (code & 0xfffe) === 0xfffe;
    if (!forbidden) out += ENTITIES[char] ?? char;
  }
  return out;
}
