// Typing as fast as the window takes keys, in a draft as long as a book's chapter, while everything looks on.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Workbench } from '../../support/vscode/workbench.ts';
import { LONG_DRAFT } from '../../support/vscode/workspaces.ts';
import type { Scenario } from './scenarios.ts';

/** Words alone, figures that no source knows, and at the end two that conflict; no marks that the editor closes itself. */
const TYPED =
  'The clerks came back in the spring. They counted 311 crates on the first day, 4,212 on the second and none ' +
  'on the third, for the doors of 17 warehouses had been painted shut at a cost of $2.4 million. '.repeat(3) +
  'The museum of Norhaven had 95,000 visitors in 2024. The city of Norhaven spent $17 million on the harbour ' +
  'bridge in 2024.';

async function typeFast(window: Workbench, workspace: string): Promise<void> {
  const { keyboard } = window.page;
  const saved = () => readFile(join(workspace, LONG_DRAFT), 'utf8');
  const before = await saved();
  assert.ok(before.split(/\s+/u).length > 10_000);
  await window.openFile(LONG_DRAFT);
  await window.openTickmarkViews();
  const row = (text: string) => window.pane('Figures').locator('.monaco-list-row', { hasText: text });
  await row('$15 million').waitFor();
  await window.clickOn('Warehouses');
  await keyboard.press('Control+End');
  await keyboard.type(`${TYPED} `);
  // The view was open all the while, and what was typed last is found afterwards.
  await row('95,000').waitFor();
  await row('$17 million').waitFor();
  await window.warnings().first().waitFor();
  await keyboard.press('Control+S');
  await window.page.locator('.tab.active:not(.dirty)', { hasText: LONG_DRAFT }).waitFor();
  assert.equal(await saved(), `${before}${TYPED} `);
}

export const TYPING_SCENARIOS: readonly Scenario[] = [
  { name: 'types fast into 10,000 words with the Figures view open, and loses no key', run: typeFast },
];
