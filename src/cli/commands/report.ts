import { examine } from '../examine.ts';
import { reportHtml } from '../report/html.ts';
import { reportMarkdown } from '../report/markdown.ts';
import type { Command } from '../run.ts';
import { writeResult } from '../write.ts';

/** Writes the annotated draft. It reports and does not judge: its exit code is 0 whatever it found, 2 where a draft could not be read. */
export const reportCommand: Command = async (args, terminal) => {
  const result = await examine(args, terminal);
  const isHtml = args.output !== undefined && /\.html?$/i.test(args.output);
  await writeResult(isHtml ? reportHtml(result) : reportMarkdown(result), args, terminal);
  return result.unread.length > 0 ? 2 : 0;
};
