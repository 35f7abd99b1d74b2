// Runs the benchmarks, one after the other: npm run bench [-- figures|size|search|keystroke [its own arguments]]
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ALL = ['figures', 'size', 'search', 'keystroke'];
const [wanted, ...rest] = process.argv.slice(2);
const chosen = wanted !== undefined && ALL.includes(wanted) ? [wanted] : ALL;
const own = chosen.length === 1 ? rest : [];

for (const name of chosen) {
  console.log(`\n${name}`);
  const file = join(import.meta.dirname, `${name}.ts`);
  const { status } = spawnSync(process.execPath, ['--expose-gc', file, ...own], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
