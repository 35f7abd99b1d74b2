// The accuracy suites beside this file: invented sources, a draft over them, and what a careful fact-checker says of
// each of its figures. README.md has the format and the rulings.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Source } from '../../src/core/text/source.ts';
import { readSource } from '../../src/sources/reader.ts';

export const VERDICTS = ['supported', 'conflict', 'disputed', 'qualified', 'unsourced', 'ignored'] as const;
export type CaseVerdict = (typeof VERDICTS)[number];

/** Ways to get a figure wrong; README.md says what each means. */
export const TRAPS = ['digits', 'unit', 'period', 'entity', 'part', 'status', 'measure', 'sign'] as const;
export type Trap = (typeof TRAPS)[number];

/** A figure of the draft, and what is to be said of it. */
export interface Case {
  readonly id: string;
  /** 1-based line of draft.md. */
  readonly line: number;
  /** The figure as it stands there. */
  readonly text: string;
  /** 1-based, among the plain matches of `text` in its line. */
  readonly occurrence: number;
  readonly verdict: CaseVerdict;
  /** For conflict, disputed and qualified: the source's wording; null for the rest. */
  readonly expect: string | null;
  /** The file that decides; null where none does. For disputed it is the one that contradicts the draft. */
  readonly source: string | null;
  readonly why: string;
  /** Of a conflict: what was done to the figure. */
  readonly trap?: Trap;
  /** The figure only says which period, group or threshold another figure is about. */
  readonly role?: 'scope';
}

export interface Suite {
  readonly name: string;
  readonly draft: string;
  readonly cases: readonly Case[];
  /** Text of each source as it is on disk, by file name. */
  readonly sources: ReadonlyMap<string, string>;
}

/** Names of all suites of a folder, by default this one, in order. */
export function suiteNames(root: string = import.meta.dirname): string[] {
  return readdirSync(root)
    .filter((name) => ['cases.json', 'sources'].every((part) => existsSync(join(root, name, part))))
    .sort();
}

/** Whether a suite is held out: scored only. Nothing is tuned on it, no weight learnt, no floor set by it. */
export function isHeldOut(name: string): boolean {
  return /^[BQ]/.test(name);
}

/** Reads a suite from its folder. Throws where a file is missing or is not JSON. */
export function readSuite(name: string, root: string = import.meta.dirname): Suite {
  const folder = join(root, name);
  const files = readdirSync(join(folder, 'sources')).sort();
  return {
    name,
    draft: readFileSync(join(folder, 'draft.md'), 'utf8'),
    cases: JSON.parse(readFileSync(join(folder, 'cases.json'), 'utf8')),
    sources: new Map(files.map((file) => [file, readFileSync(join(folder, 'sources', file), 'utf8')])),
  };
}

/** The suites that weights are learnt from: those not held out, and with `--also FOLDER` another folder's, but for `--but`. */
export function learntSuites(args: readonly string[]): Suite[] {
  const option = (name: string): string | undefined =>
    args.includes(name) ? args[args.indexOf(name) + 1] : undefined;
  const also = option('--also');
  const but = option('--but')?.split(',') ?? [];
  const others = also === undefined ? [] : suiteNames(also);
  return [
    ...suiteNames()
      .filter((name) => !isHeldOut(name))
      .map((name) => readSuite(name)),
    ...others
      .filter((name) => !but.some((start) => name.startsWith(start)))
      .map((name) => readSuite(name, also)),
  ];
}

/** A suite's sources as the readers give them, in the order of their file names. */
export function readSources(suite: Suite): Source[] {
  return [...suite.sources].map(([file, text]) =>
    readSource({ id: basename(file).replace(/\.[a-z]{2,4}$/, ''), name: file, file, text }),
  );
}

/** 0-based column of the nth plain match of `text` in `line`; -1 where there are fewer. */
export function columnOf(line: string, text: string, occurrence: number): number {
  let at = -1;
  for (let seen = 0; seen < occurrence; seen += 1) {
    at = line.indexOf(text, at + 1);
    if (at < 0) return -1;
  }
  return at;
}
