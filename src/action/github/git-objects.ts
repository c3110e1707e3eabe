import { createHash } from 'node:crypto';
import type { KbFile } from '../../core/kb/kb.ts';
import type { TreeItem } from '../../node/git.ts';
import { StepError } from '../step-error.ts';
import type { GitHub } from './client.ts';

/** The job's token has 1,000 requests an hour for the whole repository (docs.github.com, rate limits). */
const MAX_FETCHED = 300;
const AT_A_TIME = 8;

/** The commit that a branch is at. Rejects where there is none of that name. */
export async function tipOf({ octokit, owner, repo }: GitHub, branch: string): Promise<string> {
  const { data } = await octokit.rest.git.getRef({ owner, repo, ref: `heads/${branch}` });
  return data.object.sha;
}

/** What a commit has and its base lacks; a page of it says enough. */
export async function commitsSince({ octokit, owner, repo }: GitHub, base: string, tip: string) {
  const query = { owner, repo, basehead: `${base}...${tip}`, per_page: 100, page: 1 };
  const { data } = await octokit.rest.repos.compareCommitsWithBasehead(query);
  return { commits: data.commits, total: data.total_commits };
}

/** The files of a folder at a commit: down to it, one tree a step, and then all below; none where there is no such folder. */
export async function listFolder(github: GitHub, commit: string, folder: string): Promise<TreeItem[]> {
  let tree = commit;
  for (const name of folder.split('/').filter((part) => part !== '' && part !== '.')) {
    const { items } = await getTree(github, tree);
    const next = items.find(({ path, type }) => path === name && type === 'tree');
    if (!next) return [];
    tree = next.sha;
  }
  const { items, truncated } = await getTree(github, tree, { recursive: 'true' });
  if (truncated) throw new StepError('there are too many files to be listed over the API');
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

/** Adds to `contents` what it lacks of these objects. */
export async function fetchMissing(
  github: GitHub,
  objects: readonly string[],
  contents: Map<string, Uint8Array>,
): Promise<void> {
  const missing = objects.filter((object) => !contents.has(object));
  if (missing.length > MAX_FETCHED)
    throw new StepError(
      `${missing.length} files are not in the checkout as they are there: too many to be fetched over the API. Let actions/checkout run first`,
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

/** Most files are the same in two commits: git names content by its hash, so those need not be fetched. */
export function contentsByName(files: readonly KbFile[]): Map<string, Uint8Array> {
  return new Map(files.flatMap(({ bytes }) => (bytes ? [[gitNameOf(bytes), bytes] as const] : [])));
}

/** How git names a blob (gitformat-loose: a header, then the content, by SHA-1). */
function gitNameOf(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
