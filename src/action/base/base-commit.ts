import { mergeBase, parentsOfHead, resolveCommit } from '../../node/git.ts';
import type { GitHub } from '../github/client.ts';
import type { Change } from '../github/workflow-run.ts';

/**
 * The commit to compare with. GitHub checks out the merge of the change into its base: then that is the merge's first
 * parent, and the difference is what merging would do. Where the change itself is checked out, it is where that left
 * the base branch: otherwise what others merged since would look as if it was undone here.
 */
export async function findBaseCommit(folder: string, change: Change, github: GitHub | null): Promise<string> {
  const [mergedInto, merged] = parentsOfHead(folder);
  if (mergedInto && merged === change.headSha) return mergedInto;
  const known = resolveCommit(folder, change.baseSha);
  const left = known && mergeBase(folder, known);
  return left ?? (github && (await askMergeBase(github, change))) ?? change.baseSha;
}

/** Null where the API does not say; the tip of the base branch is then the next best. */
async function askMergeBase(
  { octokit, owner, repo }: GitHub,
  { baseSha, headSha }: Change,
): Promise<string | null> {
  try {
    const basehead = `${baseSha}...${headSha}`;
    const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
      owner,
      repo,
      basehead,
      per_page: 1,
    });
    return data.merge_base_commit.sha;
  } catch {
    return null;
  }
}
