// Opens a real VS Code with the extension and a copy of the sample folder, for a person: npm run vscode [-- --web]
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../support/vscode/paths.ts';
import { startServer } from '../support/vscode/server.ts';
import { type ExtensionHost, hostSettings, windowAddress } from '../support/vscode/window.ts';

const host: ExtensionHost = process.argv.includes('--web') ? 'web' : 'node';
const base = await mkdtemp(join(tmpdir(), 'tickmark-sample-'));
const workspace = join(base, 'sample');
await cp(join(root, 'corpus'), join(workspace, 'corpus'), { recursive: true });
const server = await startServer(Number(process.env.PORT ?? 0));
await server.configure({ ...hostSettings(host), 'workbench.startupEditor': 'welcomePage' });
console.log(
  `VS Code with Tickmark and a copy of the sample folder is at\n\n  ${windowAddress(server, { workspace, host })}\n`,
);
console.log('Open a draft in corpus/drafts. Ctrl+C stops it and removes the copy.');
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);

async function end(): Promise<void> {
  await server.stop();
  await rm(base, { recursive: true, force: true });
  process.exit(0);
}
