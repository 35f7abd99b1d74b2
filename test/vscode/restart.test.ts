// For Node's extension host alone: there the server is a process, which can be ended from outside.
import { execFileSync } from 'node:child_process';
import { assert } from 'chai';
import { eventually, findingOn, show } from './support.ts';

/** The server's process: a child of this one that runs our bundle. */
function serverProcess(): number | undefined {
  const listing = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  const line = listing.split('\n').find((one) => {
    const [, parent] = one.trim().split(/\s+/, 2);
    return Number(parent) === process.pid && one.includes('server.node.cjs');
  });
  return line === undefined ? undefined : Number.parseInt(line.trim(), 10);
}

describe('a server that falls', () => {
  it('is started again, and checks as before', async () => {
    const { document } = await show('draft.md');
    await findingOn(document, '$15 million');
    const first = await eventually('the server is found', serverProcess);
    process.kill(first, 'SIGKILL');
    const second = await eventually('another server is found', () => {
      const found = serverProcess();
      return found !== first && found;
    });
    assert.notEqual(second, first);
    await findingOn(document, '$15 million');
  });
});
