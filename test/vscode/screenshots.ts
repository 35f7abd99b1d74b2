// Takes the pictures of README and docs in a real VS Code with the sample folder, and those of the first steps with the
// packed extension, which it times: npm run screenshots
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../support/vscode/chromium.ts';
import { root } from '../support/vscode/paths.ts';
import { startServer, type VscodeServer } from '../support/vscode/server.ts';
import { openWindow } from '../support/vscode/window.ts';
import { Workbench } from '../support/vscode/workbench.ts';
import { takeFirstSteps } from './firstStepsPictures.ts';
import { mendFigure } from './ui/scenarios.ts';

const FOLDER = join(root, 'docs', 'images');
const SIZE = { width: 1100, height: 640 };
const DRAFT = { file: 'power-and-money.md', wrong: '$15 billion', right: '$13 billion' };

/** What fades in has done so by then. */
const SETTLE_MS = 700;

const base = await mkdtemp(join(tmpdir(), 'tickmark-pictures-'));
const server = await startServer();
try {
  await mkdir(FOLDER, { recursive: true });
  await takeAll(server);
  await takeFirstSteps(join(base, 'first'), FOLDER);
} finally {
  await server.stop();
  await rm(base, { recursive: true, force: true });
}

async function takeAll(server: VscodeServer): Promise<void> {
  const workspace = join(base, 'sample');
  await cp(join(root, 'corpus'), join(workspace, 'corpus'), { recursive: true });
  const browser = await launchChromium();
  try {
    const settings = {
      'editor.minimap.enabled': false,
      'editor.fontSize': 13,
      'editor.occurrencesHighlight': 'off',
      'breadcrumbs.enabled': false,
    };
    const page = await openWindow(browser, server, { workspace, host: 'node', size: SIZE, settings });
    await takeFixing(new Workbench(page));
    await takeOverview(new Workbench(page));
  } finally {
    await browser.close();
  }
}

async function takeFixing(window: Workbench): Promise<void> {
  await window.openFile(DRAFT.file);
  // Without the side bar the text has the room.
  await window.page.keyboard.press('Control+B');
  await mendFigure(window, DRAFT, (step) => take(window, step));
}

async function takeOverview(window: Workbench): Promise<void> {
  await window.openTickmarkViews();
  await window.page.locator('.pane-body .monaco-list-row', { hasText: 'In conflict' }).waitFor();
  await take(window, 'views');
  await window.titleButton('Figures', 'Group Figures by Source');
  await take(window, 'bySource');
  await window.titleButton('Figures', 'Group Figures by Verdict');
  await window.languageStatus('figures sourced');
  await take(window, 'status');
  await window.clickOn('Power and money');
  await window.command('Tickmark: Toggle Ticks');
  await window.ticks().first().waitFor();
  await take(window, 'ticks');
}

async function take(window: Workbench, name: string): Promise<void> {
  await window.page.waitForTimeout(SETTLE_MS);
  const path = join(FOLDER, `${name}.png`);
  await window.page.screenshot({ path });
  console.log(`docs/images/${name}.png`);
}
