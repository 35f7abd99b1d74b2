// What a writer does in the window, by keys and pointer. Each leaves the window as it found it.
import assert from 'node:assert/strict';
import type { Workbench } from '../../support/vscode/workbench.ts';
import { walkThrough } from './firstSteps.ts';

/** A scenario in a window that has the sample workspace of test/fixtures/vscode open. */
export interface Scenario {
  readonly name: string;
  /** `workspace` is the folder on the disk. */
  run(window: Workbench, workspace: string): Promise<void>;
}

/** A draft, a wrong figure in it, and what the sources say. */
export interface Error {
  readonly file: string;
  readonly wrong: string;
  readonly right: string;
}

/** Takes a picture of what is to be seen at a step; tests take none. */
export type Shoot = (step: 'squiggle' | 'hover' | 'fixes' | 'fixed') => Promise<void>;

/** Open draft, see squiggle, hover, Ctrl+., Enter, squiggle gone, Ctrl+Z. */
export async function mendFigure(
  window: Workbench,
  error: Error,
  shoot: Shoot = async () => {},
): Promise<void> {
  const { file, wrong, right } = error;
  await window.openFile(file);
  await window.warnings().first().waitFor();
  const before = await window.warnings().count();
  await shoot('squiggle');
  const hover = await window.hoverOn(wrong, right);
  assert.match(await hover.innerText(), /sources/);
  await shoot('hover');
  await window.restPointer();
  await window.clickOn(wrong);
  const menu = await window.quickFixes();
  assert.ok((await menu.innerText()).includes(`Change to "${right}"`), await menu.innerText());
  await shoot('fixes');
  await window.page.keyboard.press('Enter');
  await window.line(right).first().waitFor();
  await window.count(window.warnings(), before - 1);
  await shoot('fixed');
  await window.page.keyboard.press('Control+Z');
  await window.line(wrong).first().waitFor();
  await window.count(window.warnings(), before);
}

/** One look at every change, one tick, one undo. */
async function fixAllAtOnce(window: Workbench): Promise<void> {
  await window.openFile('draft.md');
  await window.count(window.warnings(), 2);
  await window.command('Tickmark: Fix All Figures with One Answer…');
  const preview = window.page.locator('.bulk-edit-panel');
  const rows = preview.locator('.monaco-list-row');
  await rows.filter({ hasText: '$13 million' }).waitFor();
  await rows.filter({ hasText: '81,000' }).waitFor();
  // Nothing is changed yet.
  await window.count(window.warnings(), 2);
  await rows.filter({ hasText: 'draft.md' }).locator('input, [role="checkbox"]').first().click();
  await preview.locator('.monaco-button', { hasText: 'Apply' }).first().click();
  await window.line('$13 million').first().waitFor();
  await window.line('81,000').first().waitFor();
  await window.count(window.warnings(), 0);
  await window.clickOn('$13 million');
  await window.page.keyboard.press('Control+Z');
  await window.line('$15 million').first().waitFor();
  await window.line('91,000').first().waitFor();
  await window.count(window.warnings(), 2);
}

/** Copies a sentence of a source and pastes it: plain first, with its citation by the widget that VS Code shows. */
async function pastePassage(window: Workbench): Promise<void> {
  const { keyboard } = window.page;
  await window.openFile('annual-report.md');
  await window.clickOn('The ferry to Oststrand');
  await keyboard.press('Home');
  await keyboard.press('Shift+End');
  await keyboard.press('Control+C');
  await window.openFile('draft.md');
  await window.clickOn('91,000');
  await keyboard.press('Control+End');
  await keyboard.press('Control+V');
  await window.line('a day in 2024.').first().waitFor();
  const widget = window.page.locator('.post-edit-widget');
  await widget.first().waitFor();
  await keyboard.press('Control+.');
  const menu = window.page.locator('.action-widget .monaco-list-row', { hasText: 'Paste with citation' });
  await menu.first().click();
  await window.line('a day in 2024 [@annual-report,').first().waitFor();
  await window.command('File: Revert File');
  await window.count(window.line('Oststrand'), 0);
}

async function ignoreWithReason(window: Workbench): Promise<void> {
  await window.openFile('draft.md');
  await window.count(window.warnings(), 2);
  await window.clickOn('$15 million');
  const menu = await window.quickFixes();
  await menu.locator('.monaco-list-row', { hasText: 'with a reason' }).click();
  const rows = window.page.locator('.quick-input-list .monaco-list-row');
  await rows.filter({ hasText: 'On this line' }).click();
  await window.page.locator('.quick-input-widget', { hasText: 'Why?' }).waitFor();
  await window.page.keyboard.type('from our own interview');
  await window.page.keyboard.press('Enter');
  await window.line('conflict -- from our own interview').first().waitFor();
  await window.count(window.warnings(), 1);
  await window.clickOn('$15 million');
  await window.page.keyboard.press('Control+Z');
  await window.count(window.warnings(), 2);
}

