import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';

export type ActionRun = {
  exitCode: number | null;
  stdout: string;
  outputs: Record<string, string>;
  summary: string;
};

/** A cache for V8's compiled code. Compiling the same bundle takes a third of each run. */
const NODE_COMPILE_CACHE = resolve('node_modules/.cache/kedb-tests');

/**
 * Runs the bundle as GitHub's runner does: in its own process, with inputs and files in the environment. `onStart` may kill the
 * process, as if the runner were lost. The exit code is then null.
 */
export async function runAction(
  inputs: Record<string, string>,
  env: Record<string, string> = {},
  onStart: (child: ChildProcess) => void = () => {},
): Promise<ActionRun> {
  const folder = mkdtempSync(join(tmpdir(), 'kedb-action-'));
  const files = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') };
  for (const file of Object.values(files)) writeFileSync(file, '');
  const given = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const all = {
    PATH: process.env.PATH,
    NODE_COMPILE_CACHE,
    GITHUB_WORKSPACE: resolve('.'),
    ...files,
    ...Object.fromEntries(given),
    ...env,
  };
  const { exitCode, stdout } = await runBundle(all, onStart);
  const outputs = parseOutputs(readFileSync(files.GITHUB_OUTPUT, 'utf8'));
  const summary = readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8');
  rmSync(folder, { recursive: true });
  return { exitCode, stdout, outputs, summary };
}

/** Not `spawnSync`, because the test's fake GitHub must be able to answer meanwhile. */
async function runBundle(
  env: NodeJS.ProcessEnv,
  onStart: (child: ChildProcess) => void,
): Promise<Pick<ActionRun, 'exitCode' | 'stdout'>> {
  const child = spawn(process.execPath, [resolve('dist/index.js')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise<number | null>((done) => child.once('close', done));
  onStart(child);
  const stdout = await text(child.stdout);
  return { exitCode: await exited, stdout };
}

/** `name<<delimiter`, the value, the delimiter (toolkit, file-command.ts). */
function parseOutputs(text: string): Record<string, string> {
  const blocks = text.matchAll(/^(.+?)<<(ghadelimiter_\S+)\n([\s\S]*?)\n\2$/gm);
  return Object.fromEntries([...blocks].map(([, name = '', , value = '']) => [name, value]));
}
