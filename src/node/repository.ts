import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, dirname, isAbsolute, join, resolve } from 'node:path';
import { isOfUser, kindOf, pathBelow, realPath } from './paths.ts';

/** The Git repository that holds a knowledge base. */
export type Repository = {
  /** The `git` that reads it. */
  program: string;
  /** A folder, or the file that stands for it in a worktree or a submodule. */
  gitDir: string;
  workTree: string;
  /** The path of the knowledge base in the work tree, with / as separator and none at either end. */
  folder: string;
};

/**
 * The repository that contains a folder. It must have a real `.git`, because no commit can contain one. Git's own search also
 * accepts a folder that looks like a bare repository, and a pull request can add such a folder. With a workspace, the outermost
 * repository counts, because a pull request can also add a submodule. Null without a repository or without Git.
 */
export function findRepository(folder: string, workspace: string | null = null): Repository | null {
  const real = realPath(folder);
  if (real === null) return null;
  const workTree = placesOf(real, workspace && realPath(workspace)).find(hasGitDir);
  const program = workTree === undefined ? null : findProgram('git', foldersOfOthers(workTree));
  if (workTree === undefined || program === null) return null;
  return { program, workTree, gitDir: join(workTree, '.git'), folder: pathBelow(workTree, real) ?? '' };
}

/**
 * The first link between a folder, as it was named, and its repository; null without one. A pull request can put a link there, and
 * then the base would look as if it had no such folder. Links above the repository belong to the user.
 */
export function linkInRepository(folder: string): string | null {
  const path = resolve(folder);
  const top = checkoutsAround(path).findLast((place) => kindOf(place) === 'folder');
  if (top === undefined) return null;
  const below = foldersUpwards(path).filter((place) => pathBelow(top, place));
  return below.findLast((place) => kindOf(place) === 'other') ?? null;
}

/** The repositories around this one, the nearest first. Their `folder` is the path of this one's work tree. */
export function repositoriesAround({ workTree }: Repository): Repository[] {
  const outer = checkoutsAround(workTree)
    .slice(1)
    .map((place) => findRepository(place));
  return outer.flatMap((found) =>
    found ? [{ ...found, folder: pathBelow(found.workTree, workTree) ?? '' }] : [],
  );
}

/** Whether a repository of its own, such as a submodule, lies between this one and the knowledge base. */
export function hasInnerRepository({ workTree, folder }: Repository): boolean {
  const upwards = foldersUpwards(join(workTree, folder));
  return upwards.slice(0, upwards.indexOf(workTree)).some(hasGitDir);
}

/** The folders that may contain `.git`, the preferred one first. */
function placesOf(folder: string, workspace: string | null): string[] {
  const upwards = foldersUpwards(folder);
  if (workspace === null || pathBelow(workspace, folder) === null) return upwards;
  return upwards.filter((place) => pathBelow(workspace, place) !== null).reverse();
}

function foldersUpwards(folder: string): string[] {
  const upwards = [folder];
  for (let at = folder; dirname(at) !== at; at = dirname(at)) upwards.push(dirname(at));
  return upwards;
}

/**
 * The folders with `.git`, the nearest first. A person may keep the home folder or the whole machine in Git. Such a repository counts
 * only as the nearest: it is no checkout of what somebody else wrote.
 */
function checkoutsAround(folder: string): string[] {
  return foldersUpwards(folder)
    .filter(hasGitDir)
    .filter((place, index) => index === 0 || !isOfUser(place));
}

function hasGitDir(folder: string): boolean {
  return ['file', 'folder'].includes(kindOf(join(folder, '.git')));
}

/** A knowledge base of 10,000 entries has some 100 MB of samples at most. */
const MAX_OUTPUT = 1024 * 1024 * 1024;

/**
 * The output of git; null if git fails or there is no repository. Only for commands that read. It uses no shell, asks no
 * questions and fetches no objects that a partial clone lacks.
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

/** Git runs no program that the configuration of the repository names, and replaces no objects. */
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
 * Git ignores the variables and configuration of the machine: a hook, for example, sets GIT_DIR.
 * GIT_ALLOW_PROTOCOL overrides a repository's own `protocol.ext.allow`, which overrides `protocol.allow`
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

/** The folders that somebody else may have filled: the outermost checkouts of the repository and of the working folder. */
function foldersOfOthers(workTree: string): string[] {
  const here = realPath('.') ?? workTree;
  const outermost = checkoutsAround(here).at(-1) ?? here;
  return [
    workTree,
    checkoutsAround(workTree).at(-1) ?? workTree,
    ...(isOfUser(outermost) ? [] : [outermost]),
  ];
}

/**
 * Finds a program in PATH, but never below `notIn`, because a pull request can add a program of the same name. The system must not look
 * up the name itself: Windows looks in the working folder first (libuv, src/win/process.c, search_path), and everywhere an empty or
 * relative part of PATH means the working folder. Null if there is no such program.
 */
export function findProgram(
  name: string,
  notIn: readonly string[],
  { path = process.env.PATH ?? '', platform = process.platform as string } = {},
): string | null {
  const file = platform === 'win32' ? `${name}.exe` : name;
  const folders = path.split(delimiter).filter((folder) => isAbsolute(folder) && !isBelowAny(folder, notIn));
  return folders.map((folder) => join(folder, file)).find(isProgram) ?? null;
}

/** Also behind a link. */
function isBelowAny(folder: string, places: readonly string[]): boolean {
  const real = realPath(folder) ?? folder;
  return places.some((place) => pathBelow(place, folder) !== null || pathBelow(place, real) !== null);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
