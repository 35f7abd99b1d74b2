import assert from 'node:assert/strict';
import { readArgs, UsageError } from '../../../src/cli/args.ts';
import { VERDICTS } from '../../../src/core/verdict/report.ts';

describe('readArgs', () => {
  const refuses = (argv: string[], message: RegExp): void =>
    assert.throws(
      () => readArgs(argv),
      (error) => error instanceof UsageError && message.test(error.message),
    );

  it('reads a whole command line', () => {
    const args = readArgs([
      'check',
      'a.md',
      '-',
      '--corpus',
      'x',
      '--corpus=y',
      '--format',
      'json',
      '--explain',
    ]);
    assert.equal(args.command, 'check');
    assert.deepEqual(args.positionals, ['a.md', '-']);
    assert.deepEqual(args.corpus, ['x', 'y']);
    assert.equal(args.format, 'json');
    assert.equal(args.explain, true);
    assert.equal(args.output, undefined);
  });

  it('fails on conflict, miscited and misquoted unless told otherwise', () => {
    const failOn = (value: string): string[] => [...readArgs(['check', '--fail-on', value]).failOn];
    assert.deepEqual([...readArgs(['check', 'a.md']).failOn], ['conflict', 'miscited', 'misquoted']);
    assert.deepEqual(failOn('none'), []);
    assert.deepEqual(failOn('disputed, conflict'), ['disputed', 'conflict']);
    assert.equal(failOn('all').length, VERDICTS.length - 1);
    refuses(['check', '--fail-on', 'conflicts'], /no verdict "conflicts"/);
  });

  it('says what to write instead', () => {
    refuses([], /Say what to do: check, figures/);
    refuses(['chek'], /no command "chek"/);
    refuses(['check', '--format', 'xml'], /no format "xml": choose pretty, json/);
    refuses(['figures', 'a.md', '--format', 'sarif'], /"figures" has no format "sarif"/);
    refuses(['figures', 'a.md', '--corpus', 'x'], /"figures" takes no --corpus/);
    refuses(['check', '--nonsense'], /--nonsense/);
    refuses(['search', 'x', '--limit', '0'], /1 to 1000, not "0"/);
    refuses(['search', 'x', '--limit', 'ten'], /not "ten"/);
    refuses(['check', '--reference', '2026-13-01'], /--reference takes a date/);
    refuses(['check', '--reference', 'today'], /--reference takes a date/);
  });

  it('answers --help and --version without a command', () => {
    assert.equal(readArgs(['--help']).help, true);
    assert.equal(readArgs(['-V']).version, true);
    assert.equal(readArgs(['check', '--help']).command, 'check');
  });
});
