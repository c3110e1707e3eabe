import { decodeText } from '../../core/entry/decode-text.ts';
import type { KbFile } from '../../core/kb/kb.ts';
import { COUNTS_FILE } from '../../core/sync/counts.ts';
import type { SyncInput } from '../../core/sync/plan-sync.ts';
import { isKbItem, neededObjects, type TreeItem, toKbFile } from '../../files/tree-files.ts';
import type { GitHub } from '../github/client.ts';
import { contentsByName } from '../github/contents-by-name.ts';
import { fetchMissing, listFolder } from '../github/git-objects.ts';

/** The commit that a branch is at. */
export async function headOf({ octokit, owner, repo }: GitHub, branch: string): Promise<string> {
  const { data } = await octokit.rest.git.getRef({ owner, repo, ref: `heads/${branch}` });
  return data.object.sha;
}

/**
 * The entries and the counts at one commit. `known` are files of the checkout, which need no fetching where they are
 * the same there; what is edited is always the commit's own.
 */
export async function readBranch(
  github: GitHub,
  commit: string,
  kbPath: string,
  known: readonly KbFile[],
): Promise<Pick<SyncInput, 'files' | 'countsText'>> {
  const items = await listFolder(github, commit, kbPath);
  const counts = items.filter(({ path }) => path === COUNTS_FILE);
  const entries = items.filter((item) => isKbItem(item) && item.path.endsWith('.md'));
  const contents = contentsByName(known);
  await fetchMissing(github, [...neededObjects(entries), ...counts.map(({ object }) => object)], contents);
  return {
    files: new Map(entries.flatMap((item) => textOf(item, contents))),
    countsText: counts[0] ? new TextDecoder().decode(contents.get(counts[0].object)) : null,
  };
}

/** With its BOM, as every byte is to stay. What is not UTF-8 cannot be edited. */
function textOf(item: TreeItem, contents: Map<string, Uint8Array>): [string, string][] {
  const { path, bytes } = toKbFile(item, contents);
  if (!bytes) return [];
  const { text, bom } = decodeText(bytes);
  return text === null ? [] : [[path, `${bom ? '\ufeff' : ''}${text}`]];
}
