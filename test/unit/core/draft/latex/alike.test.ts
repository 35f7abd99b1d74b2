import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProseBlock } from '../../../../../src/core/draft/draft.ts';
import { parseDraftOf } from '../../../../../src/core/draft/kinds.ts';
import { escapeLatex } from '../../../../../src/core/draft/latex/write.ts';
import { buildCorpus } from '../../../../../src/core/search/corpus.ts';
import { checkDraft } from '../../../../../src/core/verdict/check.ts';
import type { DraftReport } from '../../../../../src/core/verdict/report.ts';
import { readSource } from '../../../../../src/sources/reader.ts';

const ROOT = join(import.meta.dirname, '../../../../..');
/** Folders of sources, and drafts about them. */
const DRAFTS: readonly (readonly [string, string])[] = [
  ['corpus/sources', 'corpus/drafts/power-and-money.md'],
  ['corpus/sources', 'corpus/drafts/two-deals.md'],
  ['test/accuracy/A1-hospitals/sources', 'test/accuracy/A1-hospitals/draft.md'],
  ['test/accuracy/A6-prices/sources', 'test/accuracy/A6-prices/draft.md'],
];

const seen = ({ figures, quotes }: DraftReport): unknown =>
  [...figures, ...quotes].map(({ verdict, expected, evidence }) => [verdict, expected, evidence[0]?.passage]);

const written = (
  blocks: readonly ProseBlock[],
  heading: (text: string) => string,
  prose: (text: string) => string,
) => blocks.map(({ kind, text }) => (kind === 'heading' ? heading : prose)(text.trim())).join('\n\n');

describe('a draft in LaTeX', () => {
  for (const [folder, draft] of DRAFTS) {
    it(`has the findings of the same in Markdown: ${draft}`, () => {
      const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
      const corpus = buildCorpus(
        readdirSync(join(ROOT, folder)).map((name) =>
          readSource({ id: name, name, text: read(join(folder, name)) }),
        ),
      );
      const { blocks } = parseDraftOf('markdown', read(draft));
      const prose = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'heading');
      const markdown = written(
        prose,
        (text) => `## ${text}`,
        (text) => text,
      );
      const latex = written(
        prose,
        (text) => `\\section{${escapeLatex(text)}}`,
        (text) => escapeLatex(text),
      );
      const report = checkDraft(markdown, corpus);
      assert.ok(report.figures.length > 5);
      assert.deepEqual(
        seen(
          checkDraft(`\\documentclass{article}\\begin{document}\n${latex}\n\\end{document}`, corpus, {
            kind: 'latex',
          }),
        ),
        seen(report),
      );
    }).timeout(60_000);
  }
});
