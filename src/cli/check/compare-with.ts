import type { RecentAlerts } from '../../core/compare/alert-impact.ts';
import type { KbFile } from '../../core/kb/kb.ts';
import type { Result } from '../../lib/util/result.ts';
import { askRecentAlerts, parseWorkerUrl } from '../../node/ask-worker.ts';
import { isShallow, mergeBase, readKbAtRef, resolveCommit } from '../../node/git.ts';
import { findRepository, type Repository } from '../../node/repository.ts';
import { type Io, UsageError } from '../io.ts';

/** The knowledge base at the point where this branch left `ref`, as in a pull request. */
export function readBase(folder: string, ref: string): KbFile[] {
  const repository = findRepository(folder);
  if (!repository)
    throw new UsageError(`--base needs Git, but ${folder} is in no Git repository, or git is not installed`);
  const commit = resolveCommit(repository, ref);
  if (!commit) throw new UsageError(`--base ${ref} ${notFound(repository, folder)}`);
  const files = readKbAtRef(repository, mergeBase(repository, commit) ?? commit);
  if (!files) throw new UsageError(`cannot read --base ${ref}: fetch that commit first`);
  return files;
}

function notFound(repository: Repository, folder: string): string {
  const fault = `is not a commit, branch or tag in the repository of ${folder}`;
  if (!isShallow(repository)) return fault;
  return `${fault}, which is a shallow clone: get the rest first, as with \`git fetch --unshallow\``;
}

type Options = { base?: string; worker?: string };

/** The recent alerts of the Worker in `--worker`; null without one. The token is not an option, because other users of a machine can see options. */
export async function askForAlerts(
  { base, worker }: Options,
  { env }: Io,
): Promise<Result<RecentAlerts, string> | null> {
  if (worker === undefined) return null;
  if (base === undefined) throw new UsageError('--worker needs --base, for example --base main');
  const url = parseWorkerUrl(worker);
  if (!url.ok) throw new UsageError(`--worker ${worker} cannot be used; ${url.error}`);
  const [token = ''] = (env.KEDB_API_TOKEN ?? '').split(',');
  if (token.trim() === '')
    throw new UsageError('--worker needs a token: set KEDB_API_TOKEN to one of the API tokens of the Worker');
  return askRecentAlerts({ url: url.value, token: token.trim() });
}
