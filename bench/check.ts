/**
 * Measures the time and memory of a cold `kedb check` with all rules, and of tools that check only the schema.
 * `npm run bench:check -- --entries 1000 --json`. `--hostile` measures knowledge bases that try to keep it busy, at three sizes.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PATTERNS_EACH, SAMPLES_EACH, writeGeneratedKb } from './check/generated-kb.ts';
import { HOSTILE_KBS, writeHostileKb } from './check/hostile.ts';
import { best, type Cost, measure } from './check/measure.ts';
import { rivals } from './check/rivals.ts';

type Measured = Omit<Cost, 'stdout'>;

type Result = Measured & {
  entries: number;
  patterns: number;
  samples: number;
  problems: number;
  rivals: ({ name: string } & Measured)[];
};

const { values } = parseArgs({
  options: {
    entries: { type: 'string', default: '100,1000,10000' },
    /** Print one JSON object for each size. */
    json: { type: 'boolean', default: false },
    /** The kedb to measure. src/cli/main.ts measures the source without a build. */
    cli: { type: 'string', default: 'dist/cli.js' },
    runs: { type: 'string', default: '1' },
    /** Measure hostile knowledge bases instead. */
    hostile: { type: 'boolean', default: false },
    /** Measure only kedb. */
    alone: { type: 'boolean', default: false },
  },
});

if (values.hostile) benchHostile();
else benchEntries();

function benchEntries(): void {
  if (!values.json) console.log('entries  patterns  samples  seconds  ms/entry    CPU s  peak MB');
  for (const entries of values.entries.split(',').map(Number)) {
    const result = withScratch((scratch) => benchSize(entries, scratch));
    if (values.json) console.log(JSON.stringify(result));
    else for (const row of rowsOf(result)) console.log(row);
  }
}

/** If the check is linear, the figures at most double from one row to the next. */
function benchHostile(): void {
  if (!values.json)
    console.log('what                                      size  seconds    CPU s  peak MB  problems');
  for (const { name, sizes, files } of HOSTILE_KBS) {
    for (const size of sizes) {
      const result = { name, size, ...withScratch((scratch) => benchHostileKb(files(size), scratch)) };
      const { seconds, cpu_seconds, peak_mb, problems } = result;
      const columns = [seconds.toFixed(2), cpu_seconds.toFixed(2), String(peak_mb), String(problems)];
      const row = `${name.padEnd(38)}${String(size).padStart(8)}${columns.map((text) => text.padStart(9)).join('')}`;
      console.log(values.json ? JSON.stringify(result) : row);
    }
  }
}

function benchHostileKb(files: Record<string, string>, scratch: string): Measured & { problems: number } {
  const kb = join(scratch, 'kb');
  writeHostileKb(kb, files);
  const args = [resolve(values.cli), 'check', kb, '--format', 'json'];
  const { stdout, ...cost } = measure([{ name: 'kedb check', args, mayFind: true }], scratch);
  return { ...cost, problems: JSON.parse(stdout).problems.length };
}

function benchSize(entries: number, scratch: string): Result {
  const kb = join(scratch, 'kb');
  writeGeneratedKb(kb, entries);
  const often = (run: () => Cost) => best(Number(values.runs), run);
  const args = [resolve(values.cli), 'check', kb, '--format', 'json'];
  const { stdout, ...cost } = often(() => measure([{ name: 'kedb check', args }], scratch));
  const others = values.alone ? [] : rivals();
  return {
    entries,
    patterns: entries * PATTERNS_EACH,
    samples: entries * SAMPLES_EACH,
    ...cost,
    problems: JSON.parse(stdout).problems.length,
    rivals: others.map(({ name, commands }) => {
      const { stdout: _, ...spent } = often(() => measure(commands(kb, scratch), scratch));
      return { name, ...spent };
    }),
  };
}

function rowsOf({ entries, patterns, samples, ...result }: Result): string[] {
  const columns = [entries, patterns, samples].map((count) => count.toLocaleString('en'));
  const cost = ({ seconds, cpu_seconds, peak_mb }: Measured) =>
    [
      seconds.toFixed(2).padStart(7),
      ((seconds * 1000) / entries).toFixed(2).padStart(8),
      cpu_seconds.toFixed(2).padStart(7),
      String(peak_mb).padStart(7),
    ].join('  ');
  const [first = '', second = '', third = ''] = columns;
  return [
    `${first.padStart(7)}  ${second.padStart(8)}  ${third.padStart(7)}  ${cost(result)}  kedb check`,
    ...result.rivals.map(
      (rival) =>
        `${' '.repeat(28)}${cost(rival)}  ${rival.name}, ${(rival.seconds / result.seconds).toFixed(1)}×`,
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
