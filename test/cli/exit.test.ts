import assert from 'node:assert/strict';
import { type Folder, folderWith, tickmark } from './run.ts';

const SOURCE = 'The harbour fund of Eastport holds $13 billion.\n';

describe('exit codes', () => {
  let folder: Folder;
  before(() => {
    folder = folderWith({
      'sources/fund.txt': SOURCE,
      'right.md': 'The harbour fund of Eastport holds $13 billion.\n',
      'wrong.md': 'The harbour fund of Eastport holds $15 billion.\n',
    });
  });
  after(() => folder.remove());

  const check = async (args: string[], code: number, error?: RegExp): Promise<void> => {
    const outcome = await tickmark(args, { cwd: folder.path });
    assert.equal(outcome.code, code, outcome.out + outcome.error);
    if (error !== undefined) assert.match(outcome.error, error);
  };

  it('0 where the sources agree', () => check(['check', 'right.md'], 0));
  it('1 where a figure conflicts', () => check(['check', 'wrong.md'], 1));
  it('0 where --fail-on leaves conflicts out', () =>
    check(['check', 'wrong.md', '--fail-on', 'misquoted'], 0));
  it('0 with --fail-on none', () => check(['check', 'wrong.md', '--fail-on', 'none'], 0));
  it('1 where one draft of several conflicts', () => check(['check', 'right.md', 'wrong.md'], 1));
  it('2 for an unknown command', () => check(['chek', 'right.md'], 2, /no command "chek"/));
  it('2 without a command', () => check([], 2, /Say what to do/));
  it('2 without a draft', () => check(['check'], 2, /takes a draft/));
  it('2 for a draft that is not there', () => check(['check', 'gone.md'], 2, /no file or folder "gone.md"/));
  it('2 for a corpus that is not there', () => check(['check', 'right.md', '--corpus', 'gone'], 2, /"gone"/));
  it('2 for a config that is not there', () =>
    check(['check', 'right.md', '--config', 'gone.json'], 2, /gone\.json/));
  it('2 for a format there is none of', () =>
    check(['check', 'right.md', '--format', 'xml'], 2, /pretty, json/));
  it('2 for a glob that matches nothing', () => check(['check', '*.nothing'], 2, /holds no drafts/));
  it('2 where the output cannot be written', () =>
    check(['check', 'right.md', '-o', 'no/such/file'], 2, /written/));
  it('0 for --help and --version', async () => {
    await check(['--help'], 0);
    await check(['check', '--help'], 0);
    await check(['--version'], 0);
  });

  it('names the exit codes in the help of every command', async () => {
    for (const command of ['check', 'figures', 'search', 'index', 'report', 'lsp']) {
      const { out } = await tickmark([command, '--help']);
      assert.match(out, new RegExp(`^tickmark ${command}`));
      assert.match(out, /Exit codes\n {2}0 .*\n {2}1 .*\n {2}2 /);
    }
  });
});
