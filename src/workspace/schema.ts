import { VERDICTS } from '../core/verdict/report.ts';
import {
  DEFAULT_SEVERITY,
  SETTING_KEYS,
  SETTINGS,
  SEVERITIES,
  type SettingKey,
  VERDICT_MEANINGS,
} from './settings.ts';

/** A JSON Schema (draft 7) fragment; only what is needed here. */
export type JsonSchema = { readonly [key: string]: unknown };

/** The schema of one setting, as `tickmark.json` and the extension's `contributes.configuration` both describe it. */
export function schemaOf(key: SettingKey): JsonSchema {
  const { shape, fallback, description } = SETTINGS[key];
  const common = { default: fallback, description };
  switch (shape.kind) {
    case 'globs':
      return { type: 'array', items: { type: 'string', minLength: 1 }, ...common };
    case 'flag':
      return { type: 'boolean', ...common };
    case 'choice':
      return { type: 'string', enum: shape.values, enumDescriptions: shape.meanings, ...common };
    case 'whole':
      return { type: 'integer', minimum: shape.minimum, maximum: shape.maximum, ...common };
    case 'severities':
      return {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(
          VERDICTS.map((verdict) => [
            verdict,
            {
              type: 'string',
              enum: SEVERITIES,
              default: DEFAULT_SEVERITY[verdict],
              description: VERDICT_MEANINGS[verdict],
            },
          ]),
        ),
        ...common,
      };
  }
}

/** The schema of `tickmark.json`; `schemas/tickmark.schema.json` is its printed form, and a test says so. */
export function configSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Tickmark',
    description: 'Settings of Tickmark that the command line and every editor share.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      ...Object.fromEntries(SETTING_KEYS.map((key) => [key, schemaOf(key)])),
    },
  };
}

/** What `schemas/tickmark.schema.json` must contain, to the byte. */
export const printedSchema = (): string => `${JSON.stringify(configSchema(), null, 2)}\n`;
