import { decode, normalize } from '../sources/decode.ts';
import type { ServerContext } from './context.ts';
import { isShownAsFile, type PassagePlace, placeInFile, placeInTextView } from './features/passages.ts';
import type { OpenPassageArguments } from './protocol.ts';

/**
 * Where a passage can be seen, to the character: reads its file, or takes the open document. A file that is gone gives
 * the place it was known at.
 */
export async function placeOf(
  { sessions, drafts, host }: ServerContext,
  passage: OpenPassageArguments,
): Promise<PassagePlace> {
  const { uri, line, end } = passage;
  const start = { line: Math.max(0, line - 1), character: 0 };
  const known = sessions
    .all()
    .map((session) => session.workspace.sourceAt(uri))
    .find((source) => source !== undefined);
  if (known === undefined || (end === 0 && isShownAsFile(known)))
    return { uri, range: { start, end: start } };
  if (!isShownAsFile(known)) return placeInTextView(known, passage);
  const open = drafts.documents.get(uri);
  try {
    const text = open === undefined ? decode(await host.read(uri), uri).text : normalize(open.getText());
    return placeInFile(known, text, passage);
  } catch {
    return { uri, range: { start, end: start } };
  }
}
