import fc from 'fast-check';
import { sourceId, sourceOffset } from '../../../../src/core/text/ids.ts';
import type { Block, Source } from '../../../../src/core/text/source.ts';

/** A source of headings (lines that begin with `# `) and paragraphs (all other lines), as the readers would make it. */
export function sourceOf(id: string, text: string, metadata: Partial<Source['metadata']> = {}): Source {
  const blocks: Block[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const span = { start: sourceOffset(at), end: sourceOffset(at + line.length) };
    if (line.startsWith('# '))
      blocks.push({ kind: 'heading', level: 1, start: sourceOffset(at + 2), end: span.end });
    else if (line.trim() !== '') blocks.push({ kind: 'paragraph', ...span });
    at += line.length + 1;
  }
  return {
    ...{
      id: sourceId(id),
      format: 'text',
      metadata: { ...metadata, id },
      text,
      blocks,
      places: [],
      problems: [],
    },
  };
}

/** Few words, so that terms meet; some share a stem, some are rare, some are stop words, one is long. */
const WORDS = [
  ...[
    'mill',
    'mills',
    'river',
    'town',
    'Town',
    'rose',
    'rise',
    'fell',
    'output',
    'the',
    'of',
    'and',
    'café',
    'x7',
    '1,200',
  ],
  ...[
    'harbour',
    'bridges',
    'bridge',
    'toll',
    'ferry',
    'ferries',
    'grain',
    'barley',
    'wool',
    'cloth',
    'quarry',
    'slate',
  ],
];

const word = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...WORDS) },
  fc.constantFrom('Zweibrücken', 'u.s.', "miller's"),
);
const sentence = fc.array(word, { minLength: 1, maxLength: 9 }).map((list) => `A ${list.join(' ')}.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
const heading = fc.array(word, { minLength: 1, maxLength: 3 }).map((list) => `# ${list.join(' ')}`);

/** Texts of headings and paragraphs. */
export const arbitraryText = fc
  .array(fc.oneof({ weight: 4, arbitrary: paragraph }, heading), { maxLength: 12 })
  .map((list) => list.join('\n'));

/** Queries over the same words, and one the texts never have. */
export const arbitraryQuery = fc
  .array(fc.oneof({ weight: 9, arbitrary: word }, fc.constant('zeppelin')), { maxLength: 6 })
  .map((list) => list.join(' '));
