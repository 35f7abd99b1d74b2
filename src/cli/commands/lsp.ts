import { existsSync } from 'node:fs';
import { UsageError } from '../args.ts';
import type { Command } from '../run.ts';

/**
 * Runs the language server in this process. The command line may not import the server (see docs/ARCHITECTURE.md), so
 * it loads the bundle that lies beside its own; that one reads `--stdio` from the arguments itself.
 */
export const lspCommand: Command = async (args) => {
  if (!process.argv.includes('--stdio'))
    throw new UsageError('"lsp" speaks over standard input and output: add --stdio.');
  const server = new URL('./server.node.cjs', import.meta.url);
  if (!existsSync(server))
    throw new Error('The language server (server.node.cjs) is missing beside cli.js: install again.');
  if (args.positionals.length > 0) throw new UsageError('"lsp" takes no files.');
  await import(server.href);
  return new Promise(() => {
    // The server ends the process when its client says so.
  });
};
