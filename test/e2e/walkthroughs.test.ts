import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** `kedb` as somebody has it who ran `npm link`. */
function pathWithKedb(folder: string): string {
  const script = `#!/bin/sh\nexec '${process.execPath}' '${resolve('dist/cli.js')}' "$@"\n`;
  writeFileSync(join(folder, 'kedb'), script, { mode: 0o755 });
  return `${folder}:${process.env.PATH}`;
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
