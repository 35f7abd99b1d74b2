import { escapeMarkdown } from '../../core/text/escape.ts';
import { type CheckedDraft, type CheckResult, credit, headline } from '../result.ts';
import { oneLine } from '../terminal.ts';
import { aroundFigure, type Note, notesOf, passagesOf, weave } from './notes.ts';

/**
 * The drafts as Markdown with a footnote for every figure and quotation. The writer's own text is left as it is; what
 * comes from sources is escaped, so that no passage can bring markup, links or images along.
 */
export function reportMarkdown(result: CheckResult): string {
  const drafts = result.drafts.map((draft) => annotated(draft));
  const problems = result.corpus.problems.map(
    ({ source, message, remedy }) =>
      `- ${safe(source)}: ${safe(message)}${remedy === undefined ? '' : ` ${safe(remedy)}`}`,
  );
  const skipped = problems.length === 0 ? '' : `\n## Sources that were not read\n\n${problems.join('\n')}\n`;
  return drafts.join('\n\n---\n\n') + skipped;
}

function annotated(draft: CheckedDraft): string {
  const notes = notesOf(draft);
  const references = notes.map(({ number, finding }) => ({ at: finding.end, text: `[^tickmark-${number}]` }));
  const body = weave(draft.text, references, (text) => text).trimEnd();
  return `${body}\n\n${notes.map(footnote).join('\n')}\n`;
}

/** One footnote: what the draft says, the verdict in words, then each passage on a line of its own. */
function footnote({ number, finding }: Note): string {
  const head = `**${finding.verdict}**: ${safe(finding.text)}: ${safe(headline(finding))}. ${safe(finding.reason)}`;
  const passages = passagesOf(finding).map((evidence) => {
    const [before, figure, after] = aroundFigure(evidence).map(edged);
    const marked = figure === '' || figure === undefined ? '' : `**${figure.trim()}**`;
    const file = evidence.file === undefined ? '' : `, ${safe(`${evidence.file}:${evidence.line}`)}`;
    return `    - ${safe(credit(evidence))}${file}: “${`${before}${marked}${after ?? ''}`.trim()}”`;
  });
  return [`[^tickmark-${number}]: ${head}`, ...(passages.length > 0 ? ['', ...passages, ''] : [])].join('\n');
}

/** As `safe`, but a space at either end stays. */
function edged(text: string): string {
  return text === '' ? '' : escapeMarkdown(oneLine(`x${text}x`).slice(1, -1));
}

function safe(text: string): string {
  return escapeMarkdown(oneLine(text));
}
