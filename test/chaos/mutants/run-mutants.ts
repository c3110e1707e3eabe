import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { MUTANTS, type Mutant, mutated } from './mutants.ts';

/** `seed` is the first that noticed the fault. It is null if the mutant survived. */
export type MutantResult = { mutant: Mutant; seed: number | null; milliseconds: number };

/** What a run of the chaos test in workerd needs. */
const PARTS = ['src', 'test', 'schema', 'kb', 'scripts', 'package.json', 'vitest.config.ts', 'wrangler.toml'];
const CONFIGS = ['base', 'browser', 'core', 'node', 'worker'].map((name) => `tsconfig.${name}.json`);

/** Plants each fault in a copy of the source, and plays the seeds until one of them notices. */
export async function runMutants(seeds: number, onResult: (result: MutantResult) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kedb-mutants-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const part of [...PARTS, ...CONFIGS, 'tsconfig.json'])
    cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  for (const mutant of MUTANTS) {
    const started = performance.now();
    const file = join(folder, mutant.file);
    const source = readFileSync(file, 'utf8');
    writeFileSync(file, mutated(source, mutant));
    const seed = await firstSeedThatFails(folder, seeds);
    writeFileSync(file, source);
    onResult({ mutant, seed, milliseconds: performance.now() - started });
  }
}

/** Only a seed that counts wrongly kills a mutant. Any other failure of the test is a fault of the mutant. */
async function firstSeedThatFails(folder: string, seeds: number): Promise<number | null> {
  const { code, output } = await runChaos(folder, seeds);
  if (code === 0) return null;
  const seed = /seed (\d+)(?: went wrong|:)/.exec(output)?.[1];
  if (seed === undefined) throw new Error(`the test broke off:\n${output}`);
  return Number(seed);
}

function runChaos(folder: string, seeds: number): Promise<{ code: number; output: string }> {
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    'workerd',
    '--bail',
    '1',
    'test/chaos/workerd',
  ];
  const env = { ...process.env, KEDB_CHAOS_SEEDS: String(seeds), NO_COLOR: '1' };
  return new Promise((done) => {
    execFile(process.execPath, args, { cwd: folder, env, maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      done({ code: error === null ? 0 : 1, output: stdout + stderr });
    });
  });
}
