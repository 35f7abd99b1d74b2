import type { Draft } from '../draft/draft.ts';
import { latexEdit } from '../draft/latex/write.ts';
import { originOf } from '../draft/origin.ts';
import { lineIndex } from '../text/lines.ts';
import type { Positioned, Replacement } from './report.ts';

/** Leads from offsets of a draft as it was read to places in the text that the writer sees. */
export interface Placing {
  /** What the writer sees. */
  readonly text: string;
  positioned(start: number, end: number): Positioned;
  span(start: number, end: number): { readonly start: number; readonly end: number };
  /** As the writer's text needs them; those that would tear its markup are left out. */
  replacements(given: readonly Replacement[]): Replacement[];
}

/** The places of a draft's offsets in the writer's text. */
export function placingOf(draft: Draft): Placing {
  const { origin } = draft;
  const text = (origin ?? draft).text;
  const lines = lineIndex(text);
  const span = (start: number, end: number): { start: number; end: number } =>
    origin === undefined ? { start, end } : originOf(origin, start, end);
  const edit = (one: Replacement): Replacement[] => {
    if (origin === undefined) return [one];
    // A citation's key stands in the braces of its command.
    if (one.text.startsWith('@') && draft.text.startsWith('@{', one.start)) {
      return [{ ...one, ...span(one.start, one.end), text: one.text.slice(1) }];
    }
    const made = latexEdit(origin, one.start, one.end, one.text);
    return made === undefined ? [] : [{ ...one, ...made }];
  };
  return {
    text,
    span,
    positioned(start, end) {
      const place = span(start, end);
      const from = lines.position(place.start);
      const to = lines.position(place.end);
      return {
        text: text.slice(place.start, place.end),
        line: from.line,
        column: from.column,
        endLine: to.line,
        endColumn: to.column,
        offset: place.start,
        end: place.end,
      };
    },
    replacements: (given) => given.flatMap(edit),
  };
}
