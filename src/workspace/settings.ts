import { VERDICTS, type Verdict } from '../core/verdict/report.ts';

/** How loudly a verdict is shown; `off` shows nothing but still counts it. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * Every setting, resolved. The same names stand in `tickmark.json`, under `tickmark.*` in the editor and in the schema:
 * this file is their one source. Where both the file and the editor set a key, the file wins, so that the command line
 * and every writer's editor reach the same verdicts.
 */
export interface Settings {
  /** Folders, files or globs of sources, relative to the config file or workspace folder; empty means the default folders. */
  readonly sources: readonly string[];
  /** Globs of drafts, relative to the workspace folder. */
  readonly include: readonly string[];
  /** Globs of files that are neither drafts nor sources. */
  readonly exclude: readonly string[];
  /** What `.gitignore` and `.ignore` name is left out where drafts and sources are looked for. */
  readonly useIgnoreFiles: boolean;
  readonly numberLocale: 'auto' | 'point' | 'comma';
  readonly run: 'onType' | 'onSave' | 'manual';
  /** Milliseconds between the last keystroke and the check. */
  readonly delay: number;
  readonly severity: Readonly<Record<Verdict, Severity>>;
  readonly citationStyle: 'pandoc' | 'link';
  /** Bytes; larger sources are left out, with a problem. */
  readonly maxFileSize: number;
  /** Sources beyond this number are left out, with a problem. */
  readonly maxFiles: number;
}

export type SettingKey = keyof Settings;

/** Looked for beside a draft and at the workspace root when `sources` is empty. */
export const DEFAULT_FOLDERS = ['corpus', 'sources', 'references'] as const;
export const CONFIG_FILE = 'tickmark.json';
export const IGNORES_FILE = 'tickmark.ignores.json';

type Shape =
  | { readonly kind: 'globs' }
  | { readonly kind: 'choice'; readonly values: readonly string[]; readonly meanings: readonly string[] }
  | { readonly kind: 'whole'; readonly minimum: number; readonly maximum: number }
  | { readonly kind: 'flag' }
  | { readonly kind: 'severities' };

/** One setting: its shape, default and the sentence a writer reads about it. */
export interface SettingDefinition<K extends SettingKey = SettingKey> {
  readonly shape: Shape;
  readonly fallback: Settings[K];
  readonly description: string;
}

/** A guess that is wrong is worse than none: only what contradicts a source warns. */
export const DEFAULT_SEVERITY: Settings['severity'] = {
  supported: 'off',
  conflict: 'warning',
  disputed: 'information',
  qualified: 'information',
  miscited: 'warning',
  unsourced: 'hint',
  unchecked: 'off',
  misquoted: 'warning',
  inconsistent: 'information',
};

/** What a verdict means, for whoever sets its severity. */
export const VERDICT_MEANINGS: Readonly<Record<Verdict, string>> = {
  supported: 'A source states this value.',
  conflict: 'The sources state another value, and none states this one.',
  disputed: 'One source states this value, another a different one.',
  qualified: 'The value is right, but a word that bounds it ("up to", "more than") was dropped or changed.',
  miscited: 'The source that is cited does not say so.',
  unsourced: 'No source speaks of it.',
  unchecked: 'The figure could not be read with certainty.',
  misquoted: 'The words in quotation marks differ from those of the source.',
  inconsistent: 'The draft itself gives the same thing two values.',
};

export const SETTINGS: { readonly [K in SettingKey]: SettingDefinition<K> } = {
  sources: {
    shape: { kind: 'globs' },
    fallback: [],
    description:
      'Where your sources are: folders, files or globs (`reports/**/*.html`), relative to this file or the workspace folder. If empty: the folders `corpus`, `sources` and `references`, at the root or beside the draft.',
  },
  include: {
    shape: { kind: 'globs' },
    fallback: ['**/*.md', '**/*.markdown', '**/*.mdx', '**/*.qmd', '**/*.Rmd', '**/*.rmd'],
    description:
      'Which files are drafts, as globs relative to the workspace folder. Add `**/*.txt` to check plain text, `**/*.tex` to check LaTeX, too.',
  },
  exclude: {
    shape: { kind: 'globs' },
    fallback: ['**/node_modules/**', '**/.*/**'],
    description: 'Which files are neither drafts nor sources, as globs relative to the workspace folder.',
  },
  useIgnoreFiles: {
    shape: { kind: 'flag' },
    fallback: true,
    description:
      'Whether to leave out what `.gitignore` and `.ignore` files name, where drafts and sources are looked for. A folder or file that `sources` names is read all the same, and so is a draft that you open.',
  },
  numberLocale: {
    shape: {
      kind: 'choice',
      values: ['auto', 'point', 'comma'],
      meanings: [
        'Told from each text; what cannot be told is not checked.',
        'A point divides decimals: 1,234.5.',
        'A comma divides decimals: 1.234,5.',
      ],
    },
    fallback: 'auto',
    description: 'How numbers are written in your drafts.',
  },
  run: {
    shape: {
      kind: 'choice',
      values: ['onType', 'onSave', 'manual'],
      meanings: ['As you type.', 'When a draft is opened or saved.', 'Only by command.'],
    },
    fallback: 'onType',
    description: 'When drafts are checked.',
  },
  delay: {
    shape: { kind: 'whole', minimum: 0, maximum: 10_000 },
    fallback: 150,
    description: 'How long to wait after a keystroke before checking, in milliseconds.',
  },
  severity: {
    shape: { kind: 'severities' },
    fallback: DEFAULT_SEVERITY,
    description:
      'How loudly each verdict is shown in the text and in the list of problems. `off` hides it; it is still counted.',
  },
  citationStyle: {
    shape: {
      kind: 'choice',
      values: ['pandoc', 'link'],
      meanings: ['`[@key, l. 12]`', '`[Title, l. 12](path/to/source.md)`'],
    },
    fallback: 'pandoc',
    description: 'How an inserted citation is written.',
  },
  maxFileSize: {
    shape: { kind: 'whole', minimum: 1_000, maximum: 1_000_000_000 },
    fallback: 20_000_000,
    description: 'Larger sources (in bytes) are left out, and named in the status.',
  },
  maxFiles: {
    shape: { kind: 'whole', minimum: 1, maximum: 1_000_000 },
    fallback: 20_000,
    description: 'Sources beyond this number are left out, and the status says so.',
  },
};

