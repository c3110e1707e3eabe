import type { KbFile } from '../../core/kb/kb.ts';
import { isKbItem, neededObjects, toKbFile } from '../../node/git.ts';
import { type GitHub, statusOf } from '../github/client.ts';
import { contentsByName } from '../github/contents-by-name.ts';
import { fetchMissing, listFolder } from '../github/git-objects.ts';
import type { BaseSource } from './base-source.ts';

/** The base commit over GitHub's API, where the checkout does not have it. Rejects where the API does. */
export function baseFromApi(
  github: GitHub,
  commit: string,
  kbPath: string,
  head: readonly KbFile[],
): BaseSource {
  return {
    async readKb() {
      const items = (await listFolder(github, commit, kbPath)).filter(isKbItem);
      const contents = contentsByName(head);
      await fetchMissing(github, neededObjects(items), contents);
      return items.map((item) => toKbFile(item, contents));
    },
    readFile: (path) => readFile(github, commit, path),
  };
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
