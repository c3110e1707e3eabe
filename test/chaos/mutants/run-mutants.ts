import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { MUTANTS, type Mutant, mutated } from './mutants.ts';

/** Within so many seeds, each fault must be noticed. */
const SEEDS = 100;
const WIDTH = 76;

/** A run of the chaos test needs none of these. */
const LEFT_OUT = new Set(['.git', '.wrangler', 'bench', 'build', 'dist', 'docs', 'node_modules']);

/** Plants each fault whose name has `part` in a copy of the source, and plays the seeds until one notices. Returns how many survived. */
export async function runMutants(part: string, say: (line: string) => void): Promise<number> {
  const folder = copySource();
  let survivors = 0;
  say(`${'mutant'.padEnd(WIDTH)}dies at seed`);
  for (const mutant of MUTANTS.filter(({ name }) => name.includes(part))) {
    const seed = await firstSeedThatNotices(folder, mutant);
    survivors += seed === null ? 1 : 0;
    say(`${mutant.name.padEnd(WIDTH)}${seed ?? `survives ${SEEDS}`}`);
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

async function firstSeedThatNotices(folder: string, mutant: Mutant): Promise<number | null> {
  const file = join(folder, mutant.file);
  const source = readFileSync(file, 'utf8');
  writeFileSync(file, mutated(source, mutant));
  const seed = await firstSeedThatFails(folder);
  writeFileSync(file, source);
  return seed;
}

/** Only a seed that counts wrongly kills a mutant. Any other failure of the test is a fault of the mutant. */
async function firstSeedThatFails(folder: string): Promise<number | null> {
  const { code, output } = await runChaos(folder);
  if (code === 0) return null;
  const seed = /seed (\d+)(?: went wrong|:)/.exec(output)?.[1];
  if (seed === undefined) throw new Error(`the test broke off:\n${output}`);
  return Number(seed);
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