export const SETTING_KEYS = Object.keys(SETTINGS) as readonly SettingKey[];

/** Settings as given, some or all of them; of `severity` too. */
export type GivenSettings = { readonly [K in Exclude<SettingKey, 'severity'>]?: Settings[K] } & {
  readonly severity?: Partial<Settings['severity']>;
};

/** What is wrong with one value; `path` leads to it: `['severity', 'conflict']`. */
export interface SettingProblem {
  readonly path: readonly string[];
  readonly message: string;
  readonly remedy: string;
}

/** Later ones win, key by key (and verdict by verdict in `severity`); what none gives has its default. */
export function resolveSettings(...given: readonly GivenSettings[]): Settings {
  let resolved: Settings = DEFAULTS;
  for (const one of given) {
    resolved = { ...resolved, ...one, severity: { ...resolved.severity, ...one.severity } };
  }
  return resolved;
}

const DEFAULTS: Settings = {
  sources: SETTINGS.sources.fallback,
  include: SETTINGS.include.fallback,
  exclude: SETTINGS.exclude.fallback,
  useIgnoreFiles: SETTINGS.useIgnoreFiles.fallback,
  numberLocale: SETTINGS.numberLocale.fallback,
  run: SETTINGS.run.fallback,
  delay: SETTINGS.delay.fallback,
  severity: SETTINGS.severity.fallback,
  citationStyle: SETTINGS.citationStyle.fallback,
  maxFileSize: SETTINGS.maxFileSize.fallback,
  maxFiles: SETTINGS.maxFiles.fallback,
};

/**
 * Takes a parsed JSON value (or the editor's settings) and keeps what is valid; each invalid value is a problem and
 * falls back to the next lower setting. `null` means unset. Never throws.
 */
export function readSettings(value: unknown): { settings: GivenSettings; problems: SettingProblem[] } {
  const problems: SettingProblem[] = [];
  if (!isRecord(value)) {
    problems.push({
      path: [],
      message: 'The settings must be one object.',
      remedy: 'Write { "sources": ["sources"] }.',
    });
    return { settings: {}, problems };
  }
  const settings: Record<string, unknown> = {};
  for (const [key, given] of Object.entries(value)) {
    if (key === '$schema' || given === null || given === undefined) continue;
    if (!isSettingKey(key)) {
      problems.push({
        path: [key],
        message: `There is no setting "${key}".`,
        remedy: `The settings are: ${SETTING_KEYS.join(', ')}.`,
      });
      continue;
    }
    const { shape } = SETTINGS[key];
    if (shape.kind === 'severities') settings[key] = readSeverities(key, given, problems);
    else if (isOfShape(given, shape)) settings[key] = given;
    else
      problems.push({ path: [key], message: `"${key}" must be ${inWords(shape)}.`, remedy: remedyFor(key) });
  }
  return { settings: settings as GivenSettings, problems };
}

function readSeverities(
  key: string,
  given: unknown,
  problems: SettingProblem[],
): Partial<Record<Verdict, Severity>> {
  if (!isRecord(given)) {
    problems.push({
      path: [key],
      message: `"${key}" must be an object by verdict.`,
      remedy: 'Write { "unsourced": "off" }.',
    });
    return {};
  }
  const kept: Partial<Record<Verdict, Severity>> = {};
  for (const [name, severity] of Object.entries(given)) {
    const verdict = VERDICTS.find((known) => known === name);
    const known = SEVERITIES.find((one) => one === severity);
    if (verdict === undefined) {
      problems.push({
        path: [key, name],
        message: `There is no verdict "${name}".`,
        remedy: `The verdicts are: ${VERDICTS.join(', ')}.`,
      });
    } else if (known === undefined) {
      problems.push({
        path: [key, name],
        message: `The severity of "${name}" must be one of ${SEVERITIES.join(', ')}.`,
        remedy: `Its default is "${DEFAULT_SEVERITY[verdict]}".`,
      });
    } else kept[verdict] = known;
  }
  return kept;
}

function isOfShape(value: unknown, shape: Exclude<Shape, { kind: 'severities' }>): boolean {
  switch (shape.kind) {
    case 'globs':
      return Array.isArray(value) && value.every((one) => typeof one === 'string' && one.length > 0);
    case 'flag':
      return typeof value === 'boolean';
    case 'choice':
      return typeof value === 'string' && shape.values.includes(value);
    case 'whole':
      return Number.isInteger(value) && Number(value) >= shape.minimum && Number(value) <= shape.maximum;
  }
}

function inWords(shape: Exclude<Shape, { kind: 'severities' }>): string {
  switch (shape.kind) {
    case 'globs':
      return 'a list of paths or globs';
    case 'flag':
      return 'true or false';
    case 'choice':
      return `one of ${shape.values.join(', ')}`;
    case 'whole':
      return `a whole number from ${shape.minimum} to ${shape.maximum}`;
  }
}

const remedyFor = (key: SettingKey): string =>
  `Its default is ${JSON.stringify(SETTINGS[key].fallback)}; remove the line to use that.`;

const isSettingKey = (key: string): key is SettingKey => Object.hasOwn(SETTINGS, key);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
