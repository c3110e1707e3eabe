import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A command for this Node: a script and its arguments. */
export type Command = { name: string; args: readonly string[]; cwd?: string };

export type Cost = { seconds: number; peak_mb: number; stdout: string };

const PEAK_MEMORY = resolve('bench/check/peak-memory.ts');

/** Runs commands one after the other, each in a new process; together they cost the sum of time, the most of memory. */
export function measure(commands: readonly Command[], scratch: string): Cost {
  const costs = commands.map((command) => measureOne(command, scratch));
  return {
    seconds: round(costs.reduce((sum, { seconds }) => sum + seconds, 0)),
    peak_mb: Math.round(Math.max(...costs.map(({ peak_mb }) => peak_mb))),
    stdout: costs.at(-1)?.stdout ?? '',
  };
}

function measureOne({ name, args, cwd }: Command, scratch: string): Cost {
  const peakFile = join(scratch, 'peak');
  rmSync(peakFile, { force: true });
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', PEAK_MEMORY, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, BENCH_PEAK_FILE: peakFile },
    maxBuffer: 2 ** 30,
  });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`${name} failed:\n${stdout.slice(-2000)}${stderr.slice(-2000)}`);
  return { seconds, peak_mb: Number(readFileSync(peakFile, 'utf8')) / 1024, stdout };
}

/** The quickest of several runs: what else the machine does can only make it slower. */
export function best(runs: number, run: () => Cost): Cost {
  const costs = Array.from({ length: runs }, run);
  return costs.reduce((quickest, cost) => (cost.seconds < quickest.seconds ? cost : quickest));
}

function round(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
