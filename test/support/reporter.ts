// Mocha's spec reporter that also writes what happened to the file named by TICKMARK_RESULTS, for test/run.ts.
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/** What a suite leaves behind. `pending` counts as failed: no test of this project is skipped. */
export interface SuiteResults {
  readonly passed: number;
  readonly failed: number;
  readonly pending: number;
}

export default class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const file = process.env.TICKMARK_RESULTS;
    runner.once('end', () => {
      if (file === undefined) return;
      const { passes, failures, pending } = this.stats;
      const results: SuiteResults = { passed: passes, failed: failures, pending };
      writeFileSync(file, JSON.stringify(results));
    });
  }
}
