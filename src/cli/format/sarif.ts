import type { Log, Result, Run } from 'sarif';
import type { Verdict } from '../../core/verdict/report.ts';
import { type CheckResult, credit, type Finding, findingsOf, headline, isQuote, levelOf } from '../result.ts';
import { oneLine } from '../terminal.ts';
import { printJson } from './json.ts';

/** What each verdict means, in one line; the long text is docs/verdicts.md. */
const RULES: readonly (readonly [Verdict, string])[] = [
  ['conflict', 'Sources about the same thing state another value.'],
  ['miscited', 'The cited source does not state this value.'],
  ['misquoted', 'The words in quotation marks differ from the words of the source.'],
  ['disputed', 'Sources about the same thing disagree.'],
  ['qualified', 'The value agrees, but a limit or hedge of the source was dropped or changed.'],
  ['inconsistent', 'The draft gives the same thing two values.'],
];

/** SARIF 2.1.0 (OASIS), one run; a result for each finding that asks for the writer's eye, with the edits that settle it. */
export function checkSarif({ drafts, corpus }: CheckResult, version: string): string {
  const results = drafts.flatMap(({ file, report }) =>
    findingsOf(report)
      .filter(({ verdict }) => levelOf(verdict) !== 'none')
      .map((finding) => result(file, finding)),
  );
  const notifications = corpus.problems.map(({ source, message, remedy }) => ({
    level: 'note' as const,
    message: { text: oneLine(`${source}: ${message}${remedy === undefined ? '' : ` ${remedy}`}`) },
    locations: [{ physicalLocation: { artifactLocation: { uri: uri(source) } } }],
  }));
  const run: Run = {
    tool: {
      driver: {
        name: 'tickmark',
        semanticVersion: version,
        rules: RULES.map(([id, text]) => ({ id, shortDescription: { text } })),
      },
    },
    columnKind: 'utf16CodeUnits',
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications }],
    results,
  };
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  };
  return printJson(log);
}

function result(file: string, finding: Finding): Result {
  const region = {
    startLine: finding.line,
    startColumn: finding.column,
    endLine: finding.endLine,
    endColumn: finding.endColumn,
  };
  const said = `${isQuote(finding) ? 'Quotation' : finding.text}: ${headline(finding)}. ${finding.reason}`;
  return {
    ruleId: finding.verdict,
    ruleIndex: RULES.findIndex(([id]) => id === finding.verdict),
    level: levelOf(finding.verdict) === 'warning' ? 'warning' : 'note',
    message: { text: oneLine(said) },
    locations: [{ physicalLocation: { artifactLocation: { uri: uri(file) }, region } }],
    relatedLocations: finding.evidence.map((each, id) => ({
      id,
      message: { text: oneLine(`${credit(each)}: “${each.passage}”`) },
      ...(each.file !== undefined && {
        physicalLocation: { artifactLocation: { uri: uri(each.file) }, region: { startLine: each.line } },
      }),
    })),
    fixes: finding.replacements.map((each) => ({
      description: { text: oneLine(`Change to "${each.text}"`) },
      artifactChanges: [
        {
          artifactLocation: { uri: uri(file) },
          replacements: [
            {
              deletedRegion: { charOffset: each.start, charLength: each.end - each.start },
              insertedContent: { text: each.text },
            },
          ],
        },
      ],
    })),
  };
}

/** A relative path as a URI reference: each segment escaped, separators kept. */
function uri(path: string): string {
  return path.split(/[\\/]/).map(encodeURIComponent).join('/');
}
