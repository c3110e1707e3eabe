import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { MUTANTS, type Mutant, mutated } from './mutants.ts';

/** Within so many seeds, each fault must be noticed. */
const SEEDS = 100;
const WIDTH = 72;

/** A run of the chaos test needs none of these. */
const LEFT_OUT = new Set(['.git', '.wrangler', 'bench', 'build', 'dist', 'docs', 'node_modules']);

/** Plants each fault whose name has `part` in a copy of the source, and plays the seeds until one notices. Returns how many survived. */
export async function runMutants(part: string, say: (line: string) => void): Promise<number> {
  const folder = copySource();
  let survivors = 0;
  say(`${'mutant'.padEnd(WIDTH)}seed  the fault that was noticed`);
  for (const mutant of MUTANTS.filter(({ name }) => name.includes(part))) {
    const death = await deathOf(folder, mutant);
    survivors += death === null ? 1 : 0;
    say(
      `${mutant.name.padEnd(WIDTH)}${death ? `${death.seed.padEnd(6)}${death.fault}` : `survives ${SEEDS} seeds`}`,
    );
  }
  return survivors;
}

function copySource(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kedb-mutants-'));
  for (const part of readdirSync('.').filter((name) => !LEFT_OUT.has(name)))
    cpSync(part, join(folder, part), { recursive: true });
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** The first seed that notices, and the first fault that it tells; null if no seed does. */
type Death = { seed: string; fault: string } | null;

async function deathOf(folder: string, mutant: Mutant): Promise<Death> {
  const file = join(folder, mutant.file);
  const source = readFileSync(file, 'utf8');
  writeFileSync(file, mutated(source, mutant));
  const death = await firstFailure(folder);
  writeFileSync(file, source);
  return death;
}

/** Only a seed that goes wrong kills a mutant. Any other failure of the test is a fault of the mutant. */
async function firstFailure(folder: string): Promise<Death> {
  const { code, output } = await runChaos(folder);
  if (code === 0) return null;
  const [, seed, fault = ''] = /seed (\d+)(?: went wrong.*\n(?: ❯.*\n|\s*\n)*(.*)|: (.*))/.exec(output) ?? [];
  if (seed === undefined) throw new Error(`the test broke off:\n${output}`);
  return { seed, fault: fault.split(/;|: expected '/)[0] ?? '' };
}

function runChaos(folder: string): Promise<{ code: number; output: string }> {
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    'workerd',
    '--bail',
    '1',
    'test/chaos/workerd',
  ];
  const env = { ...process.env, KEDB_CHAOS_SEEDS: String(SEEDS), NO_COLOR: '1' };
  return new Promise((done) => {
    execFile(process.execPath, args, { cwd: folder, env, maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      done({ code: error === null ? 0 : 1, output: stdout + stderr });
    });
  });
}
