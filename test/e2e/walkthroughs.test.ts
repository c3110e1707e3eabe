import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { outputPattern } from '../support/console-examples.ts';

/** A block of commands, and the output that the page shows for it, if it shows any. */
type Step = { commands: string; output: string | null };

function stepsOf(file: string): Step[] {
  const blocks = readFileSync(file, 'utf8').matchAll(
    /^```sh\n([\s\S]*?)^```\n(?:\n```text\n([\s\S]*?)^```$)?/gm,
  );
  return [...blocks].map(([, commands = '', output]) => ({ commands, output: output ?? null }));
}

/** `kedb` as somebody has it who ran `npm link`: the system's Node starts it, which may be older than what it takes. */
function pathWithKedb(folder: string): string {
  symlinkSync(resolve('dist/cli.js'), join(folder, 'kedb'));
  const system = (process.env.PATH ?? '').split(':').filter((item) => !item.includes('node_modules'));
  return [folder, ...system].join(':');
}

const bin = mkdtempSync(join(tmpdir(), 'kedb-bin-'));
const PATH = pathWithKedb(bin);
afterAll(() => rmSync(bin, { recursive: true }));

describe.each(['docs/quick-start.md', 'docs/migrating.md'])('%s', (file) => {
  const folder = mkdtempSync(join(tmpdir(), 'kedb-walk-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(stepsOf(file))('$commands', async ({ commands, output }) => {
    const { stdout } = await promisify(execFile)('sh', ['-ec', commands], {
      cwd: folder,
      env: { ...process.env, PATH },
    });
    if (output !== null) expect(stdout).toMatch(outputPattern(output));
  });
});
