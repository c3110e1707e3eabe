import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export type GitRepository = {
  folder: string;
  git: (...args: string[]) => string;
  /** The bytes of an object, by its name or as `commit:path`. */
  read: (object: string) => Buffer;
  /** Writes the files (null removes one) and commits all; gives the commit's id. */
  commit: (texts: Record<string, string | null>) => string;
  remove: () => void;
};

const IDENTITY = {
  GIT_AUTHOR_NAME: 'Test',
  GIT_AUTHOR_EMAIL: 'test@example.org',
  GIT_COMMITTER_NAME: 'Test',
  GIT_COMMITTER_EMAIL: 'test@example.org',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
};

/** A repository of its own in a temporary folder, with nothing of the machine's git configuration. */
export function createGitRepository(): GitRepository {
  const folder = mkdtempSync(join(tmpdir(), 'kedb-git-'));
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: folder, env: { ...process.env, ...IDENTITY }, encoding: 'utf8' }).trim();
  git('init', '--quiet', '--initial-branch=main');
  return {
    folder,
    git,
    read: (object) =>
      execFileSync('git', ['cat-file', 'blob', object], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] }),
    commit(texts) {
      for (const [path, text] of Object.entries(texts)) writeOrRemove(join(folder, path), text);
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '--message=change');
      return git('rev-parse', 'HEAD');
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function writeOrRemove(file: string, text: string | null): void {
  if (text === null) rmSync(file);
  else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
