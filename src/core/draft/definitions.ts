/** What `[x]` or `[^x]` means somewhere in a draft: identifiers as in mdast, footnotes' with a leading `^`. */
export type Defined = ReadonlySet<string>;

/** Longest label of a link or footnote, as in CommonMark. */
const LABEL_LIMIT = 999;

/**
 * Identifiers of what looks like a definition, line by line: `[x]: url`, `[^x]: note`, within quotations and lists as
 * well. Some may be none (within code), some may be missed (labels of two lines): whoever parses the text finds out.
 */
export function likelyDefinitions(text: string): Set<string> {
  const found = new Set<string>();
  for (let mark = text.indexOf(']:'); mark >= 0; mark = text.indexOf(']:', mark + 2)) {
    const before = text.slice(Math.max(0, mark - LABEL_LIMIT - 20), mark);
    const line = before.slice(before.lastIndexOf('\n') + 1);
    const open = line.indexOf('[');
    if (open >= 0) found.add(identifierOf(line.slice(open + 1)));
  }
  return found;
}

/**
 * Definitions to put before a part of a draft, so that its references mean there what they mean in the whole: stand-ins
 * for those `defined` elsewhere that the part refers to. Nothing of them reaches into the part.
 */
export function prefaceFor(part: string, defined: Defined): string {
  if (defined.size === 0) return '';
  const notes = new Set<string>();
  const links = new Set<string>();
  let open = -1;
  for (let at = 0; at < part.length; at++) {
    const code = part.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === OPEN) open = at;
    else if (code === CLOSE && open >= 0) {
      const identifier = at - open <= LABEL_LIMIT + 1 ? identifierOf(part.slice(open + 1, at)) : '';
      if (defined.has(identifier)) (identifier.startsWith('^') ? notes : links).add(identifier);
      open = -1;
    }
  }
  if (notes.size + links.size === 0) return '';
  const noteLines = [...notes].map((identifier) => `[${identifier}]: x\n\n`);
  const linkLines = [...links].map((identifier) => `[${identifier}]: x\n`);
  // The rule closes the last footnote, which an indented block would continue.
  return `${noteLines.join('')}***\n\n${linkLines.join('')}\n`;
}

/** A label as an identifier: as mdast has it. */
function identifierOf(label: string): string {
  // Upper case after lower case folds what has several small letters (`ſ`, `ß`), as CommonMark demands.
  return label
    .split(/[\t\n\r ]+/)
    .join(' ')
    .trim()
    .toLowerCase()
    .toUpperCase()
    .toLowerCase();
}

const BACKSLASH = 92;
const OPEN = 91;
const CLOSE = 93;
