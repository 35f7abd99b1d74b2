import { type Args, readArgs, UsageError } from './args.ts';
import { checkCommand } from './commands/check.ts';
import { figuresCommand } from './commands/figures.ts';
import { indexCommand } from './commands/index.ts';
import { lspCommand } from './commands/lsp.ts';
import { reportCommand } from './commands/report.ts';
import { searchCommand } from './commands/search.ts';
import { helpOf } from './help.ts';
import { oneLine, type Terminal } from './terminal.ts';
import { programVersion } from './version.ts';

/** 0 nothing at or above `--fail-on`, 1 findings, 2 wrong usage or a file that cannot be read or written. */
export type ExitCode = 0 | 1 | 2;
/** One command of the program; what it throws is said on standard error and ends with exit code 2. */
export type Command = (args: Args, terminal: Terminal) => Promise<ExitCode>;

const COMMANDS: Readonly<Record<string, Command>> = {
  check: checkCommand,
  figures: figuresCommand,
  search: searchCommand,
  index: indexCommand,
  report: reportCommand,
  lsp: lspCommand,
};

/** Runs the command line. Never throws: what goes wrong is said on standard error and in the exit code. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    const args = readArgs(argv);
    if (args.help) {
      terminal.out(helpOf(args.command));
      return 0;
    }
    if (args.version) {
      terminal.out(`${programVersion()}\n`);
      return 0;
    }
    const command = COMMANDS[args.command];
    if (command === undefined) throw new UsageError(`There is no command "${args.command}".`);
    return await command(args, terminal);
  } catch (error) {
    const message = oneLine(error instanceof Error ? error.message : String(error));
    const hint = error instanceof UsageError ? '\nTry "tickmark --help".' : '';
    terminal.error(`tickmark: ${message}${hint}\n`);
    return 2;
  }
}
