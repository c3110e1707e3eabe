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
  /** The same without the working tree: a commit on top of another, with these files written. No branch moves. */
  commitOnto: (parent: string, files: Record<string, Buffer>, message: string) => string;
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
export function createGitRepository({ bare = false } = {}): GitRepository {
  const folder = mkdtempSync(join(tmpdir(), 'kedb-git-'));
  const git = (...args: string[]) =>
    execFileSync('git', args, {
      cwd: folder,
      env: { ...process.env, ...IDENTITY },
      encoding: 'utf8',
      // What git says of a failure is in the error.
      stdio: 'pipe',
    }).trim();
  git('init', '--quiet', '--initial-branch=main', ...(bare ? ['--bare'] : []));
  const index = join(git('rev-parse', '--absolute-git-dir'), 'api-index');
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
    commitOnto: (parent, files, message) => commitOnto({ folder, index }, parent, files, message),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function commitOnto(
  { folder, index }: { folder: string; index: string },
  parent: string,
  files: Record<string, Buffer>,
  message: string,
): string {
  const env = { ...process.env, ...IDENTITY, GIT_COMMITTER_NAME: 'GitHub', GIT_INDEX_FILE: index };
  const git = (args: string[], input?: Buffer) =>
    execFileSync('git', args, { cwd: folder, env, encoding: 'utf8', ...(input && { input }) }).trim();
  git(['read-tree', parent]);
  for (const [path, bytes] of Object.entries(files)) {
    const object = git(['hash-object', '-w', '--stdin'], bytes);
    git(['update-index', '--add', '--cacheinfo', `100644,${object},${path}`]);
  }
  return git(['commit-tree', git(['write-tree']), '-p', parent, '-m', message]);
}

function writeOrRemove(file: string, text: string | null): void {
  if (text === null) rmSync(file);
  else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
