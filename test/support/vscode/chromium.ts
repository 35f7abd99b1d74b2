// Finds a Chromium for the harness: CHROME_PATH, one the system has, else the one @sparticuz/chromium carries.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import packed from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
/** Debian's packages of the libraries that the packed Chromium links to and a bare machine may lack. */
const PACKAGES = ['libnss3', 'libnspr4', 'libexpat1'];

/** Starts a headless Chromium. Throws an `Error` that names what is missing and how to install it. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = await find();
  return chromium.launch({
    executablePath,
    headless: true,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--hide-scrollbars'],
  });
}

async function find(): Promise<string> {
  const asked = process.env.CHROME_PATH;
  if (asked !== undefined && asked !== '') {
    if (existsSync(asked)) return asked;
    throw new Error(`CHROME_PATH names ${asked}, which does not exist. Correct it or unset it.`);
  }
  const system = SYSTEM.find((path) => existsSync(path));
  if (system !== undefined) return system;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium found. Set CHROME_PATH to a Chrome or Chromium executable.');
  }
  const path = await packed.executablePath();
  let missing = missingLibraries(path);
  if (missing.length > 0 && mayInstall()) {
    console.log(`Installing ${PACKAGES.join(' ')} for Chromium ...`);
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    spawnSync('apt-get', ['install', '-y', '-qq', ...PACKAGES], { stdio: 'inherit' });
    missing = missingLibraries(path);
  }
  if (missing.length === 0) return path;
  throw new Error(
    `Chromium cannot start: ${missing.join(', ')} missing. Install them with: apt-get install ${PACKAGES.join(' ')}` +
      ' (or set CHROME_PATH to a Chromium that runs).',
  );
}

/** Only a continuous-integration machine run as root is changed without asking. */
function mayInstall(): boolean {
  return process.env.CI === 'true' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function missingLibraries(executable: string): string[] {
  const listing = execFileSync('ldd', [executable], { encoding: 'utf8' });
  return listing
    .split('\n')
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim().split(' ')[0] ?? line);
}
