import { stripControls } from '../core/text/escape.ts';
import type { Evidence, Verdict } from '../core/verdict/report.ts';

/** What follows the figure in a sentence about it: `"$15 billion" conflicts with the sources`. Evidence, not judgment. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  supported: 'agrees with the sources',
  conflict: 'conflicts with the sources',
  disputed: 'is disputed among the sources',
  qualified: 'drops or changes a bound that the source states',
  miscited: 'is not what the cited source says',
  unsourced: 'has no source',
  unchecked: 'was not checked',
  misquoted: "differs from the source's words",
  inconsistent: 'is given differently elsewhere in this draft',
};

/** A source as a writer would name it: `Ars Technica`; its citation key where nothing better is known. */
export const sourceName = ({ publisher, title, source }: Evidence): string => publisher ?? title ?? source;

/** `Ars Technica, l. 12`. */
export const sourceAndLocator = (evidence: Evidence): string =>
  `${sourceName(evidence)}, ${evidence.locator}`;

/** Headings longer than this say too much: a row's may be all of its cells. */
const MAX_HEADING = 120;

type Cell = { readonly cell?: Evidence['cell'] | undefined };

/** What a cell of a table states, before its value: `Aurelia · length in metres`; empty for a sentence. */
export const headingsOf = ({ cell }: Cell): string =>
  [cell?.caption, cell?.row, cell?.column]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => shortened(part ?? '', MAX_HEADING))
    .join(' · ');

/** A passage that can be read by itself: that of a cell with its headings, `Aurelia · length in metres: 142`. */
export const passageText = (evidence: Cell & Pick<Evidence, 'passage'>): string =>
  [headingsOf(evidence), evidence.passage].filter((part) => part !== '').join(': ');

/** Cuts what would make a menu or message unreadable, at a character, not inside a surrogate pair. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 2);
  const end = last >= 0xd800 && last <= 0xdbff ? length - 2 : length - 1;
  return `${text.slice(0, end)}…`;
}

/** A text on one line, runs of white space folded to one blank, controls gone: for messages, menus and tooltips. */
export function oneLine(text: string): string {
  const plain = stripControls(text).trim();
  const isOneLine = !plain.includes('\n') && !plain.includes('\t') && !plain.includes('  ');
  return isOneLine ? plain : plain.split(/\s+/u).join(' ');
}
