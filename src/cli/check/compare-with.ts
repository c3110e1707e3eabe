import { basename, dirname, join } from 'node:path';
import type { RememberedAlerts } from '../../core/compare/alert-impact.ts';
import type { Result } from '../../lib/util/result.ts';
import { askRecentAlerts } from '../../node/ask-worker.ts';
import {
  hadFolder,
  isShallow,
  mergeBase,
  readFileAtRef,
  readKbAtRef,
  resolveCommit,
  wasSubmodule,
} from '../../node/git.ts';
import { pathBelow, realPath } from '../../node/paths.ts';
import {
  findRepository,
  linkInRepository,
  type Repository,
  repositoriesAround,
} from '../../node/repository.ts';
import { type Io, UsageError } from '../io.ts';
import type { BaseFiles } from '../load.ts';
import { readWorkerOption } from '../worker-option.ts';

/** The knowledge base at the point where this branch left `ref`, as in a pull request, and the settings file of `--settings` there. */
export function readBase(folder: string, ref: string, settings: string | undefined): BaseFiles {
  for (const path of settings === undefined ? [folder] : [folder, settings]) refuseLink(path, ref);
  const repository = findRepository(folder);
  if (!repository)
    throw new UsageError(`--base needs Git, but ${folder} is in no Git repository, or git is not installed`);
  refuseInner(folder, ref, repository);
  const commit = resolveCommit(repository, ref);
  if (!commit) throw new UsageError(`--base ${ref} ${notFound(repository, folder)}`);
  const left = mergeBase(repository, commit) ?? commit;
  const files = readKbAtRef(repository, left);
  if (!files && wasSubmodule(repository, left))
    throw new UsageError(
      `cannot compare ${folder} with --base ${ref}: it was a submodule there, and its files are in another repository`,
    );
  if (!files) throw new UsageError(`cannot read --base ${ref}: fetch that commit first`);
  const path = settings !== undefined ? pathIn(repository, settings) : null;
  return path === null ? { files } : { files, settings: readFileAtRef(repository, left, path) };
}

/**
 * A name such as `main` would mean the branch of the submodule, and people in the repository around it mean their own. And if that one
 * has the folder itself, the inner one hides what changed: its author chose what its base is.
 */
function refuseInner(folder: string, ref: string, repository: Repository): void {
  const { workTree } = repository;
  const around = repositoriesAround(repository);
  const owner = around.find((outer) =>
    comparedCommits(outer, ref).some((commit) => hadFolder(outer, commit)),
  );
  const fault = `cannot compare ${folder} with --base ${ref}: it is in a repository of its own (a submodule, or a clone)`;
  if (owner)
    throw new UsageError(
      `${fault}, but it belongs to the repository ${owner.workTree}. Only who made ${join(workTree, '.git')} knows ` +
        `what ${ref} is there. If you did not make it, delete it`,
    );
  const here = realPath('.') ?? workTree;
  if (pathBelow(workTree, here) === null && around.some((outer) => pathBelow(outer.workTree, here) !== null))
    throw new UsageError(`${fault}, and ${ref} may be another commit there. Run the command in ${workTree}`);
}

/** HEAD, and the commit where it left `ref`. */
function comparedCommits(repository: Repository, ref: string): string[] {
  const commit = resolveCommit(repository, ref);
  return ['HEAD', ...(commit ? [mergeBase(repository, commit) ?? commit] : [])];
}

function refuseLink(path: string, ref: string): void {
  const link = linkInRepository(path);
  if (link === null) return;
  throw new UsageError(
    `cannot compare ${path} with --base ${ref}: ${link} is a link, and kedb does not follow links of a repository. ` +
      'Name the folder or file that it leads to',
  );
}

/** The path of a file from the root of the work tree; null if it lies elsewhere. */
function pathIn({ workTree }: Repository, file: string): string | null {
  const folder = realPath(dirname(file));
  return folder === null ? null : pathBelow(workTree, join(folder, basename(file)));
}

function notFound(repository: Repository, folder: string): string {
  const fault = `is not a commit, branch or tag in the repository of ${folder}`;
  if (!isShallow(repository)) return fault;
  return `${fault}, which is a shallow clone: get the rest first, as with \`git fetch --unshallow\``;
}

type Options = { base?: string; worker?: string };

/** The recent alerts of the Worker in `--worker`; null without one. */
export async function readAlerts(
  { base, worker }: Options,
  io: Io,
): Promise<Result<RememberedAlerts, string> | null> {
  if (worker === undefined) return null;
  if (base === undefined) throw new UsageError('--worker needs --base, for example --base main');
  return askRecentAlerts(readWorkerOption(worker, io));
}
