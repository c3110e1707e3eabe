import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export type ActionRun = {
  exitCode: number | null;
  stdout: string;
  outputs: Record<string, string>;
  summary: string;
};

/** Runs the committed bundle as GitHub's runner does: a process of its own, inputs and files in the environment. */
export function runAction(inputs: Record<string, string>, env: Record<string, string> = {}): ActionRun {
  const folder = mkdtempSync(join(tmpdir(), 'kedb-action-'));
  const files = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') };
  for (const file of Object.values(files)) writeFileSync(file, '');
  const given = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const { status, stdout } = spawnSync(process.execPath, [resolve('dist/index.js')], {
    env: {
      PATH: process.env.PATH,
      GITHUB_WORKSPACE: resolve('.'),
      ...files,
      ...Object.fromEntries(given),
      ...env,
    },
    encoding: 'utf8',
  });
  const run = {
    exitCode: status,
    stdout,
    outputs: parseOutputs(readFileSync(files.GITHUB_OUTPUT, 'utf8')),
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
  };
  rmSync(folder, { recursive: true });
  return run;
}

/** `name<<delimiter`, the value, the delimiter (toolkit, file-command.ts). */
function parseOutputs(text: string): Record<string, string> {
  const blocks = text.matchAll(/^(.+?)<<(ghadelimiter_\S+)\n([\s\S]*?)\n\2$/gm);
  return Object.fromEntries([...blocks].map(([, name = '', , value = '']) => [name, value]));
}
