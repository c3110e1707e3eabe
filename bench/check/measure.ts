import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Usage } from './usage.ts';

/** A command for this Node: a script and its arguments. */
export type Command = {
  name: string;
  args: readonly string[];
  cwd?: string;
  /** Exit code 1 is no failure: the command found something. */
  mayFind?: boolean;
};

/** `cpu_seconds` is the time on all processors. Other work on the machine changes it less than the elapsed time. */
export type Cost = { seconds: number; cpu_seconds: number; peak_mb: number; stdout: string };

const USAGE = resolve('bench/check/usage.ts');

/** Runs commands one after the other, each in a new process. Adds up their times, and takes the largest memory. */
export function measure(commands: readonly Command[], scratch: string): Cost {
  const costs = commands.map((command) => measureOne(command, scratch));
  return {
    seconds: round(costs.reduce((sum, { seconds }) => sum + seconds, 0)),
    cpu_seconds: round(costs.reduce((sum, { cpu_seconds }) => sum + cpu_seconds, 0)),
    peak_mb: Math.round(Math.max(...costs.map(({ peak_mb }) => peak_mb))),
    stdout: costs.at(-1)?.stdout ?? '',
  };
}

function measureOne({ name, args, cwd, mayFind = false }: Command, scratch: string): Cost {
  const usageFile = join(scratch, 'usage.json');
  rmSync(usageFile, { force: true });
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', USAGE, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, BENCH_USAGE_FILE: usageFile },
    maxBuffer: 2 ** 30,
  });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0 && !(mayFind && status === 1))
    throw new Error(`${name} failed:\n${stdout.slice(-2000)}${stderr.slice(-2000)}`);
  const { peak, cpu }: Usage = JSON.parse(readFileSync(usageFile, 'utf8'));
  return { seconds, cpu_seconds: cpu / 1e6, peak_mb: peak / 1024, stdout };
}

/** The fastest of several runs. Other work on the machine can only make a run slower. */
export function best(runs: number, run: () => Cost): Cost {
  const costs = Array.from({ length: runs }, run);
  return costs.reduce((quickest, cost) => (cost.seconds < quickest.seconds ? cost : quickest));
}

function round(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
