import { lineIndex } from '../../text/lines.ts';
import type { Draft, Suppression } from '../draft.ts';
import { type Origin, originOf } from '../origin.ts';
import { parseDraft } from '../parse.ts';
import { reparseDraft } from '../reparse.ts';
import { DRAFT_LIMIT } from '../tree.ts';
import { renderLatex } from './render.ts';

/** The Markdown drafts that drafts in LaTeX were read as. */
const rendered = new WeakMap<Draft, Draft>();

/**
 * Reads a draft in LaTeX by way of the Markdown it says the same as. `text` and the offsets of the draft are those of that
 * Markdown; `origin` leads back to the LaTeX (see `originOf`). Lines of suppressions and problems are the LaTeX's. Given
 * the draft before an edit, only the blocks around the edit are parsed. Never throws.
 */
export function parseLatexDraft(text: string, previous?: Draft): Draft {
  if (text.length > DRAFT_LIMIT) return tooLong(text);
  const rendering = renderLatex(text);
  const markdown = rendering.text;
  const before = previous === undefined ? undefined : rendered.get(previous);
  const read = before === undefined ? parseDraft(markdown) : reparseDraft(before, markdown);
  const origin: Origin = { text, runs: rendering.runs };
  const draft = withOwnLines(read, origin);
  rendered.set(draft, read);
  return draft;
}

const tooLong = (text: string): Draft => ({
  text: '',
  origin: { text, runs: [] },
  blocks: [],
  citations: [],
  suppressions: [],
  disabled: false,
  problems: [
    {
      code: 'draft-too-complex',
      message: `The draft was not checked, because it is longer than ${DRAFT_LIMIT} characters.`,
      remedy: 'Split the draft.',
    },
  ],
});

function withOwnLines(read: Draft, origin: Origin): Draft {
  if (read.suppressions.length === 0 && read.problems.every(({ line }) => line === undefined))
    return { ...read, origin };
  const shown = lineIndex(read.text);
  const own = lineIndex(origin.text);
  const range = (first: number, last: number): { startLine: number; endLine: number } => {
    const start = shown.start(first);
    const end = last < shown.lines ? shown.start(last + 1) - 1 : read.text.length;
    const found = originOf(origin, start, Math.max(end, start));
    // Notes stand at the end of the Markdown, whose last line is the LaTeX's last all the same.
    return {
      startLine: first === 1 && last === shown.lines ? 1 : own.position(found.start).line,
      endLine: last === shown.lines ? own.lines : own.position(found.end).line,
    };
  };
  const suppressions = read.suppressions.map(
    (one): Suppression => ({ ...one, ...range(one.startLine, one.endLine) }),
  );
  const problems = read.problems.map((one) =>
    one.line === undefined ? one : { ...one, line: range(one.line, one.line).startLine },
  );
  return { ...read, origin, suppressions, problems };
}
