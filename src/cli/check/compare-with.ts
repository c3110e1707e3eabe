import type { RecentAlerts } from '../../core/compare/alert-impact.ts';
import type { KbFile } from '../../core/kb/kb.ts';
import type { Result } from '../../lib/util/result.ts';
import { askRecentAlerts, parseWorkerUrl } from '../../node/ask-worker.ts';
import { mergeBase, readKbAtRef, resolveCommit } from '../../node/git.ts';
import { findRepository } from '../../node/repository.ts';
import { type Io, UsageError } from '../io.ts';

/** The knowledge base where this branch left `ref`: what a pull request would be compared with. */
export function readBase(folder: string, ref: string): KbFile[] {
  const repository = findRepository(folder);
  const commit = resolveCommit(repository, ref);
  if (!commit)
    throw new UsageError(`--base ${ref} is no commit, branch or tag of the repository of ${folder}`);
  const files = readKbAtRef(repository, mergeBase(repository, commit) ?? commit);
  if (!files) throw new UsageError(`--base ${ref} cannot be read: fetch that commit first`);
  return files;
}

type Options = { base?: string; worker?: string };

/** What the Worker of `--worker` saw of late; null without one. The token is not an option: others on a machine see those. */
export async function askForAlerts(
  { base, worker }: Options,
  { env }: Io,
): Promise<Result<RecentAlerts, string> | null> {
  if (worker === undefined) return null;
  if (base === undefined) throw new UsageError('--worker needs --base, such as --base main');
  const url = parseWorkerUrl(worker);
  if (!url.ok) throw new UsageError(`--worker ${worker} cannot be used; ${url.error}`);
  const [token = ''] = (env.KEDB_API_TOKEN ?? '').split(',');
  if (token.trim() === '')
    throw new UsageError("--worker needs one of the Worker's tokens in KEDB_API_TOKEN");
  return askRecentAlerts({ url: url.value, token: token.trim() });
}
