import type { Args } from '../args.ts';
import { examine } from '../examine.ts';
import { checkGithub } from '../format/github.ts';
import { checkJson } from '../format/json.ts';
import { checkJunit } from '../format/junit.ts';
import { checkPretty } from '../format/pretty.ts';
import { checkSarif } from '../format/sarif.ts';
import { type CheckResult, findingsOf } from '../result.ts';
import type { Command } from '../run.ts';
import { plain, type Terminal } from '../terminal.ts';
import { programVersion } from '../version.ts';
import { writeResult } from '../write.ts';

/** Checks drafts and prints the report; exit code 1 where a finding has a verdict of `--fail-on`. */
export const checkCommand: Command = async (args, terminal) => {
  const result = await examine(args, terminal);
  await writeResult(formatted(result, args, terminal), args, terminal);
  const failed = result.drafts.some(({ report }) =>
    findingsOf(report).some(({ verdict }) => args.failOn.has(verdict)),
  );
  if (result.unread.length > 0) return 2;
  return failed ? 1 : 0;
};

function formatted(result: CheckResult, args: Args, terminal: Terminal): string {
  switch (args.format) {
    case 'json':
      return checkJson(result);
    case 'sarif':
      return checkSarif(result, programVersion());
    case 'junit':
      return checkJunit(result, args.failOn);
    case 'github':
      return checkGithub(result);
    case 'pretty': {
      const paint = args.output === undefined ? terminal.paint : plain;
      return checkPretty(result, { columns: terminal.columns, paint }, { explain: args.explain });
    }
  }
}
