/**
 * Measures the whole process of `kedb match` on one line, as a multiple of a Node that does nothing (`node -e 0`). It uses our own
 * entries and 1,362 generated ones, with an empty cache and with a full one. `npm run bench:line -- --runs 9`
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeGeneratedKb } from './check/generated-kb.ts';

const ENTRIES = 1362;
const LINE = 'redis: connection refused\n';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    /** The kedb to measure, for example another build. */
    cli: { type: 'string', default: 'dist/cli.js' },
  },
});

type Contender = { name: string; args: readonly string[]; cache: 'off' | string };

const scratch = mkdtempSync(join(tmpdir(), 'kedb-bench-'));
try {
  const rows = measureAll(contenders(scratch));
  const [idle = 1] = rows.map(({ median }) => median);
  for (const { name, fastest, median } of rows)
    console.log(`${name.padEnd(46)} ${seconds(fastest)}  ${seconds(median)}  ${(median / idle).toFixed(1)}×`);
} finally {
  rmSync(scratch, { recursive: true });
}

function contenders(folder: string): Contender[] {
  const [generated, cache] = [join(folder, 'kb'), join(folder, 'cache')];
  writeGeneratedKb(generated, ENTRIES);
  const match = (kb: string) => [resolve(values.cli), 'match', '--kb', kb];
  return [
    { name: 'node -e 0', args: ['-e', '0'], cache: 'off' },
    { name: 'kedb match, our entries', args: match('kb'), cache },
    { name: 'kedb match, our entries, no cache', args: match('kb'), cache: 'off' },
    { name: `kedb match, ${ENTRIES} entries`, args: match(generated), cache },
    { name: `kedb match, ${ENTRIES} entries, no cache`, args: match(generated), cache: 'off' },
  ];
}

/** Measures the contenders in turn, so that other work on the machine slows all of them. The first round only fills the caches. */
function measureAll(all: readonly Contender[]): { name: string; fastest: number; median: number }[] {
  const rounds = Array.from({ length: Number(values.runs) + 1 }, () => all.map(measure)).slice(1);
  return all.map(({ name }, index) => {
    const times = rounds.map((round) => round[index] ?? 0).sort((a, b) => a - b);
    return { name, fastest: times[0] ?? 0, median: times[times.length >> 1] ?? 0 };
  });
}

function measure({ name, args, cache }: Contender): number {
  const env = cache === 'off' ? { KEDB_CACHE: 'off' } : { XDG_CACHE_HOME: cache };
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    input: LINE,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...env },
  });
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  return performance.now() - started;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(3)} s`;
}
