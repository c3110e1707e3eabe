import { spawnSync } from 'node:child_process';
import { lstatSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findProgram } from './find-program.ts';
import { pathBelow } from './paths.ts';

/** The Git repository that holds a knowledge base. */
export type Repository = {
  /** The `git` that reads it. */
  program: string;
  /** A folder, or the file that stands for it in a worktree or a submodule. */
  gitDir: string;
  workTree: string;
  /** Where the knowledge base is in it, with / and none at either end. */
  folder: string;
};

/**
 * The repository that holds a folder, by a real `.git`: Git lets no commit have a file or a folder of that name. Git's own
 * search also believes a folder that looks like a bare repository, which a pull request can bring. With a workspace the
 * outermost counts, since a submodule is chosen by the pull request as well. Null where there is none, or no Git.
 */
export function findRepository(folder: string, workspace: string | null = null): Repository | null {
  const real = realPath(folder);
  if (real === null) return null;
  const workTree = placesOf(real, workspace && realPath(workspace)).find(hasGitDir);
  const program = workTree === undefined ? null : findProgram('git', workTree);
  if (workTree === undefined || program === null) return null;
  return { program, workTree, gitDir: join(workTree, '.git'), folder: pathBelow(workTree, real) ?? '' };
}

/** The folders that may have the `.git`, in the order in which they count. */
function placesOf(folder: string, workspace: string | null): string[] {
  const upwards = [folder];
  for (let at = folder; dirname(at) !== at; at = dirname(at)) upwards.push(dirname(at));
  if (workspace === null || pathBelow(workspace, folder) === null) return upwards;
  return upwards.filter((place) => pathBelow(workspace, place) !== null).reverse();
}

function hasGitDir(folder: string): boolean {
  const stats = lstatSync(join(folder, '.git'), { throwIfNoEntry: false });
  return stats !== undefined && (stats.isDirectory() || stats.isFile());
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

/** A knowledge base of 10,000 entries has some 100 MB of samples at most. */
const MAX_OUTPUT = 1024 * 1024 * 1024;

/**
 * What git prints; null where it fails, or there is no repository. Only for commands that read: without a shell, without
 * questions, and without fetching what a partial clone left out.
 */
export function git(
  repository: Repository | null,
  args: readonly string[],
  input: string | Buffer = '',
): Buffer | null {
  if (repository === null) return null;
  const { program, workTree } = repository;
  const { status, stdout } = spawnSync(program, [...optionsFor(repository), ...args], {
    cwd: workTree,
    input,
    maxBuffer: MAX_OUTPUT,
    env: gitEnv(process.env),
  });
  return status === 0 ? stdout : null;
}

/** Nothing that a repository's own configuration names is run, and no object stands for another. */
function optionsFor({ gitDir, workTree }: Repository): string[] {
  const settings = [
    `safe.directory=${workTree}`,
    'safe.bareRepository=explicit',
    'protocol.allow=never',
    'core.fsmonitor=',
    'core.hooksPath=/dev/null',
    'core.sshCommand=',
    'log.showSignature=false',
  ];
  return [
    `--git-dir=${gitDir}`,
    `--work-tree=${workTree}`,
    '--no-replace-objects',
    '--literal-pathspecs',
    '--no-pager',
    ...settings.flatMap((setting) => ['-c', setting]),
  ];
}

/**
 * No variable and no configuration of the machine points Git elsewhere: in a hook, for example, GIT_DIR is set.
 * GIT_ALLOW_PROTOCOL stands above a repository's own `protocol.ext.allow`, which stands above `protocol.allow`
 * (git-config, protocol.allow).
 */
function gitEnv(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !/^GIT_/i.test(name));
  return {
    ...Object.fromEntries(kept),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    NoDefaultCurrentDirectoryInExePath: '1',
  };
}
