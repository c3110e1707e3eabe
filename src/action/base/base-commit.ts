import { mergeBase, parentsOfHead, resolveCommit } from '../../node/git.ts';
import type { Repository } from '../../node/repository.ts';
import type { GitHub } from '../github/client.ts';
import type { Change } from '../github/workflow-run.ts';
import type { Session } from '../session.ts';

/**
 * The commit to compare with. GitHub checks out the merge of the change into its base: then that is the merge's first
 * parent, and the difference is what merging would do. Where the change itself is checked out, it is where that left
 * the base branch: otherwise what others merged since would look as if it was undone here.
 */
export async function findBaseCommit(
  repository: Repository | null,
  change: Change,
  github: GitHub | null,
): Promise<string> {
  const [mergedInto, merged] = parentsOfHead(repository);
  if (mergedInto && merged === change.headSha) return mergedInto;
  const known = resolveCommit(repository, change.baseSha);
  const left = known && mergeBase(repository, known);
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

/** Whether the checkout is what a change would make of its base. Where there is nothing to compare, a notice says why. */
export function isComparable(session: Session): boolean {
  const why = whyNot(session);
  if (why !== null) session.notices.say(`nothing is compared with a base: ${why}`);
  return session.run.change !== null && why === null;
}

/** Null too where nobody would miss the comparison: on a push. */
function whyNot({ run: { event, change }, inputs, repository }: Session): string | null {
  if (!change) {
    if (!inputs.changedOnly && event !== 'workflow_dispatch') return null;
    const effect = inputs.changedOnly ? ', so problems of all files count in spite of changed-only' : '';
    return `a run for ${event || 'no event'} has none, only one for pull_request or merge_group has${effect}`;
  }
  if (event !== 'pull_request_target' || hasChange(repository, change)) return null;
  return (
    'pull_request_target checks out the base branch itself, so this run says nothing of the pull request. ' +
    'Use on: pull_request, which works for forks too'
  );
}

/** Whether the change itself is checked out, or a merge of it. */
function hasChange(repository: Repository | null, { headSha }: Change): boolean {
  return resolveCommit(repository, 'HEAD') === headSha || parentsOfHead(repository).includes(headSha);
}
