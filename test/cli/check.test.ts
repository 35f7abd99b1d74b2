import assert from 'node:assert/strict';
import { type Folder, folderWith, type RunOptions, tickmark } from './run.ts';

const SOURCE = `---
id: harbour-2025
title: The harbour fund
publisher: Eastport Courier
issued: "2025-03-02"
---

The harbour fund of Eastport holds $13 billion.
`;
const DRAFT = '# Eastport\n\nThe harbour fund of Eastport holds $15 billion.\n';

describe('check', () => {
  let folder: Folder;
  before(() => {
    folder = folderWith({
      'sources/fund.md': SOURCE,
      'draft.md': DRAFT,
      'more/second.md': 'The harbour fund of Eastport holds $13 billion.\n',
      'more/notes.txt': 'The harbour fund of Eastport holds $99 billion.\n',
      'elsewhere/other (2).txt': 'The harbour fund of Eastport holds $15 billion.\n',
      'strict.json': '{ "sources": ["elsewhere"] }',
    });
  });
  after(() => folder.remove());

  const run = (args: string[], options: RunOptions = {}) => tickmark(args, { cwd: folder.path, ...options });
  const json = async (args: string[], options: RunOptions = {}) =>
    JSON.parse((await run([...args, '--format', 'json'], options)).out);

  it('prints place, sentence, passage and who says it', async () => {
    const { out } = await run(['check', 'draft.md']);
    assert.match(out, /^draft\.md:3:36 {2}conflict: sources say \$13 billion\n/);
    assert.match(out, /\n {4}The harbour fund of Eastport holds \$15 billion\.\n {39}\^{11}\n/);
    assert.match(out, /\n {4}differs {2}“The harbour fund of Eastport holds \$13 billion\.”\n/);
    assert.match(
      out,
      /\n {13}The harbour fund \(Eastport Courier, 2025-03-02\), l\. 8\n {13}sources\/fund\.md:8\n/,
    );
    assert.match(out, /\n1 figure: 1 conflict\.\n/);
    assert.match(out, /\nChecked against 1 source: /);
  });

  it('has no colour in a pipe, and none under NO_COLOR', async () => {
    const esc = String.fromCharCode(27);
    assert.ok(!(await run(['check', 'draft.md'])).out.includes(esc));
    assert.ok((await run(['check', 'draft.md'], { env: { FORCE_COLOR: '1' } })).out.includes(esc));
    const both = await run(['check', 'draft.md'], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } });
    assert.ok(!both.out.includes(esc));
  });

  it('prints the JSON of the contract', async () => {
    const report = await json(['check', 'draft.md']);
    assert.equal(report.version, 1);
    assert.deepEqual(report.corpus, { sources: 1, passages: 1, figures: 1, problems: [] });
    const [draft] = report.drafts;
    assert.equal(draft.file, 'draft.md');
    const [figure] = draft.figures;
    assert.deepEqual(
      [figure.text, figure.line, figure.column, figure.endLine, figure.endColumn, figure.offset],
      ['$15 billion', 3, 36, 3, 47, DRAFT.indexOf('$15')],
    );
    assert.deepEqual([figure.verdict, figure.expected], ['conflict', '$13 billion']);
    const { kind, unit, low, high, modifier } = figure.quantity;
    assert.deepEqual([kind, unit, low, high, modifier], ['money', 'USD', 15e9, 15e9, 'exact']);
    const [evidence] = figure.evidence;
    assert.deepEqual(
      [evidence.source, evidence.file, evidence.line, evidence.locator, evidence.figure, evidence.relation],
      ['harbour-2025', 'sources/fund.md', 8, 'l. 8', '$13 billion', 'contradicts'],
    );
    assert.equal(draft.summary.conflict, 1);
  });

  it('reads a draft from standard input', async () => {
    const report = await json(['check', '-'], { input: DRAFT });
    assert.equal(report.drafts[0].file, '-');
    assert.equal(report.drafts[0].figures[0].verdict, 'conflict');
  });

  it('takes folders and globs, and never a source for a draft', async () => {
    const files = async (arg: string): Promise<string[]> =>
      (await json(['check', arg])).drafts.map(({ file }: { file: string }) => file);
    assert.deepEqual(await files('.'), ['draft.md', 'more/second.md']);
    assert.deepEqual(await files('more'), ['more/second.md']);
    assert.deepEqual(await files('**/*.md'), ['draft.md', 'more/second.md']);
    assert.deepEqual(await files('more/*.txt'), ['more/notes.txt']);
  });

  it('takes several corpora, folders and files, odd names included', async () => {
    const verdict = async (...corpus: string[]): Promise<string> =>
      (await json(['check', 'draft.md', ...corpus.flatMap((each) => ['--corpus', each])])).drafts[0]
        .figures[0].verdict;
    assert.equal(await verdict('sources'), 'conflict');
    assert.equal(await verdict('elsewhere'), 'supported');
    assert.equal(await verdict('elsewhere/other (2).txt'), 'supported');
    assert.equal(await verdict('sources', 'elsewhere'), 'disputed');
    assert.equal(await verdict('else*/*.txt'), 'supported');
  });

  it('reads the config it is given, and says what is wrong with one', async () => {
    const given = await json(['check', 'draft.md', '--config', 'strict.json']);
    assert.equal(given.drafts[0].figures[0].verdict, 'supported');
    const broken = folderWith({
      'tickmark.json': '{ "sorces": ["a"] }',
      'draft.md': DRAFT,
      'sources/a.md': SOURCE,
    });
    const { error, code } = await tickmark(['check', 'draft.md'], { cwd: broken.path });
    broken.remove();
    assert.equal(code, 1);
    assert.match(error, /tickmark\.json: There is no setting "sorces"/);
  });

  it('says that there are no sources, and what to do', async () => {
    const bare = folderWith({ 'draft.md': DRAFT });
    const { out, code } = await tickmark(['check', 'draft.md'], { cwd: bare.path });
    bare.remove();
    assert.equal(code, 0);
    assert.match(out, /There are no sources to check against: put them into corpus\/ beside the draft/);
  });

  it('finds the corpus beside a draft from wherever it is called', async () => {
    const { out } = await tickmark(['check', `${folder.path}/draft.md`, '--format', 'json'], { cwd: '/' });
    assert.equal(JSON.parse(out).drafts[0].figures[0].verdict, 'conflict');
  });

  it('explains every figure when asked, supported ones too', async () => {
    const { out } = await run(['check', 'more/second.md', '--corpus', 'sources', '--explain']);
    assert.match(out, /second\.md:1:36 {2}supported: sources agree/);
    assert.match(out, /“The harbour fund of Eastport holds \$13 billion\.”/);
  });

  it('lists what was not found briefly, and says how to see the rest', async () => {
    const names = 'Alder Birch Cedar Elm Fir Hazel Larch Maple Oak Pine Rowan Spruce'.split(' ');
    const lines = names.flatMap((name, i) => [
      `${name} Street has ${211 + i} houses.`,
      `${name} Hill has ${411 + i} sheep.`,
    ]);
    const { out } = await run(['check', '-', '--corpus', 'sources'], { input: lines.join('\n\n') });
    assert.match(out, /^- {2}not found in the sources\n/m);
    assert.equal(out.match(/^ {4}\d+:\d+ {2}\d+/gm)?.length, 20);
    assert.match(out, /\n {4}and 4 more; --explain shows each\.\n/);
  });

  it('does not let a source drive the terminal or hide text', async () => {
    const hostile = folderWith({
      'sources/fund.md': 'The harbour fund of Eastport\u001b[2J\u202e holds\u0007 $13 billion.\n',
      'draft.md': DRAFT,
    });
    const { out } = await tickmark(['check', 'draft.md'], { cwd: hostile.path });
    hostile.remove();
    assert.match(out, /\$13 billion/);
    for (const char of out) assert.ok(char === '\n' || char.charCodeAt(0) >= 32, JSON.stringify(char));
    assert.ok(!out.includes('\u202e'));
  });
});
