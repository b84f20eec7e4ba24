/** The last lines of a test run, for people and machines: what was left out, and `N passed, N failed`. */
import type { Reporter, TestModule } from 'vitest/node';

export default class Tally implements Reporter {
  /** A file that could not be loaded counts as one failure. */
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const states = tests.map((test) => test.result().state);
    const passed = states.filter((state) => state === 'passed').length;
    const failed = states.filter((state) => state === 'failed').length;
    const broken = modules.filter((module) => module.errors().length > 0).length;
    const left = tests.filter(
      (test) => test.result().state === 'skipped' && test.tags.includes('thorough'),
    ).length;
    if (left > 0) console.log(`\n${left} left to npm run test:all`);
    console.log(`\n${passed} passed, ${failed + broken} failed`);
  }
}
