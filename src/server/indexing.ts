import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { ServerEnvironment } from './environment.ts';
import type { IndexingRun } from './session.ts';

/** A run shorter than this shows no progress: a flash tells nobody anything. */
const QUIET_MS = 1000;

/** Shows the progress of a run of indexing where it lasts, with a button to cancel it. */
export function indexingRun(
  connection: Connection,
  environment: ServerEnvironment,
  isSupported: boolean,
  name: string,
): IndexingRun {
  const abort = new AbortController();
  let reporter: WorkDoneProgressServerReporter | undefined;
  let isOver = false;
  let lastPercent = -1;
  const start = async (): Promise<void> => {
    const created = await connection.window.createWorkDoneProgress();
    if (isOver) return;
    reporter = created;
    created.begin(`Tickmark: reading the sources of ${name}`, 0, undefined, true);
    created.token.onCancellationRequested(() => abort.abort());
  };
  const cancelStart = isSupported ? environment.after(QUIET_MS, () => void start()) : () => undefined;
  return {
    signal: abort.signal,
    report(done, total) {
      const percent = Math.floor((100 * done) / Math.max(1, total));
      if (percent === lastPercent) return;
      lastPercent = percent;
      reporter?.report(percent, `${done} of ${total}`);
    },
    end() {
      isOver = true;
      cancelStart();
      reporter?.done();
    },
  };
}