/** A directive that hides nothing is seen before it goes, and comes back with one undo. */
async function removeStale(window: Workbench): Promise<void> {
  const { keyboard } = window.page;
  await window.openFile('draft.md');
  await window.count(window.warnings(), 2);
  await window.clickOn('91,000');
  await keyboard.press('Control+End');
  await keyboard.insertText('No figure here. <!-- tickmark-disable-line conflict -->');
  await window.line('tickmark-disable-line').first().waitFor();
  await window.command('Tickmark: Remove Stale Ignores…');
  const preview = window.page.locator('.bulk-edit-panel');
  const rows = preview.locator('.monaco-list-row');
  await rows.filter({ hasText: 'draft.md' }).locator('input, [role="checkbox"]').first().click();
  await preview.locator('.monaco-button', { hasText: 'Apply' }).first().click();
  await window.count(window.line('tickmark-disable-line'), 0);
  await window.clickOn('No figure here');
  await keyboard.press('Control+Z');
  await window.line('tickmark-disable-line').first().waitFor();
  // What was typed is not one step back.
  for (let step = 0; step < 9 && (await window.line('No figure').count()) > 0; step++) {
    await keyboard.press('Control+Z');
    await window.page.waitForTimeout(50);
  }
  await keyboard.press('Control+S');
  await window.count(window.line('No figure'), 0);
  await window.count(window.warnings(), 2);
}

async function seeStatus(window: Workbench): Promise<void> {
  await window.openFile('draft.md');
  await window.warnings().first().waitFor();
  const item = await window.languageStatus('figures sourced');
  assert.match(await item.innerText(), /Tickmark: 5 of 5 figures sourced, 2 conflicts/);
  await window.page.keyboard.press('Escape');
}

async function seeViews(window: Workbench): Promise<void> {
  await window.openFile('draft.md');
  await window.openTickmarkViews();
  const tree = window.page.locator('.pane-body .monaco-list-row');
  await tree.filter({ hasText: 'In conflict' }).waitFor();
  await tree.filter({ hasText: '$15 million' }).waitFor();
  await tree.filter({ hasText: 'Annual report of the harbour office' }).last().waitFor();
  await tree.filter({ hasText: 'Press page of the museum' }).last().waitFor();
  await tree.filter({ hasText: '91,000' }).click();
  await window.page.locator('.editor-instance .view-line', { hasText: '91,000' }).waitFor();
  await window.page.locator('.statusbar', { hasText: 'Ln 7, Col 34 (6 selected)' }).waitFor();
}

/** Some figures, all of them by source, and from the text to the view. */
async function arrangeFigures(window: Workbench): Promise<void> {
  const { page } = window;
  await window.openFile('draft.md');
  await window.openTickmarkViews();
  const figures = window.pane('Figures');
  const row = (text: string) => figures.locator('.monaco-list-row', { hasText: text });
  await row('In conflict').waitFor();
  await window.titleButton('Figures', 'Filter Figures');
  await page.locator('.quick-input-widget', { hasText: 'Filter Figures' }).waitFor();
  await page.keyboard.type('museum');
  await figures.locator('.message', { hasText: 'those with “museum”' }).waitFor();
  await page.keyboard.press('Enter');
  await window.count(row('$15 million'), 0);
  await row('91,000').waitFor();
  await window.titleButton('Figures', 'Clear Filter');
  await row('$15 million').waitFor();
  await window.count(figures.locator('.message', { hasText: 'those with' }), 0);

  await window.titleButton('Figures', 'Group Figures by Source');
  await row('Annual report of the harbour office').filter({ hasText: 'differs' }).waitFor();
  const said = await row('$15 million').getAttribute('aria-label');
  assert.match(said ?? '', /^\$15 million, in conflict, line 3\. differs: \$13 million \(l\. 10\)\./);
  await row('$15 million').hover();
  await row('$15 million').locator('.action-label[aria-label*="Open Source Passage"]').click();
  await page.locator('.tab.active[data-resource-name="annual-report.md"]').waitFor();
  await window.openFile('draft.md');
  await window.clickOn('91,000');
  await window.command('Tickmark: Show in Figures View');
  await figures.locator('.monaco-list-row.selected', { hasText: '91,000' }).waitFor();
  await window.titleButton('Figures', 'Group Figures by Verdict');
  await row('In conflict').waitFor();
}

