import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const page = readFileSync(join(ROOT, 'docs', 'peers.md'), 'utf8');

describe('docs/peers.md', () => {
  it('names tests that are there', () => {
    const named = [...page.matchAll(/[a-zA-Z/-]{1,60}(?:\.test)?\.ts\b/g)].map(([path]) => path);
    assert.ok(named.length > 50);
    const missing = named.filter((path) => !existsSync(join(ROOT, 'test', path)));
    assert.deepEqual(missing, []);
  });

  it('leaves no ask without an answer', () => {
    const rows = page.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| ask'));
    assert.ok(rows.length > 40);
    for (const row of rows) assert.ok((row.split('|')[2] ?? '').trim().length > 2, row);
  });
});
