import { parseArgs } from 'node:util';
import { VERDICTS, type Verdict } from '../core/verdict/report.ts';

/** A mistake in how the command was called: exit code 2 and a pointer to the help. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** What `--format` takes; not every command has all. */
export const FORMATS = ['pretty', 'json', 'sarif', 'junit', 'github'] as const;
/** One of `FORMATS`. */
export type Format = (typeof FORMATS)[number];

/** The command line, read. Paths are as written. */
export interface Args {
  readonly command: string;
  readonly positionals: readonly string[];
  readonly corpus: readonly string[];
  readonly format: Format;
  readonly failOn: ReadonlySet<Verdict>;
  readonly config?: string;
  readonly reference?: string;
  readonly output?: string;
  readonly limit: number;
  readonly explain: boolean;
  readonly help: boolean;
  readonly version: boolean;
}

const DEFAULT_FAIL_ON: readonly Verdict[] = ['conflict', 'miscited', 'misquoted'];

const OPTIONS = {
  corpus: { type: 'string', multiple: true },
  format: { type: 'string' },
  'fail-on': { type: 'string' },
  config: { type: 'string' },
  reference: { type: 'string' },
  output: { type: 'string', short: 'o' },
  limit: { type: 'string' },
  explain: { type: 'boolean' },
  stdio: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const;
type OptionName = keyof typeof OPTIONS;

/** What each command takes beside `--help`; anything else is a usage error rather than silently ignored. */
const COMMANDS: Readonly<
  Record<string, { readonly options: readonly OptionName[]; readonly formats: readonly Format[] }>
> = {
  check: {
    options: ['corpus', 'format', 'fail-on', 'config', 'reference', 'explain', 'output'],
    formats: FORMATS,
  },
  figures: { options: ['format', 'reference'], formats: ['pretty', 'json'] },
  search: { options: ['corpus', 'config', 'limit', 'format'], formats: ['pretty', 'json'] },
  index: { options: ['corpus', 'config', 'format'], formats: ['pretty', 'json'] },
  report: { options: ['corpus', 'config', 'reference', 'output'], formats: ['pretty'] },
  lsp: { options: ['stdio'], formats: ['pretty'] },
};
/** The commands, in the order of the help. */
export const COMMAND_NAMES: readonly string[] = Object.keys(COMMANDS);

/** Reads the arguments after the program's name. Throws `UsageError` with a message that says what to write instead. */
export function readArgs(argv: readonly string[]): Args {
  const { values, positionals } = parse(argv);
  const [command = '', ...rest] = positionals;
  const known = COMMANDS[command];
  const help = values.help === true;
  const version = values.version === true;
  if (known === undefined && !help && !version) {
    const list = COMMAND_NAMES.join(', ');
    throw new UsageError(
      command === '' ? `Say what to do: ${list}.` : `There is no command "${command}": try ${list}.`,
    );
  }
  if (known !== undefined && !help) {
    for (const name of Object.keys(values) as OptionName[]) {
      if (name !== 'version' && !known.options.includes(name))
        throw new UsageError(`"${command}" takes no --${name}.`);
    }
  }
  return {
    command,
    positionals: rest,
    corpus: values.corpus ?? [],
    format: readFormat(values.format, command, known?.formats ?? FORMATS),
    failOn: readVerdicts(values['fail-on']),
    ...(values.config !== undefined && { config: values.config }),
    ...(values.reference !== undefined && { reference: readDate(values.reference) }),
    ...(values.output !== undefined && { output: values.output }),
    limit: readLimit(values.limit),
    explain: values.explain === true,
    help,
    version,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function readFormat(value: string | undefined, command: string, allowed: readonly Format[]): Format {
  const found = allowed.find((format) => format === (value ?? 'pretty'));
  if (found === undefined)
    throw new UsageError(`"${command}" has no format "${value}": choose ${allowed.join(', ')}.`);
  return found;
}

function readVerdicts(value: string | undefined): ReadonlySet<Verdict> {
  if (value === undefined) return new Set(DEFAULT_FAIL_ON);
  if (value === 'none') return new Set();
  if (value === 'all') return new Set(VERDICTS.filter((verdict) => verdict !== 'supported'));
  const names = value.split(',').map((name) => name.trim());
  return new Set(
    names.map((name) => {
      const verdict = VERDICTS.find((each) => each === name);
      if (verdict === undefined) {
        throw new UsageError(
          `--fail-on knows no verdict "${name}": choose from ${VERDICTS.join(', ')}, or none, or all.`,
        );
      }
      return verdict;
    }),
  );
}

function readLimit(value: string | undefined): number {
  if (value === undefined) return 10;
  const limit = Number(value);
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) {
    throw new UsageError(`--limit takes a whole number from 1 to 1000, not "${value}".`);
  }
  return limit;
}

function readDate(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value))) {
    throw new UsageError(`--reference takes a date such as 2026-02-14, not "${value}".`);
  }
  return value;
}
