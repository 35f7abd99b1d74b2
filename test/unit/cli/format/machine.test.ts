import assert from 'node:assert/strict';
import { Parser } from 'htmlparser2';
import { checkGithub } from '../../../../src/cli/format/github.ts';
import { checkJson, printJson } from '../../../../src/cli/format/json.ts';
import { checkJunit } from '../../../../src/cli/format/junit.ts';
import { checkSarif } from '../../../../src/cli/format/sarif.ts';
import { SAMPLE } from '../sample.ts';

const ESCAPE = String.fromCharCode(27);

describe('checkJson', () => {
  it('is one object of version 1 with a draft for each file', () => {
    const report = JSON.parse(checkJson(SAMPLE));
    assert.equal(report.version, 1);
    assert.deepEqual(report.corpus, SAMPLE.corpus);
    assert.equal(report.drafts[0].file, 'drafts/my draft.md');
    assert.equal(report.drafts[0].figures.length, 3);
    assert.equal(report.drafts[0].quotes[0].verdict, 'misquoted');
    assert.equal(report.drafts[0].text, undefined);
  });
});

describe('printJson', () => {
  it('writes what could drive a terminal or hide text as escapes, and means the same', () => {
    const value = { text: '\u001b[2J \u009b31m \u202e\u200b\ufeff\u2028 naïve 数 😀' };
    const printed = printJson(value);
    assert.match(printed, /\\u001b\[2J \\u009b31m \\u202e\\u200b\\ufeff\\u2028 naïve 数 😀/);
    assert.deepEqual(JSON.parse(printed), value);
  });
});

describe('checkSarif', () => {
  // The shape is held to the SARIF schema by the compiler (@types/sarif); here are the values.
  const [run] = JSON.parse(checkSarif(SAMPLE, '1.2.3')).runs;

  it('has a result for what asks for the eye, and none for what is unsourced or ignored', () => {
    assert.deepEqual(
      run.results.map(({ ruleId, level }: { ruleId: string; level: string }) => [ruleId, level]),
      [
        ['conflict', 'warning'],
        ['misquoted', 'warning'],
      ],
    );
  });

  it('points at the figure in UTF-16 columns, with rules that exist and escaped URIs', () => {
    const [result] = run.results;
    const { artifactLocation, region } = result.locations[0].physicalLocation;
    assert.equal(run.columnKind, 'utf16CodeUnits');
    assert.equal(artifactLocation.uri, 'drafts/my%20draft.md');
    assert.deepEqual(region, { startLine: 1, startColumn: 16, endLine: 1, endColumn: 27 });
    assert.equal(run.tool.driver.rules[result.ruleIndex].id, 'conflict');
    assert.equal(result.relatedLocations[0].physicalLocation.region.startLine, 8);
    assert.deepEqual(result.fixes[0].artifactChanges[0].replacements[0], {
      deletedRegion: { charOffset: 15, charLength: 11 },
      insertedContent: { text: '$13 billion' },
    });
  });

  it('says what was not read', () => {
    const [note] = run.invocations[0].toolExecutionNotifications;
    assert.match(note.message.text, /a,b\.pdf: cannot be ::error::read Save it as text\./);
  });
});

describe('checkJunit', () => {
  const tags: { name: string; attributes: Record<string, string> }[] = [];
  let text = '';
  before(() => {
    const parser = new Parser(
      {
        onopentag: (name, attributes) => tags.push({ name, attributes }),
        ontext: (data) => {
          text += data;
        },
      },
      { xmlMode: true },
    );
    parser.end(checkJunit(SAMPLE, new Set(['conflict'])));
  });
  const all = (name: string) => tags.filter((tag) => tag.name === name).map(({ attributes }) => attributes);

  it('has a case for each finding, failed by --fail-on, skipped where unsourced', () => {
    const counts = { tests: '3', failures: '1', skipped: '1', errors: '0' };
    assert.deepEqual(all('testsuites'), [{ name: 'tickmark', ...counts }]);
    assert.deepEqual(all('testsuite'), [{ name: 'drafts/my draft.md', ...counts }]);
    assert.deepEqual(
      all('testcase').map(({ name }) => name),
      ['1:16 $15 billion', '3:10 we hold very much', '3:33 7 boats'],
    );
    assert.deepEqual(all('failure'), [{ type: 'conflict', message: 'conflict: sources say $13 billion' }]);
    assert.deepEqual(all('skipped'), [{ message: 'unsourced: No source speaks of this.' }]);
  });

  it('lets nothing of a source become markup or control', () => {
    const known = ['testsuites', 'testsuite', 'testcase', 'failure', 'skipped'];
    assert.deepEqual([...new Set(tags.map(({ name }) => name))].sort(), [...known].sort());
    assert.match(text, /<img src=x onerror=alert\(1\)>/);
    assert.ok(!text.includes(ESCAPE));
  });
});

describe('checkGithub', () => {
  const lines = checkGithub(SAMPLE).trimEnd().split('\n');

  it('has one command a line, for what asks for the eye and for what was not read', () => {
    assert.deepEqual(
      lines.map((line) => line.slice(0, line.indexOf(' '))),
      ['::warning', '::warning', '::notice'],
    );
    assert.match(
      lines[0] ?? '',
      /^::warning file=drafts\/my draft\.md,line=1,endLine=1,col=16,endColumn=27,title=/,
    );
    assert.match(lines[0] ?? '', /::\$15 billion: sources say \$13 billion \(/);
  });

  it('escapes what could start a command or end a property', () => {
    for (const line of lines) assert.ok(!line.includes(ESCAPE));
    assert.match(lines[0] ?? '', /%250A/);
    assert.match(
      lines[2] ?? '',
      /^::notice file=sources\/a%2Cb\.pdf,title=tickmark%3A not read::cannot be ::error::read/,
    );
  });
});
