// The pictures of docs/first-steps.md, from the packed extension alone, and how long each step took.
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/vscode/chromium.ts';
import { pack } from '../support/vscode/packed.ts';
import { root } from '../support/vscode/paths.ts';
import { startServer, type VscodeServer } from '../support/vscode/server.ts';
import { Workbench } from '../support/vscode/workbench.ts';
import { type Done, mendOwnDraft, walkThrough, workOnOwnDraft } from './ui/firstSteps.ts';

const SIZE = { width: 1100, height: 640 };
const SETTLE_MS = 700;
/** The steps that docs/first-steps.md shows. */
const SHOWN = new Set([
  'installed',
  'sampleHover',
  'found',
  'read',
  'mended',
  'bySource',
  'workspace',
  'explained',
]);
const SETTINGS = {
  'workbench.startupEditor': 'welcomePage',
  'editor.minimap.enabled': false,
  'editor.fontSize': 13,
  'editor.occurrencesHighlight': 'off',
  'breadcrumbs.enabled': false,
};

/** `base` is a folder for what is needed on the way, `pictures` the one for the pictures. Prints a line for each step. */
export async function takeFirstSteps(base: string, pictures: string): Promise<void> {
  await mkdir(base, { recursive: true });
  const vsix = join(base, 'tickmark.vsix');
  pack(vsix);
  const server = await startServer();
  const browser = await launchChromium();
  try {
    await server.configure(SETTINGS);
    await follow(browser, server, { base, vsix, pictures });
  } finally {
    await browser.close();
    await server.stop();
  }
}

interface Places {
  readonly base: string;
  readonly vsix: string;
  readonly pictures: string;
}

async function follow(browser: Browser, server: VscodeServer, places: Places): Promise<void> {
  const context = await browser.newContext({ viewport: SIZE });
  const open = async (query: string): Promise<Workbench> => {
    const page = await context.newPage();
    await page.goto(`http://localhost:${server.port}/?${query}`);
    const window = new Workbench(page);
    await window.ready();
    return window;
  };
  const first = await open('ew=true');
  const done = recorder(places.pictures);
  await first.installVsix(places.vsix, 'Check a draft against your sources');
  await done('installed', first);
  await walkThrough(first, done);
  await first.page.close();

  const folder = join(places.base, 'night-ferry');
  await cp(join(root, 'test', 'fixtures', 'vscode', 'own'), folder, { recursive: true });
  done.restart();
  const own = await open(`folder=${folder}`);
  await mendOwnDraft(own, folder, done);
  await workOnOwnDraft(own, done);
}

/** Takes a picture at each step and says how long the step took, the picture not counted. */
function recorder(folder: string): Done & { restart(): void } {
  let began = Date.now();
  const done: Done = async (step, { page }) => {
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    console.log(`${step.padEnd(14)} ${seconds} s`);
    if (SHOWN.has(step)) {
      await page.waitForTimeout(SETTLE_MS);
      await page.screenshot({ path: join(folder, `step-${step}.png`) });
      console.log(`docs/images/step-${step}.png`);
    }
    began = Date.now();
  };
  return Object.assign(done, {
    restart: () => {
      began = Date.now();
    },
  });
}
