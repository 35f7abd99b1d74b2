import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseConfig } from '../../../src/workspace/config.ts';
import { printedSchema } from '../../../src/workspace/schema.ts';
import { readSettings, resolveSettings, SETTING_KEYS, SETTINGS } from '../../../src/workspace/settings.ts';

describe('settings', () => {
  /** The value is kept without a problem. */
  const accepts = (value: Record<string, unknown>): void =>
    assert.deepEqual(readSettings(value), { settings: value, problems: [] });
  /** One problem at this path; nothing of it is kept. */
  const refuses = (value: unknown, path: string[]): void => {
    const { problems } = readSettings(value);
    assert.deepEqual(
      problems.map((problem) => problem.path),
      [path],
    );
    assert.ok(problems.every(({ message, remedy }) => message.length > 10 && remedy.length > 10));
  };

  it('accepts what the schema allows', () => {
    accepts({ sources: ['facts', '**/*.md'] });
    accepts({ numberLocale: 'comma', run: 'onSave', delay: 0, citationStyle: 'link' });
    accepts({ severity: { unsourced: 'off', conflict: 'error' } });
    accepts(Object.fromEntries(SETTING_KEYS.map((key) => [key, SETTINGS[key].fallback])));
  });

  it('refuses what it does not know, with the path to it', () => {
    refuses({ sources: 'facts' }, ['sources']);
    refuses({ sources: [''] }, ['sources']);
    refuses({ delay: -1 }, ['delay']);
    refuses({ delay: 1.5 }, ['delay']);
    refuses({ run: 'always' }, ['run']);
    refuses({ colour: 'red' }, ['colour']);
    refuses({ severity: 'error' }, ['severity']);
    refuses({ severity: { conflict: 'loud' } }, ['severity', 'conflict']);
    refuses({ severity: { wrong: 'error' } }, ['severity', 'wrong']);
    refuses([], []);
    refuses(null, []);
  });

  it('is not misled by names every object has', () => {
    refuses({ constructor: 1 }, ['constructor']);
    refuses(JSON.parse('{"__proto__": 1}'), ['__proto__']);
  });

  it('resolves key by key, and verdict by verdict', () => {
    const resolved = resolveSettings(
      { delay: 5, severity: { conflict: 'error' } },
      { severity: { unsourced: 'off' } },
    );
    assert.equal(resolved.delay, 5);
    assert.equal(resolved.severity.conflict, 'error');
    assert.equal(resolved.severity.unsourced, 'off');
    assert.equal(resolved.severity.miscited, 'warning');
    assert.equal(resolved.run, 'onType');
  });

  it('has the schema that is checked in (else run: node test/support/writeSchema.ts)', () => {
    const file = new URL('../../../schemas/tickmark.schema.json', import.meta.url);
    assert.equal(readFileSync(file, 'utf8'), printedSchema());
  });
});

describe('parseConfig', () => {
  /** The problem covers the text between the markers. */
  const check = (marked: string): void => {
    const start = marked.indexOf('«');
    const end = marked.indexOf('»') - 1;
    const { problems } = parseConfig(marked.replace('«', '').replace('»', ''));
    assert.deepEqual(
      problems.map((problem) => [problem.start, problem.end]),
      [[start, end]],
    );
  };

  it('points at the key that is wrong', () => {
    check('{ «"delay"»: "soon" }');
    check('{\n\t"run": "onType",\n\t«"colour"»: 1\n}');
    check('{ "severity": { «"conflict"»: "loud" } }');
  });

  it('points at broken JSON', () => {
    check('{"a" «1»}');
  });

  it('says nothing about a good file', () => {
    assert.deepEqual(parseConfig('{ "$schema": "x", "delay": 10 }'), {
      settings: { delay: 10 },
      problems: [],
    });
  });

  it('never throws, whatever the text', () => {
    for (const text of ['', '{', '[]', 'null', '{"a":', '\u0000', '{"a": {"b": [}']) {
      assert.ok(parseConfig(text).problems.length > 0, text);
    }
  });
});
