import type { Problem } from '../core/text/source.ts';

/** A problem with the file or folder it is about. */
export interface FileProblem extends Problem {
  readonly uri: string;
}
