import { isMap, isScalar, parseDocument } from 'yaml';
import { type GivenSettings, readSettings, type SettingProblem } from './settings.ts';

/** What is wrong in a config file, with the half-open range of its text that it concerns. */
export interface ConfigProblem {
  readonly message: string;
  readonly remedy: string;
  readonly start: number;
  readonly end: number;
}

export interface Config {
  readonly settings: GivenSettings;
  readonly problems: readonly ConfigProblem[];
}

/** A config file larger than this (UTF-16 units) is no config file. */
const MAX_CONFIG_LENGTH = 1_000_000;

/** Reads the text of a `tickmark.json`. Valid keys count even where others are wrong. Never throws. */
export function parseConfig(text: string): Config {
  if (text.length > MAX_CONFIG_LENGTH) {
    const message = `The file is longer than ${MAX_CONFIG_LENGTH} characters and was not read.`;
    return {
      settings: {},
      problems: [{ message, remedy: 'Keep only settings in it.', start: 0, end: 0 }],
    };
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const [start, end] = placeOfSyntaxError(text);
    const message = `This is not valid JSON: ${error instanceof Error ? error.message : 'unknown error'}.`;
    return {
      settings: {},
      problems: [
        {
          message,
          remedy: 'Mend it; until then the editor settings and defaults apply.',
          start,
          end,
        },
      ],
    };
  }
  const { settings, problems } = readSettings(value);
  return { settings, problems: problems.length === 0 ? [] : placed(text, problems) };
}

// JSON.parse says what is wrong but not reliably where; the YAML parser reads JSON and keeps places.
export function placeOfSyntaxError(text: string): readonly [number, number] {
  const first = parseDocument(text, { schema: 'json', logLevel: 'silent' }).errors[0];
  if (first !== undefined) return [Math.min(first.pos[0], text.length), Math.min(first.pos[1], text.length)];
  return [0, text.length];
}

function placed(text: string, problems: readonly SettingProblem[]): ConfigProblem[] {
  const root = parseDocument(text, { schema: 'json', logLevel: 'silent' }).contents;
  return problems.map(({ path, message, remedy }) => {
    let node: unknown = root;
    let range: readonly [number, number] = [0, 1];
    for (const name of path) {
      const pair = isMap(node)
        ? node.items.find((item) => isScalar(item.key) && item.key.value === name)
        : undefined;
      if (pair === undefined || !isScalar(pair.key) || !pair.key.range) break;
      range = [pair.key.range[0], pair.key.range[1]];
      node = pair.value;
    }
    return { message, remedy, start: range[0], end: range[1] };
  });
}
