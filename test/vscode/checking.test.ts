import { assert } from 'chai';
import * as vscode from 'vscode';
import { status } from './status.ts';
import {
  eventually,
  fileOf,
  findingOn,
  findingsOf,
  fixesAt,
  hoverTextAt,
  noFindingOn,
  rangeOf,
  revert,
  show,
  textOf,
  verdictOf,
} from './support.ts';

describe('a draft', () => {
  afterEach(revert);

  it('gets a squiggle on the figure alone, with both values, the source and its passage', async () => {
    const { document } = await show('draft.md');
    const finding = await findingOn(document, '$15 million');
    assert.equal(verdictOf(finding), 'conflict');
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Warning);
    assert.include(finding.message, '$13 million');
    assert.include(finding.message, 'Harbour office of Norhaven');
    assert.isTrue(typeof finding.code === 'object' && finding.code.target.fragment === 'conflict');
    const passage = finding.relatedInformation?.[0]?.location;
    assert.equal(passage?.uri.path, fileOf('sources/annual-report.md').path);
    assert.equal(passage?.range.start.line, 9);
  });

  it('leaves a figure that the sources state alone', async () => {
    const { document } = await show('draft.md');
    await findingOn(document, '$15 million');
    assert.notInclude(
      findingsOf(document).map(({ range }) => document.getText(range)),
      '62 metres',
    );
  });

  it('shows the passage in a hover bounded to the figure', async () => {
    const { document } = await show('draft.md');
    await findingOn(document, '$15 million');
    const range = rangeOf(document, '$15 million');
    const at = range.start.translate(0, 2);
    const ask = 'vscode.executeHoverProvider';
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(ask, document.uri, at);
    const own = hovers.filter((hover) => textOf(hover).includes('Annual report of the harbour office'));
    assert.lengthOf(own, 1);
    const text = own.map(textOf).join();
    assert.include(text, '$13 million');
    assert.include(text, 'on the harbour bridge in 2024');
    assert.isTrue(own[0]?.range?.isEqual(range));
    const beside = range.end.translate(0, 3);
    const none = await vscode.commands.executeCommand<vscode.Hover[]>(ask, document.uri, beside);
    assert.isFalse(none.some((hover) => textOf(hover).includes('Annual report')));
  });

  it('shows the row and the column of a cell in a hover', async () => {
    const table = fileOf('sources/fleet.csv');
    await vscode.workspace.fs.writeFile(
      table,
      new TextEncoder().encode('ship,length in metres,built\nAurelia,142,1998\nBorealis,178,2011\n'),
    );
    const { document } = await show('draft.md');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(2, 0), 'The Borealis has a length of 187 metres.\n\n');
    await vscode.workspace.applyEdit(edit);
    try {
      await eventually('row and column of the cell', async () => {
        const at = rangeOf(document, '187 metres').start;
        return (await hoverTextAt(document, at)).includes('Borealis · length in metres: 178');
      });
    } finally {
      await vscode.workspace.fs.delete(table);
    }
    await eventually('the index is without it', async () => (await status())?.folders[0]?.sources === 2);
    await vscode.window.showTextDocument(document);
  });

  it('shows the true wording of a misquotation, with each change in words', async () => {
    const { document } = await show('draft.md');
    const words = 'The city of Norhaven paid $13 million on the harbour tunnel in 2024';
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(2, 0), `It says: "${words}."\n\n`);
    await vscode.workspace.applyEdit(edit);
    const at = (await findingOn(document, `${words}.`)).range.start;
    const text = await hoverTextAt(document, at);
    assert.include(
      text,
      'In the source: “The city of Norhaven spent $13 million on the harbour bridge in 2024',
    );
    assert.include(text, 'The draft has “paid” for “spent” and has “tunnel” for “bridge”.');
  });

  it('offers the fixes in order, one preferred', async () => {
    const { document } = await show('draft.md');
    const { range } = await findingOn(document, '$15 million');
    const fixes = await fixesAt(document, range);
    const titles = fixes.map(({ title }) => title);
    assert.match(titles[0] ?? '', /^Change to "\$13 million" \(Harbour office of Norhaven, l\. 10\)$/);
    assert.include(titles.join('\n'), 'Open source passage');
    assert.include(titles.join('\n'), 'Ignore this figure');
    assert.deepEqual(
      fixes.filter(({ isPreferred }) => isPreferred).map(({ title }) => title),
      titles.slice(0, 1),
    );
  });

  it('offers the citation of a figure that a source states', async () => {
    const { document } = await show('draft.md');
    await findingOn(document, '$15 million');
    const fixes = await fixesAt(document, rangeOf(document, '62 metres'));
    const citation = fixes.find(({ title }) => title === 'Insert citation [@annual-report, l. 14]');
    assert.isDefined(citation?.edit);
    await vscode.workspace.applyEdit(citation?.edit ?? new vscode.WorkspaceEdit());
    assert.include(document.getText(), '62 metres high [@annual-report, l. 14].');
  });

  it('loses its squiggle by the fix and gets it back by one undo', async () => {
    const { document } = await show('draft.md');
    const before = document.getText();
    const { range } = await findingOn(document, '$15 million');
    const fix = (await fixesAt(document, range))[0];
    assert.isDefined(fix?.edit);
    await vscode.workspace.applyEdit(fix?.edit ?? new vscode.WorkspaceEdit());
    assert.include(document.getText(), 'spent $13 million on the harbour bridge');
    await eventually('no conflict on the line', () =>
      findingsOf(document).every(({ range: { start } }) => start.line !== 2),
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    await findingOn(document, '$15 million');
  });

  it('is checked again when a source changes on disk', async () => {
    const { document } = await show('draft.md');
    await findingOn(document, '$15 million');
    const source = fileOf('sources/annual-report.md');
    const bytes = await vscode.workspace.fs.readFile(source);
    const changed = new TextDecoder().decode(bytes).replace('$13 million', '$15 million');
    await vscode.workspace.fs.writeFile(source, new TextEncoder().encode(changed));
    await noFindingOn(document, '$15 million');
    await vscode.workspace.fs.writeFile(source, bytes);
    await findingOn(document, '$15 million');
  });

  it('keeps silent about a figure ignored in the workspace, which is stored on the disk', async () => {
    const { document } = await show('draft.md');
    const { range } = await findingOn(document, '$15 million');
    const fix = (await fixesAt(document, range)).find(({ title }) => title.endsWith('in this workspace'));
    assert.isDefined(fix?.command);
    const stored = fileOf('tickmark.ignores.json');
    try {
      await vscode.commands.executeCommand(fix?.command?.command ?? '', ...(fix?.command?.arguments ?? []));
      await noFindingOn(document, '$15 million');
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(stored));
      assert.equal(JSON.parse(text).ignores[0].text, '$15 million');
    } finally {
      await vscode.workspace.fs.delete(stored);
    }
    await findingOn(document, '$15 million');
  });

  it('keeps silent about a line with a directive', async () => {
    const { document } = await show('draft.md');
    await findingOn(document, '$15 million');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(2, 0), '<!-- tickmark-disable-next-line conflict -->\n');
    await vscode.workspace.applyEdit(edit);
    await noFindingOn(document, '$15 million');
    await findingOn(document, '91,000');
  });
});
