// The first steps of a writer who has just installed the extension: the walkthrough with the sample folder, then a folder
// of their own. docs/first-steps.md tells them; its pictures are taken by the same code.
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Workbench } from '../../support/vscode/workbench.ts';
import type { Scenario } from './scenarios.ts';

/** Hears that a step is done and is to be seen; tests take no pictures. */
export type Done = (step: string, window: Workbench) => Promise<void>;

const unheard: Done = async () => {};

const step = ({ page }: Workbench, title: string) =>
  page.locator('.getting-started-step', { hasText: title });

/** Waits until the walkthrough has ticked the step off. */
async function ticked(window: Workbench, title: string): Promise<void> {
  await step(window, title).locator('.codicon-getting-started-step-checked').first().waitFor();
}

/** A button of a step, which is opened where it is not open already: a click on an open step may hit its button. */
async function buttonOf(window: Workbench, title: string, label: string) {
  const button = step(window, title).locator('.monaco-button', { hasText: label });
  if (!(await button.isVisible())) await step(window, title).click();
  return button;
}

/** From the palette through every step in the sample folder, which opens in a window of its own. */
export async function walkThrough(window: Workbench, done: Done = unheard): Promise<void> {
  await window.command('Tickmark: Show First Steps');
  await step(window, 'Open the sample folder').waitFor();
  const button = await buttonOf(window, 'Open the sample folder', 'Open the Sample Folder');
  const sample = await window.opened(() => button.click());
  await sample.page.locator('.tab', { hasText: 'power-and-money.md' }).waitFor();
  await sample.warnings().first().waitFor();
  await done('sample', sample);
  await (await buttonOf(sample, 'Mend a figure', 'Go to Next Finding')).click();
  await sample.page.locator('.monaco-editor.focused').first().waitFor();
  await sample.hover('conflicts with the sources').waitFor();
  await done('sampleHover', sample);
  const before = await sample.warnings().count();
  const menu = await sample.quickFixes();
  assert.match(await menu.innerText(), /Change to "\$13 billion"/);
  await sample.page.keyboard.press('Enter');
  await sample.count(sample.warnings(), before - 1);
  await ticked(sample, 'Mend a figure');
  await sample.restPointer();
  await done('sampleMended', sample);
  await sample.page.keyboard.press('Control+Z');
  await sample.count(sample.warnings(), before);
  await (await buttonOf(sample, 'See what was not checked', 'Show Status')).click();
  await sample.line('supported by a source').first().waitFor();
  // The status stands beside the walkthrough, not over it.
  await (await buttonOf(sample, 'Use your own sources', 'Open Folder')).waitFor();
  await done('sampleStatus', sample);
  await sample.page.close();
}

/** A folder whose sources lie where nobody looks for them: they are named, and the first conflict is mended by keys alone. */
export async function mendOwnDraft(
  window: Workbench,
  workspace: string,
  done: Done = unheard,
): Promise<void> {
  const { page } = window;
  const { keyboard } = page;
  await window.openFile('draft.md');
  await window.addSources(`${workspace}/articles`);
  await window.count(window.warnings(), 2);
  await done('found', window);
  await keyboard.press('Alt+F9');
  await window.hover('conflicts with the sources').waitFor();
  await done('read', window);
  await keyboard.press('Escape');
  await window.quickFixes();
  await keyboard.press('Enter');
  await window.line('$2.4 million').first().waitFor();
  await window.count(window.warnings(), 1);
  await done('mended', window);
  await keyboard.press('Control+Z');
  await window.line('$3.4 million').first().waitFor();
  await window.count(window.warnings(), 2);
  await done('undone', window);
}

/** What else a draft needs: a citation, an ignore, the overview, and why a verdict is as it is. */
export async function workOnOwnDraft(window: Workbench, done: Done = unheard): Promise<void> {
  const { page } = window;
  const { keyboard } = page;
  await window.clickOn('$9.8 million');
  const cite = (await window.quickFixes()).locator('.monaco-list-row', { hasText: 'Insert citation' });
  await cite.first().click();
  await window.line('[@company-report, l. 5]').first().waitFor();
  await window.restPointer();
  await done('cited', window);

  await window.clickOn('112');
  const menu = await window.quickFixes();
  await menu.locator('.monaco-list-row', { hasText: 'with a reason' }).click();
  const places = page.locator('.quick-input-list .monaco-list-row');
  await places.filter({ hasText: 'In this file' }).click();
  await page.locator('.quick-input-widget', { hasText: 'Why?' }).waitFor();
  await keyboard.type('counted by myself');
  await keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });

  await window.openTickmarkViews();
  const row = (text: string) => window.pane('Figures').locator('.monaco-list-row', { hasText: text });
  await row('In conflict').waitFor();
  await row('Ignored').waitFor();
  await done('overview', window);
  await window.titleButton('Figures', 'Filter Figures');
  await page.locator('.quick-input-widget', { hasText: 'Filter Figures' }).waitFor();
  await keyboard.type('passengers');
  await keyboard.press('Enter');
  await window.count(row('$3.4 million'), 0);
  await window.titleButton('Figures', 'Clear Filter');
  await window.titleButton('Figures', 'Group Figures by Source');
  await row('Minutes of the town council').filter({ hasText: '1 differs' }).waitFor();
  await done('bySource', window);
  await window.titleButton('Figures', 'Group Figures by Verdict');

  await window.command('Tickmark: Check Workspace');
  const problems = page.locator('.markers-panel .monaco-list-row');
  await problems.filter({ hasText: '61,300' }).first().waitFor();
  await window.restPointer();
  await done('workspace', window);
  await window.command('View: Hide Panel');
  await window.clickOn('63,100');
  await window.command('Tickmark: Explain This Verdict');
  await page.locator('.tab', { hasText: 'Tickmark Verdict' }).waitFor();
  await window.restPointer();
  await done('explained', window);
}

/** A second folder joins the first; what else the file says stays. */
async function addAnother(window: Workbench, workspace: string): Promise<void> {
  const file = join(workspace, 'tickmark.json');
  const read = async () => JSON.parse(await readFile(file, 'utf8'));
  assert.deepEqual(await read(), { sources: ['articles'] });
  await writeFile(file, JSON.stringify({ citationStyle: 'link', sources: ['articles'] }));
  await mkdir(join(workspace, 'letters'));
  await window.addSources(join(workspace, 'letters'));
  await window.page.locator('.statusbar', { hasText: 'reading sources from letters' }).waitFor();
  assert.deepEqual(await read(), { citationStyle: 'link', sources: ['articles', 'letters'] });
}

/** With the packed extension, in a folder of the writer's own. */
export const OWN_SCENARIOS: readonly Scenario[] = [
  { name: 'names a folder of sources and mends the first conflict by keys alone', run: mendOwnDraft },
  {
    name: 'cites, ignores with a reason, looks over all figures, and reads why',
    run: (window) => workOnOwnDraft(window),
  },
  { name: 'adds another folder of sources', run: addAnother },
];
