import type { Verdict } from '../../core/verdict/report.ts';
import { type CheckResult, credit, type Finding, findingsOf, headline } from '../result.ts';
import { escapeXml } from './xml.ts';

/**
 * JUnit's XML: a suite for each draft, a case for each figure and quotation. What `--fail-on` names is a failure;
 * what no source speaks of, or was not checked, is skipped with its reason.
 */
export function checkJunit({ drafts }: CheckResult, failOn: ReadonlySet<Verdict>): string {
  const suites = drafts.map(({ file, report }) => suite(file, findingsOf(report), failOn));
  const sum = (of: (each: Suite) => number): number => suites.reduce((total, each) => total + of(each), 0);
  const totals = `tests="${sum((each) => each.tests)}" failures="${sum((each) => each.failures)}" skipped="${sum((each) => each.skipped)}" errors="0"`;
  const body = suites.map((each) => each.xml).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="tickmark" ${totals}>\n${body}</testsuites>\n`;
}

interface Suite {
  readonly xml: string;
  readonly tests: number;
  readonly failures: number;
  readonly skipped: number;
}

function suite(file: string, findings: readonly Finding[], failOn: ReadonlySet<Verdict>): Suite {
  let failures = 0;
  let skipped = 0;
  let cases = '';
  for (const finding of findings) {
    const name = `${finding.line}:${finding.column} ${finding.text}`;
    const open = `    <testcase classname="${escapeXml(file)}" name="${escapeXml(name)}"`;
    if (failOn.has(finding.verdict)) {
      failures++;
      const text = `${finding.verdict}: ${headline(finding)}`;
      cases += `${open}>\n      <failure type="${finding.verdict}" message="${escapeXml(text)}">${escapeXml(detail(file, finding))}</failure>\n    </testcase>\n`;
    } else if (finding.verdict === 'unsourced' || finding.verdict === 'unchecked') {
      skipped++;
      cases += `${open}>\n      <skipped message="${escapeXml(`${finding.verdict}: ${finding.reason}`)}"/>\n    </testcase>\n`;
    } else {
      cases += `${open}/>\n`;
    }
  }
  const counts = `tests="${findings.length}" failures="${failures}" skipped="${skipped}" errors="0"`;
  const xml = `  <testsuite name="${escapeXml(file)}" ${counts}>\n${cases}  </testsuite>\n`;
  return { xml, tests: findings.length, failures, skipped };
}

function detail(file: string, finding: Finding): string {
  const lines = [`${file}:${finding.line}:${finding.column}`, finding.reason];
  for (const each of finding.evidence) lines.push(`${credit(each)}: “${each.passage}”`);
  return lines.join('\n');
}
