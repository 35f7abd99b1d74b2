import type { CheckRun } from '../core/project/checker.ts';
import type { DraftReport } from '../core/verdict/report.ts';

/** Checking works this long, then lets waiting messages have their turn. */
const SLICE_MS = 8;

/** Finishes a check in slices; `undefined` where `isStale` says, between two of them, that nobody wants it any more. */
export async function finishInSlices(
  run: CheckRun,
  pause: () => Promise<void>,
  isStale: () => boolean = () => false,
): Promise<DraftReport | undefined> {
  for (let since = Date.now(); !run.step(); ) {
    if (Date.now() - since < SLICE_MS) continue;
    await pause();
    if (isStale()) return undefined;
    since = Date.now();
  }
  return run.finish();
}
