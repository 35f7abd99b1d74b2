/** What every line begins with by which a test in an extension host reports its result. */
export const REPORT_MARK = 'TICKMARK-TEST ';

/**
 * The line by which an extension host says that its window has no folder and no test was tried. A served VS Code now and
 * then opens a workspace file, or a folder of a busy machine, without: the window is opened anew then.
 */
export const NO_FOLDER = 'TICKMARK-NO-FOLDER';

/** One test's result. */
export interface TestResult {
  /** Suite and test title. */
  readonly title: string;
  /** Milliseconds. */
  readonly ms: number;
  /** Why it failed; absent when it passed. */
  readonly error?: string;
}

/** The result in a line of the extension host's console, or `undefined` when the line is not a report. */
export function readReport(line: string): TestResult | undefined {
  if (!line.startsWith(REPORT_MARK)) return undefined;
  return JSON.parse(line.slice(REPORT_MARK.length)) as TestResult;
}
