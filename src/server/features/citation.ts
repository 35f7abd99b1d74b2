import { kindOfName } from '../../core/draft/kinds.ts';
import type { Evidence } from '../../core/verdict/report.ts';
import { pathBelow } from '../../workspace/uris.ts';
import type { CheckedDraft } from '../context.ts';
import { type Finding, isFigure } from './findings.ts';

export interface Insertion {
  /** With the blank before it. */
  readonly text: string;
  readonly offset: number;
}

/**
 * Where and how a citation of `evidence` is put in: ` [@key, l. 12]` before the full stop where the sentence has one
 * figure, else right behind the figure, so that it does not seem to cover the others.
 */
export function citationInsertion(checked: CheckedDraft, finding: Finding, evidence: Evidence): Insertion {
  const text = citationBehind(checked, evidence);
  const draft = checked.document.getText();
  if (isFigure(finding) && isAloneInSentence(checked, finding)) {
    return { text, offset: beforeFullStop(draft, finding.sentence.start, finding.sentence.end) };
  }
  return { text, offset: behindMarks(draft, finding.end, closingMarks(checked)) };
}

function isAloneInSentence({ report }: CheckedDraft, { sentence }: { sentence: { start: number } }): boolean {
  return report.figures.filter((one) => one.sentence.start === sentence.start).length === 1;
}

const isLatex = ({ document }: Pick<CheckedDraft, 'document'>): boolean =>
  kindOfName(document.uri) === 'latex';

/** In LaTeX a tilde is a blank. */
const closingMarks = (checked: CheckedDraft): string => (isLatex(checked) ? '”"’»\'' : '*_~`”"’»');

/** Passes over closing emphasis and quotation marks: `**$13 billion**|`. */
function behindMarks(text: string, end: number, marks: string): number {
  let at = end;
  while (at < text.length && marks.includes(text.charAt(at))) at += 1;
  return at;
}

/** The citation with the blank that goes before it: in LaTeX one at which no line breaks. */
export function citationBehind(
  place: Pick<CheckedDraft, 'document' | 'session'>,
  evidence: Evidence,
): string {
  return `${isLatex(place) ? '~' : ' '}${citationText(place, evidence)}`;
}

/** Where a citation goes into `start..end` of a text: before the blanks and the full stop at its end. */
export function beforeFullStop(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && ' \t\r\n'.includes(text.charAt(at - 1))) at -= 1;
  while (at > start && '.!?…:;'.includes(text.charAt(at - 1))) at -= 1;
  return at;
}

/** The citation in the style of the settings; in LaTeX as a command. */
export function citationText(
  { document, session }: Pick<CheckedDraft, 'document' | 'session'>,
  evidence: Evidence,
): string {
  const { settings } = session.workspace;
  if (isLatex({ document })) return `\\cite{${evidence.source}}`;
  if (settings.citationStyle === 'pandoc' || evidence.file === undefined) {
    return `[@${pandocKey(evidence.source)}, ${plainLocator(evidence.locator)}]`;
  }
  const label = `${evidence.title ?? evidence.source}, ${evidence.locator}`;
  return `[${escapeLabel(label)}](${relativeTarget(document.uri, evidence.file)})`;
}

/** Pandoc reads any key in braces; bare keys begin with a letter, digit or underscore and end with one of them. */
export function pandocKey(key: string): string {
  return /^[\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&+?<>~/-]{0,200}[\p{L}\p{N}_])?$/u.test(key) &&
    !hasDoubledMark(key)
    ? key
    : `{${key.replaceAll('{', '').replaceAll('}', '')}}`;
}

function hasDoubledMark(key: string): boolean {
  for (let at = 1; at < key.length; at++) {
    if (isMark(key.charAt(at)) && isMark(key.charAt(at - 1))) return true;
  }
  return false;
}

const isMark = (character: string): boolean => ':.#$%&+?<>~/-'.includes(character);

/** A locator must not close the citation or begin another. */
const plainLocator = (locator: string): string =>
  [...locator].filter((character) => !'[]{};@'.includes(character)).join('');

function escapeLabel(text: string): string {
  return [...text]
    .map((character) => ('\\[]*_`<>'.includes(character) ? `\\${character}` : character))
    .join('');
}

/** The path from a draft to a source, as a link target: relative where both lie below a common folder. */
function relativeTarget(draft: string, source: string): string {
  const ups: string[] = [];
  let folder = draft.slice(0, draft.lastIndexOf('/'));
  for (let depth = 0; depth < 16 && folder.includes('/'); depth++) {
    const path = pathBelow(folder, source);
    if (path !== undefined) return [...ups, ...path.split('/').map(encodeSegment)].join('/');
    ups.push('..');
    folder = folder.slice(0, folder.lastIndexOf('/'));
  }
  return source;
}

const encodeSegment = (segment: string): string =>
  encodeURIComponent(segment).replaceAll('(', '%28').replaceAll(')', '%29');
