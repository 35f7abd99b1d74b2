const TAB = 9;
const LF = 10;

/** C0, DEL, C1, and the invisible characters that reorder or hide text (bidirectional controls, zero-width ones, BOM). */
function isControl(code: number): boolean {
  if (code < 32) return code !== TAB && code !== LF;
  if (code < 127) return false;
  if (code < 160) return true;
  if (code === 0x061c || code === 0xfeff) return true;
  return (
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f)
  );
}

/**
 * Removes what could drive a terminal or reverse the reading order; keeps tabs and line feeds.
 * Example: `"a\x1b[31mb"` becomes `"a[31mb"`. The result may be shorter: use it for output, never for offsets.
 */
export function stripControls(text: string): string {
  let out = '';
  let kept = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isControl(text.charCodeAt(at))) continue;
    out += text.slice(kept, at);
    kept = at + 1;
  }
  return kept === 0 ? text : out + text.slice(kept);
}

const MARKDOWN_MARKS = new Set('\\`*_{}[]()<>#+-.!|~$^=:@&"\'');

/**
 * Makes any text plain in Markdown: every mark is escaped, line breaks and tabs become spaces, controls go. No link,
 * image, HTML, emphasis or icon survives. Example: `"[x](command:y) <b>"` becomes `"\[x\]\(command\:y\) &lt;b&gt;"`.
 */
export function escapeMarkdown(text: string): string {
  const plain = stripControls(text);
  let out = '';
  for (const character of plain) {
    if (character === '<') out += '&lt;';
    else if (character === '>') out += '&gt;';
    else if (character === '&') out += '&amp;';
    else if (character === '\n' || character === '\t') out += ' ';
    else if (MARKDOWN_MARKS.has(character)) out += `\\${character}`;
    else out += character;
  }
  return out;
}
