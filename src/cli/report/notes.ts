import type { Evidence } from '../../core/verdict/report.ts';
import { type CheckedDraft, type Finding, findingsOf } from '../result.ts';

/** A finding with the number its note has in the annotated draft. */
export interface Note {
  /** From 1, in the order of the draft. */
  readonly number: number;
  readonly finding: Finding;
}

/** A note for every figure and quotation, the supported ones too: the checker ticks each off. */
export function notesOf(draft: CheckedDraft): Note[] {
  return findingsOf(draft.report).map((finding, i) => ({ number: i + 1, finding }));
}

/** Passages under a note whose figure agrees, or that no source speaks of: enough to see, not to read on. */
const FEW = 2;

/** The passages that belong under a note: those that agree where it is supported, near misses where it is not sourced. */
export function passagesOf({ verdict, evidence }: Finding): readonly Evidence[] {
  if (verdict === 'supported')
    return evidence.filter(({ relation }) => relation === 'supports').slice(0, FEW);
  return verdict === 'unsourced' ? evidence.slice(0, FEW) : evidence;
}

/** Text put into the draft at an offset. Of two at one offset, the one given first stands first. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
}

/**
 * The text with the insertions, what lies between them passed through `quote`.
 *
 *     weave('a < b', [{ at: 5, text: '<sup>1</sup>' }], escapeXml) // 'a &lt; b<sup>1</sup>'
 */
export function weave(
  text: string,
  insertions: readonly Insertion[],
  quote: (text: string) => string,
): string {
  let out = '';
  let from = 0;
  for (const { at, text: inserted } of [...insertions].sort((a, b) => a.at - b.at)) {
    out += quote(text.slice(from, at)) + inserted;
    from = at;
  }
  return out + quote(text.slice(from));
}

/** A passage cut into what stands before its figure, the figure, and what follows; the last two are empty without one. */
export function aroundFigure({ passage, figure, figureOffset }: Evidence): readonly [string, string, string] {
  if (figure === undefined || figureOffset === undefined) return [passage, '', ''];
  const end = figureOffset + figure.length;
  return [passage.slice(0, figureOffset), passage.slice(figureOffset, end), passage.slice(end)];
}

/** What a line begins with that is more than prose: headings, lists, tables, quotes, code, HTML, footnotes, front matter. */
const MARKS = '#|>-*+`~<=:[ \t';
const LIST_NUMBER = /^\d{1,9}[.)] /;

/**
 * The draft with the soft line breaks of its paragraphs as spaces, so that hard-wrapped text flows. Of the same length:
 * offsets stay what they were.
 *
 *     flowed('# A\n\none\ntwo') // '# A\n\none two'
 */
export function flowed(text: string): string {
  const lines = text.split('\n');
  const frontMatter = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  const isProse = (at: number): boolean => {
    const line = lines[at] ?? '';
    if (at <= frontMatter || line.trim() === '' || line.endsWith('  ')) return false;
    return !MARKS.includes(line.charAt(0)) && !LIST_NUMBER.test(line);
  };
  let out = lines[0] ?? '';
  for (let at = 1; at < lines.length; at++) {
    out += `${isProse(at - 1) && isProse(at) ? ' ' : '\n'}${lines[at]}`;
  }
  return out;
}
