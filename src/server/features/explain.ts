import { createDraftChecker } from '../../core/project/checker.ts';
import { describe } from '../../core/quantity/describe.ts';
import { escapeMarkdown } from '../../core/text/escape.ts';
import { clashWords } from '../../core/verdict/clashes.ts';
import type { ExplainedCandidate, FigureFinding } from '../../core/verdict/report.ts';
import type { CheckedDraft } from '../context.ts';
import type { ExplainResult } from '../protocol.ts';
import { finishInSlices } from '../slices.ts';
import { shortened, VERDICT_WORDS } from '../words.ts';
import { touches } from './findings.ts';

/** How the verdict of the figure at `offset` came about; `undefined` where there is no figure. Checks the draft anew. */
export async function explainAt(
  { document, session }: CheckedDraft,
  offset: number,
  pause: () => Promise<void>,
): Promise<ExplainResult | undefined> {
  const run = session.begin(createDraftChecker(), document.uri, document.getText(), true);
  const report = await finishInSlices(run, pause);
  const figure = report?.figures.find((one) => touches(offset, one));
  return figure === undefined ? undefined : { title: titleOf(figure), markdown: markdownOf(figure) };
}

const titleOf = ({ text, verdict }: FigureFinding): string =>
  `“${shortened(text.trim(), 80)}” ${VERDICT_WORDS[verdict]}`;

function markdownOf(figure: FigureFinding): string {
  const { explanation } = figure;
  const parts = [`# ${escapeMarkdown(titleOf(figure))}`, escapeMarkdown(figure.reason)];
  parts.push(`- Read as: ${escapeMarkdown(describe(figure.quantity))}`);
  if (explanation !== undefined) {
    const { rule, words, names, periods, candidates } = explanation;
    parts.push(`- Decided by: ${escapeMarkdown(rule)}`);
    parts.push(`- Words tied to the figure: ${listed(words.map(([word]) => word))}`);
    parts.push(`- Names: ${listed(names)}`, `- Periods: ${listed(periods)}`);
    parts.push(
      '',
      ...(candidates.length === 0
        ? ['No figure of the sources came near.']
        : [table(candidates), '', LIKENESS]),
    );
  }
  return `${parts.join('\n')}\n`;
}

const listed = (words: readonly string[]): string =>
  words.length === 0 ? 'none' : words.map(escapeMarkdown).join(', ');

const LIKENESS = 'Likeness says how surely both speak of the same thing, from 0 to 1.';

const COMPARISONS: Readonly<Record<string, string>> = {
  equal: 'the same',
  rounds: 'the same, rounded',
  within: 'fits within',
  qualifierDiffers: 'the same, another bound',
  differs: 'another value',
  incomparable: 'cannot be compared',
};

function table(candidates: readonly ExplainedCandidate[]): string {
  const rows = candidates.map(({ source, locator, figure, comparison, score, clashes }) =>
    [
      `${source}, ${locator}`,
      figure,
      COMPARISONS[comparison] ?? comparison,
      score.toFixed(2),
      clashes.map(clashWords).join(', '),
    ].map(escapeMarkdown),
  );
  const head = ['Source', 'Figure', 'Value', 'Likeness', 'What speaks against it'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
