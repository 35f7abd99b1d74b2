import { type CheckResult, credit, findingsOf, headline, levelOf } from '../result.ts';
import { oneLine } from '../terminal.ts';

/**
 * Workflow commands that a build server turns into annotations on the changed lines. Everything from a source is
 * escaped, so that no passage can start a command of its own.
 */
export function checkGithub({ drafts, corpus }: CheckResult): string {
  const lines: string[] = [];
  for (const { file, report } of drafts) {
    for (const finding of findingsOf(report)) {
      const level = levelOf(finding.verdict);
      if (level === 'none') continue;
      const first = finding.evidence[0];
      const from = first === undefined ? '' : ` (${credit(first)}: “${first.passage}”)`;
      const at = `line=${finding.line},endLine=${finding.endLine},col=${finding.column},endColumn=${finding.endColumn}`;
      const title = `tickmark: ${finding.verdict}`;
      lines.push(
        `::${level} file=${property(file)},${at},title=${property(title)}::${message(`${finding.text}: ${headline(finding)}${from}`)}`,
      );
    }
  }
  for (const { source, message: text, remedy } of corpus.problems) {
    const help = remedy === undefined ? '' : ` ${remedy}`;
    lines.push(
      `::notice file=${property(source)},title=${property('tickmark: not read')}::${message(text + help)}`,
    );
  }
  return lines.map((line) => `${line}\n`).join('');
}

function message(text: string): string {
  return oneLine(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
