import { chmodSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createGitRepository, type GitRepository } from '../support/github/git-repository.ts';
import { entryText } from '../support/kb/kb-files.ts';
import { runKedb } from '../support/processes/run-kedb.ts';
import { temporaryFolder } from '../support/processes/temporary-folder.ts';

const FILE = 'kb/redis/ERROR-001-x.md';
const BASE = entryText('ERROR-001', 'patterns: [abc]');
const BROKEN = entryText('ERROR-001', 'patterns: ["("]');

let outer: GitRepository;
beforeEach(() => {
  outer = createGitRepository();
  outer.commit({ [FILE]: BASE, 'README.md': 'x' });
  outer.git('checkout', '--quiet', '-b', 'topic');
  outer.commit({ [FILE]: BROKEN });
});
afterEach(() => {
  vi.unstubAllEnvs();
  outer.remove();
});

/** The working folder decides which repository a person means. */
async function check(cwd: string, folder: string) {
  const here = process.cwd();
  process.chdir(cwd);
  try {
    return await runKedb(['check', folder, '--base', 'main', '--changed-only']);
  } finally {
    process.chdir(here);
  }
}

/** A repository in which the change is already on main. */
function forged(): GitRepository {
  const inner = createGitRepository();
  inner.commit({ 'redis/ERROR-001-x.md': BROKEN });
  return inner;
}

/** The ways to bring it into the folder `kb` of a checkout. */
const PLANTS: readonly [string, () => void][] = [
  ['a folder', () => renameSync(join(forged().folder, '.git'), join(outer.folder, 'kb/.git'))],
  [
    'a file that names another folder',
    () => writeFileSync(join(outer.folder, 'kb/.git'), `gitdir: ${join(forged().folder, '.git')}\n`),
  ],
  [
    'a submodule in its place',
    () => {
      outer.git('rm', '-r', '--quiet', 'kb');
      const source = forged().folder;
      outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', source, 'kb');
      outer.commit({});
    },
  ],
];

describe('a repository inside the knowledge base', { timeout: 60_000 }, () => {
  it.each(PLANTS)('hides no change from kedb check --base: %s', async (_, plant) => {
    plant();
    for (const [cwd, folder] of [
      [outer.folder, 'kb'],
      [join(outer.folder, 'kb'), '.'],
      [temporaryFolder({}), join(outer.folder, 'kb')],
    ] as const) {
      const { exitCode, err } = await check(cwd, folder);
      expect(err).toContain(`it belongs to the repository ${outer.folder}`);
      expect(exitCode).toBe(2);
    }
  });

  it('is compared if it is a submodule in which you work', async () => {
    expect((await check(outer.folder, 'kb')).exitCode).toBe(1);
    const inner = forged();
    outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.folder, 'vendor');
    outer.commit({});
    expect((await check(join(outer.folder, 'vendor'), '.')).exitCode).toBe(0);
    expect((await check(outer.folder, 'vendor')).err).toContain('Run the command in ');
  });

  it.each([
    ['the checkout around it', () => outer.folder],
    ['a working folder without a repository', () => temporaryFolder({})],
  ])('brings no program with the name git: %s', async (_, folder) => {
    const cwd = folder();
    const marker = join(temporaryFolder({}), 'was-run');
    mkdirSync(join(cwd, 'bin'));
    writeFileSync(join(cwd, 'bin/git'), `#!/bin/sh\ntouch ${marker}\n`);
    chmodSync(join(cwd, 'bin/git'), 0o755);
    PLANTS[0]?.[1]();
    vi.stubEnv('PATH', [join(cwd, 'bin'), process.env.PATH].join(delimiter));
    expect((await check(cwd, join(outer.folder, 'kb'))).exitCode).toBe(2);
    expect(existsSync(marker)).toBe(false);
  });
});
