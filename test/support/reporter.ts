// Mocha's spec reporter that also leaves its counts for test/run.ts.
import Mocha from 'mocha';
import { leaveResults } from './results.ts';

export default class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats;
      leaveResults({ passed: passes, failed: failures, pending });
    });
  }
}
