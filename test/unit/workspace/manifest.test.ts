import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { schemaOf } from '../../../src/workspace/schema.ts';
import { SETTING_KEYS } from '../../../src/workspace/settings.ts';

interface Property {
  readonly type: string;
  readonly default: unknown;
  readonly enum?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly properties?: Record<string, { readonly enum: unknown; readonly default: unknown }>;
}

/** What must be the same in the manifest and in the schema; the words may differ. */
function shapeOf(property: Property): unknown {
  const { type, minimum, maximum } = property;
  const verdicts = Object.entries(property.properties ?? {}).map(([name, one]) => [
    name,
    one.enum,
    one.default,
  ]);
  return { type, default: property.default, enum: property.enum, minimum, maximum, verdicts };
}

describe("the extension's settings", () => {
  const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  const groups = [manifest.contributes.configuration].flat();
  const properties: Record<string, Property> = Object.assign({}, ...groups.map((group) => group.properties));

  for (const key of SETTING_KEYS) {
    it(`offer \`${key}\` as tickmark.json has it`, () => {
      const property = properties[`tickmark.${key}`];
      assert.ok(property, `tickmark.${key} is missing from the manifest`);
      assert.deepEqual(shapeOf(property), shapeOf(schemaOf(key) as unknown as Property));
    });
  }
});
