import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { findNewerNode, runAgain } from './newer-node.ts';

describe.runIf(process.platform === 'linux')('findNewerNode', () => {
  it('is the Node of the lockfile', () => {
    const node = findNewerNode(import.meta.url);
    expect(execFileSync(node ?? '', ['--version'], { encoding: 'utf8' })).toMatch(/^v24\./);
  });

  it('is nothing where kedb lies alone', () => {
    expect(findNewerNode('file:///nowhere/dist/cli.js')).toBeNull();
  });
});

describe('runAgain', () => {
  it.each([
    ['process.exit(0)', 0],
    ['process.exit(1)', 1],
    ['process.kill(process.pid, "SIGKILL")', 2],
  ])('ends as its command does: %s', async (script, code) => {
    expect(await runAgain(process.execPath, ['-e', script])).toBe(code);
  });
});
