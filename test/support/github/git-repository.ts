import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export type GitRepository = {
  folder: string;
  git: (...args: string[]) => string;
  /** The bytes of an object, by its name or as `commit:path`. */
  read: (object: string) => Buffer;
  /** Writes the files (null removes one) and commits everything. Returns the id of the commit. */
  commit: (texts: Record<string, string | null>) => string;
  /** The same without the work tree: creates a commit on top of another, with these files written. Moves no branch. */
  commitOnto: (parent: string, files: Record<string, Buffer>, message: string) => string;
  /** A tree with these files written into it. */
  writeTree: (tree: string, files: Record<string, Buffer>) => string;
  /** A commit that GitHub makes and signs for somebody. */
  commitTree: (tree: string, parents: readonly string[], message: string, author: string) => string;
  remove: () => void;
};

export const PERSON = 'Test';
/** The committer of everything made over the API or on GitHub's pages. */
export const GITHUB = 'GitHub';

const IDENTITY = {
  GIT_AUTHOR_NAME: PERSON,
  GIT_AUTHOR_EMAIL: 'test@example.org',
  GIT_COMMITTER_NAME: PERSON,
  GIT_COMMITTER_EMAIL: 'test@example.org',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
};

/** A new repository in a temporary folder. It ignores the machine's git configuration. */
export function createGitRepository({ bare = false } = {}): GitRepository {
  const folder = mkdtempSync(join(tmpdir(), 'kedb-git-'));
  const git = (...args: string[]) =>
    execFileSync('git', args, {
      cwd: folder,
      env: { ...process.env, ...IDENTITY },
      encoding: 'utf8',
      // The error contains git's message.
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
    commitOnto: (parent, files, message) =>
      commitTree(folder, { tree: writeTree({ folder, index }, parent, files), parents: [parent], message }),
    writeTree: (tree, files) => writeTree({ folder, index }, tree, files),
    commitTree: (tree, parents, message, author) => commitTree(folder, { tree, parents, message, author }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function writeTree(
  { folder, index }: { folder: string; index: string },
  tree: string,
  files: Record<string, Buffer>,
): string {
  const env = { ...process.env, ...IDENTITY, GIT_INDEX_FILE: index };
  const git = (args: string[], input?: Buffer) =>
    execFileSync('git', args, { cwd: folder, env, encoding: 'utf8', ...(input && { input }) }).trim();
  git(['read-tree', tree]);
  for (const [path, bytes] of Object.entries(files)) {
    const object = git(['hash-object', '-w', '--stdin'], bytes);
    git(['update-index', '--add', '--cacheinfo', `100644,${object},${path}`]);
  }
  return git(['write-tree']);
}

type NewCommit = { tree: string; parents: readonly string[]; message: string; author?: string };

function commitTree(folder: string, { tree, parents, message, author = PERSON }: NewCommit): string {
  const env = { ...process.env, ...IDENTITY, GIT_AUTHOR_NAME: author, GIT_COMMITTER_NAME: GITHUB };
  const args = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent]), '-m', message];
  return execFileSync('git', args, { cwd: folder, env, encoding: 'utf8' }).trim();
}

function writeOrRemove(file: string, text: string | null): void {
  if (text === null) rmSync(file);
  else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
