import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaOf } from '../../../src/workspace/schema.ts';
import { CONFIG_FILE, DEFAULT_FOLDERS, SETTING_KEYS } from '../../../src/workspace/settings.ts';
import { root } from '../../support/vscode/paths.ts';

type Json = { readonly [key: string]: unknown };

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const source = (path: string) => readFileSync(join(root, 'src', 'client', path), 'utf8');
const { contributes } = manifest;
const properties: Record<string, Json> = contributes.configuration.properties;

describe("the extension's manifest", () => {
  it('has the settings of src/workspace/settings.ts, word for word', () => {
    for (const key of SETTING_KEYS) {
      const { description, enumDescriptions, ...schema } = schemaOf(key);
      const { scope, order, markdownDescription, markdownEnumDescriptions, ...given } =
        properties[`tickmark.${key}`] ?? {};
      assert.deepEqual(given, JSON.parse(JSON.stringify(schema)), key);
      assert.equal(markdownDescription, description, key);
      assert.deepEqual(markdownEnumDescriptions, enumDescriptions, key);
    }
  });

  it("has no settings beside those but the editor's own, all by folder", () => {
    const own = [...source('settings.ts').matchAll(/EDITOR_SETTINGS = \[([^\]]*)\]/g)].flatMap(
      ([, list = '']) => [...list.matchAll(/'(\w+)'/g)].map(([, name = '']) => name),
    );
    assert.ok(own.length > 0);
    const names = [...SETTING_KEYS, ...own].map((name) => `tickmark.${name}`);
    assert.deepEqual(Object.keys(properties).sort(), names.sort());
    for (const [name, { scope }] of Object.entries(properties)) assert.equal(scope, 'resource', name);
  });

  it('wakes for each default folder and for the configuration file, and for no language', () => {
    const events: string[] = manifest.activationEvents;
    for (const name of [...DEFAULT_FOLDERS, CONFIG_FILE]) {
      assert.ok(events.includes(`workspaceContains:${name}`), name);
    }
    assert.deepEqual(
      events.filter((event) => !event.startsWith('workspaceContains:')),
      [],
    );
  });

  it('looks for the same folders and file once it is awake', () => {
    const gate = source('gate.ts');
    for (const name of [...DEFAULT_FOLDERS, CONFIG_FILE]) assert.ok(gate.includes(`'${name}'`), name);
  });

  it('names only files that are there, apart from what is built', () => {
    const named = [
      ...JSON.stringify(manifest.contributes).matchAll(
        /"(?:path|url|icon|markdown)":"(\.?\/?(?:media|syntaxes|snippets|schemas)[^"]*)"/g,
      ),
    ];
    const paths = named.map(([, path = '']) => path);
    assert.ok(paths.length >= 10, `${paths.length} paths found`);
    assert.deepEqual(
      [...paths, manifest.icon].filter((path) => !existsSync(join(root, path))),
      [],
    );
  });

  it('offers only commands that it contributes', () => {
    const commands = new Set(contributes.commands.map(({ command }: { command: string }) => command));
    const used = [
      ...JSON.stringify({ ...contributes, commands: [] }).matchAll(
        /(?:command:|Command:|"command":")(tickmark\.\w+)/g,
      ),
    ].map(([, name = '']) => name);
    assert.ok(used.length > 10);
    assert.deepEqual(
      used.filter((name) => !commands.has(name)),
      [],
    );
  });

  it('offers in the palette what can be done now: nothing for drafts where nothing is open', () => {
    const conditions = new Map<string, string>(
      contributes.menus.commandPalette.map(({ command, when }: Record<string, string>) => [command, when]),
    );
    const always = contributes.commands
      .map(({ command }: { command: string }) => command)
      .filter((command: string) => !conditions.has(command));
    assert.deepEqual(always.sort(), ['tickmark.openSample', 'tickmark.openWalkthrough', 'tickmark.showLog']);
  });

  it('has snippets for every directive', () => {
    const snippets = readFileSync(join(root, 'snippets', 'directives.json'), 'utf8');
    for (const name of ['disable-next-line', 'disable-line', 'disable', 'enable', 'disable-file']) {
      assert.ok(snippets.includes(`<!-- tickmark-${name} `), name);
    }
  });
});
