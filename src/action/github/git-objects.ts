import { createHash } from 'node:crypto';
import { withoutReturns } from '../../core/kb/changed-files.ts';
import type { KbFile } from '../../core/kb/kb.ts';
import type { TreeItem } from '../../node/git.ts';
import { StepError } from '../step-error.ts';
import type { GitHub } from './client.ts';

/** A job's token allows 1,000 requests per hour for the whole repository (docs.github.com, rate limits). */
const MAX_FETCHED = 300;
const AT_A_TIME = 8;

/** The current commit of a branch. Rejects if the branch does not exist. */
export async function tipOf({ octokit, owner, repo }: GitHub, branch: string): Promise<string> {
  const { data } = await octokit.rest.git.getRef({ owner, repo, ref: `heads/${branch}` });
  return data.object.sha;
}

/** The commits of a branch that its base lacks. One page is enough. */
export async function commitsSince({ octokit, owner, repo }: GitHub, base: string, tip: string) {
  const query = { owner, repo, basehead: `${base}...${tip}`, per_page: 100, page: 1 };
  const { data } = await octokit.rest.repos.compareCommitsWithBasehead(query);
  return { commits: data.commits, total: data.total_commits };
}

/** The files of a folder at a commit. Walks down to the folder tree by tree, then lists everything below. Empty if there is no such folder. */
export async function listFolder(github: GitHub, commit: string, folder: string): Promise<TreeItem[]> {
  let tree = commit;
  for (const name of folder.split('/').filter((part) => part !== '' && part !== '.')) {
    const { items } = await getTree(github, tree);
    const next = items.find(({ path, type }) => path === name && type === 'tree');
    if (!next) return [];
    tree = next.sha;
  }
  const { items, truncated } = await getTree(github, tree, { recursive: 'true' });
  if (truncated) throw new StepError('the folder has too many files to list over the API');
  return items.flatMap(toTreeItem);
}

async function getTree({ octokit, owner, repo }: GitHub, tree: string, options = {}) {
  const { data } = await octokit.rest.git.getTree({ owner, repo, tree_sha: tree, ...options });
  return { items: data.tree, truncated: data.truncated };
}

type ApiItem = { path: string; mode: string; type: string; sha: string; size?: number };

function toTreeItem({ path, mode, type, sha, size = 0 }: ApiItem): TreeItem[] {
  return type === 'blob' ? [{ path, mode, object: sha, size }] : [];
}

/** Fetches the objects that `contents` lacks. */
export async function fetchMissing(
  github: GitHub,
  objects: readonly string[],
  contents: Map<string, Uint8Array>,
): Promise<void> {
  const missing = objects.filter((object) => !contents.has(object));
  if (missing.length > MAX_FETCHED)
    throw new StepError(
      `${missing.length} files differ from the checkout, too many to fetch over the API: run actions/checkout first`,
    );
  for (let at = 0; at < missing.length; at += AT_A_TIME) {
    const batch = missing.slice(at, at + AT_A_TIME);
    const fetched = await Promise.all(batch.map((object) => getBlob(github, object)));
    for (const [index, object] of batch.entries()) contents.set(object, fetched[index] ?? new Uint8Array());
  }
}

async function getBlob({ octokit, owner, repo }: GitHub, object: string): Promise<Uint8Array> {
  const { data } = await octokit.rest.git.getBlob({ owner, repo, file_sha: object });
  return Buffer.from(data.content, 'base64');
}

/** Contents by git's name, which is a hash. Files that are equal in both commits need no fetching, also if the checkout wrote CRLF. */
export function contentsByName(files: readonly KbFile[]): Map<string, Uint8Array> {
  const contents = files.flatMap(({ bytes }) => (bytes ? [bytes, withoutReturns(bytes)] : []));
  return new Map(contents.map((bytes) => [gitNameOf(bytes), bytes] as const));
}

/** Git's name of a blob: the SHA-1 of a header and the content (gitformat-loose). */
function gitNameOf(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