async function seeTicks(window: Workbench): Promise<void> {
  await window.openFile('draft.md');
  await window.count(window.ticks(), 0);
  await window.command('Tickmark: Toggle Ticks');
  await window.ticks().first().waitFor();
  await window.command('Tickmark: Toggle Ticks');
  await window.count(window.ticks(), 0);
}

async function followWalkthrough(window: Workbench): Promise<void> {
  const sample = await window.opened(() => window.command('Tickmark: Open the Sample Folder'));
  await sample.page.locator('.tab', { hasText: 'power-and-money.md' }).waitFor();
  await sample.warnings().first().waitFor();
  const step = sample.page.locator('.getting-started-step', { hasText: 'Mend a figure' });
  await step.click();
  await step.locator('.monaco-button', { hasText: 'Go to Next Finding' }).click();
  await sample.page.locator('.active-line-number', { hasText: /^9$/ }).waitFor();
  // The next keystroke is for the draft: Ctrl+. offers its fixes.
  await sample.page.locator('.monaco-editor.focused').first().waitFor({ timeout: 5000 });
  await sample.hover('conflicts with the sources').waitFor();
  await sample.page.keyboard.press('Escape');
  await sample.page.locator('.statusbar', { hasText: 'Ln 9, Col' }).waitFor();
  // Closed by mistake, it is opened again.
  await sample.command('View: Close Editor');
  await sample.count(sample.page.locator('.tab', { hasText: 'power-and-money.md' }), 0);
  await sample.page.locator('.getting-started-step').filter({ hasText: 'Mend a figure' }).click();
  await step.locator('.monaco-button', { hasText: 'Go to Next Finding' }).click();
  await sample.page.locator('.tab.active', { hasText: 'power-and-money.md' }).waitFor();
  await sample.page.locator('.statusbar', { hasText: 'Ln 9, Col' }).waitFor();
  await sample.page.close();
  // Opened another time, the window is as it was the first time.
  const again = await window.opened(() => window.command('Tickmark: Open the Sample Folder'));
  await again.warnings().first().waitFor();
  await again.page.locator('.getting-started-step').first().waitFor();
  await again.count(again.page.locator('.editor-group-container'), 2);
  await again.count(again.page.locator('.tab', { hasText: 'power-and-money.md' }), 1);
  // Which of the two has the focus, the draft or the step that was open, is up to the window that comes back.
  await again.page.locator('.tab', { hasText: 'power-and-money.md' }).click();
  await again.page.locator('.statusbar', { hasText: 'Ln 1, Col 1' }).waitFor();
  await again.page.close();
}

const mend: Scenario = {
  name: 'mends a figure with one keystroke and takes it back with one undo',
  run: (window) => mendFigure(window, { file: 'draft.md', wrong: '$15 million', right: '$13 million' }),
};

/** In a window with the extension under development. */
export const SCENARIOS: readonly Scenario[] = [
  mend,
  { name: 'sees every fix before it is made, and takes all back with one undo', run: fixAllAtOnce },
  { name: 'ignores a figure on its line and says why', run: ignoreWithReason },
  { name: 'sees the ignores that hold nothing, and removes them with one undo', run: removeStale },
  { name: 'pastes a passage of a source and takes its citation along', run: pastePassage },
  { name: 'reads in the language status how many figures are sourced', run: seeStatus },
  { name: 'sees figures by verdict and the sources, and goes to a figure', run: seeViews },
  { name: 'filters figures, sees them by source, and finds one in the view', run: arrangeFigures },
  { name: 'switches ticks on and off', run: seeTicks },
];

/** A folder without sources: asked all the same, the extension says what is missing, and helps. */
async function askWithoutSources(window: Workbench): Promise<void> {
  await window.openFile('README.md');
  await window.command('Tickmark: Check Current Document');
  const said = await window.notification('found no sources to check this draft against');
  await said.locator('.monaco-button', { hasText: 'Add a Folder of Sources' }).click();
  await window.page.locator('.quick-input-widget', { hasText: 'Where are your sources?' }).waitFor();
  await window.page.keyboard.press('Escape');
  await window.command('Tickmark: Open Configuration File');
  await window.page.locator('.tab.active[data-resource-name="tickmark.json"]').waitFor();
  await window.line('"sources"').first().waitFor();
}

const steps: Scenario = {
  name: 'follows the first steps, and each is ticked off when it is done',
  run: (window) => walkThrough(window),
};

/** In a folder without sources, where the extension has a folder of its own on a disk. */
export const DISK_SCENARIOS: readonly Scenario[] = [
  { name: 'is told where sources are missing, and gets a configuration file', run: askWithoutSources },
  { name: 'opens the sample folder with its draft and the next steps beside it', run: followWalkthrough },
  steps,
];

/** In a window with the packaged extension installed. */
export const PACKED_SCENARIOS: readonly Scenario[] = [mend];
