/**
 * How long a cold `kedb check` takes, with all rules on, and how much memory; beside what checks the schema alone.
 * `npm run bench:check -- --entries 1000 --json`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PATTERNS_EACH, SAMPLES_EACH, writeGeneratedKb } from './check/generated-kb.ts';
import { best, type Cost, measure } from './check/measure.ts';
import { rivals } from './check/rivals.ts';

type Result = {
  entries: number;
  patterns: number;
  samples: number;
  seconds: number;
  peak_mb: number;
  problems: number;
  rivals: { name: string; seconds: number; peak_mb: number }[];
};

const { values } = parseArgs({
  options: {
    entries: { type: 'string', default: '100,1000,10000' },
    /** One object for each size. */
    json: { type: 'boolean', default: false },
    /** What is measured; src/cli/main.ts for what is not built yet. */
    cli: { type: 'string', default: 'dist/cli.js' },
    runs: { type: 'string', default: '1' },
    /** Only kedb. */
    alone: { type: 'boolean', default: false },
  },
});

if (!values.json) console.log('entries  patterns  samples  seconds  ms/entry  peak MB');
for (const entries of values.entries.split(',').map(Number)) {
  const result = withScratch((scratch) => benchSize(entries, scratch));
  if (values.json) console.log(JSON.stringify(result));
  else for (const row of rowsOf(result)) console.log(row);
}

function benchSize(entries: number, scratch: string): Result {
  const kb = join(scratch, 'kb');
  writeGeneratedKb(kb, entries);
  const often = (run: () => Cost) => best(Number(values.runs), run);
  const args = [resolve(values.cli), 'check', kb, '--format', 'json'];
  const { seconds, peak_mb, stdout } = often(() => measure([{ name: 'kedb check', args }], scratch));
  const others = values.alone ? [] : rivals();
  return {
    entries,
    patterns: entries * PATTERNS_EACH,
    samples: entries * SAMPLES_EACH,
    seconds,
    peak_mb,
    problems: JSON.parse(stdout).problems.length,
    rivals: others.map(({ name, commands }) => {
      const cost = often(() => measure(commands(kb, scratch), scratch));
      return { name, seconds: cost.seconds, peak_mb: cost.peak_mb };
    }),
  };
}

function rowsOf({ entries, patterns, samples, seconds, peak_mb, ...result }: Result): string[] {
  const columns = [entries, patterns, samples].map((count) => count.toLocaleString('en'));
  const cost = (time: number, peak: number) =>
    `${time.toFixed(2).padStart(7)}  ${((time * 1000) / entries).toFixed(2).padStart(8)}  ${String(peak).padStart(7)}`;
  const [first = '', second = '', third = ''] = columns;
  return [
    `${first.padStart(7)}  ${second.padStart(8)}  ${third.padStart(7)}  ${cost(seconds, peak_mb)}  kedb check`,
    ...result.rivals.map(
      (rival) =>
        `${' '.repeat(28)}${cost(rival.seconds, rival.peak_mb)}  ${rival.name}, ${(rival.seconds / seconds).toFixed(1)}×`,
    ),
  ];
}

function withScratch<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'kedb-bench-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
