import { createHash } from 'node:crypto';
import type { KbFile } from '../../core/kb/kb.ts';
import { isKbItem, neededObjects, type TreeItem, toKbFile } from '../../files/tree-files.ts';
import { type GitHub, statusOf } from '../github/client.ts';
import type { BaseSource } from './base-source.ts';

/** The job's token has 1,000 requests an hour for the whole repository (docs.github.com, rate limits). */
const MAX_FETCHED = 300;
const AT_A_TIME = 8;

/** The base commit over GitHub's API, where the checkout does not have it. Rejects where the API does. */
export function baseFromApi(
  github: GitHub,
  commit: string,
  kbPath: string,
  head: readonly KbFile[],
): BaseSource {
  return {
    async readKb() {
      const items = await listKb(github, commit, kbPath);
      const contents = contentsByName(head);
      await fetchMissing(github, neededObjects(items), contents);
      return items.map((item) => toKbFile(item, contents));
    },
    readFile: (path) => readFile(github, commit, path),
  };
}

/** Down to the folder, one tree a step, and then all below it; none where there was no such folder. */
async function listKb(github: GitHub, commit: string, kbPath: string): Promise<TreeItem[]> {
  let tree = commit;
  for (const name of kbPath.split('/').filter((part) => part !== '' && part !== '.')) {
    const { items } = await getTree(github, tree);
    const folder = items.find(({ path, type }) => path === name && type === 'tree');
    if (!folder) return [];
    tree = folder.sha;
  }
  const { items, truncated } = await getTree(github, tree, { recursive: 'true' });
  if (truncated) throw new Error('the base has too many files to be listed over the API');
  return items.flatMap(toTreeItem).filter(isKbItem);
}

async function getTree({ octokit, owner, repo }: GitHub, tree: string, options = {}) {
  const { data } = await octokit.rest.git.getTree({ owner, repo, tree_sha: tree, ...options });
  return { items: data.tree, truncated: data.truncated };
}

type ApiItem = { path: string; mode: string; type: string; sha: string; size?: number };

function toTreeItem({ path, mode, type, sha, size = 0 }: ApiItem): TreeItem[] {
  return type === 'blob' ? [{ path, mode, object: sha, size }] : [];
}

/** Most files are the same in both: git names content by its hash, so those need not be fetched. */
function contentsByName(files: readonly KbFile[]): Map<string, Uint8Array> {
  return new Map(files.flatMap(({ bytes }) => (bytes ? [[gitNameOf(bytes), bytes] as const] : [])));
}

/** How git names a blob (gitformat-loose: a header, then the content, by SHA-1). */
function gitNameOf(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

async function fetchMissing(
  github: GitHub,
  objects: readonly string[],
  contents: Map<string, Uint8Array>,
): Promise<void> {
  const missing = objects.filter((object) => !contents.has(object));
  if (missing.length > MAX_FETCHED)
    throw new Error(`${missing.length} files differ from the base: too many to be fetched over the API`);
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

async function readFile(
  { octokit, owner, repo }: GitHub,
  ref: string,
  path: string,
): Promise<Uint8Array | null> {
  try {
    const { data } = await octokit.rest.repos.getContent({ owner, repo, ref, path });
    return 'content' in data && data.content ? Buffer.from(data.content, 'base64') : null;
  } catch (error) {
    if (statusOf(error) === 404) return null;
    throw error;
  }
}
