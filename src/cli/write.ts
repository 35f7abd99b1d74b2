import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Args } from './args.ts';
import type { Terminal } from './terminal.ts';

/** Puts a result where `--output` says, else on standard output. Throws with a sentence that names the file. */
export async function writeResult(text: string, args: Args, terminal: Terminal): Promise<void> {
  if (args.output === undefined || args.output === '-') {
    terminal.out(text);
    return;
  }
  try {
    await writeFile(resolve(terminal.cwd, args.output), text);
  } catch (error) {
    throw new Error(`${args.output} cannot be written: ${error instanceof Error ? error.message : error}`);
  }
  terminal.error(`Written to ${args.output}.\n`);
}
