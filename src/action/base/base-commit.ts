import { mergeBase, parentsOfHead, resolveCommit } from '../../node/git.ts';
import type { Repository } from '../../node/repository.ts';
import type { GitHub } from '../github/client.ts';
import type { CheckedChange } from '../github/workflow-run.ts';
import type { Session } from '../session.ts';

/**
 * The commit to compare with. Usually GitHub checks out the merge of the change into its base. Then it is the merge's first
 * parent, and the difference shows the effect of merging. If the change itself is checked out, it is the point where the
 * change left the base branch. Otherwise, later merges of other people would look like reverts.
 */
export async function findBaseCommit(
  repository: Repository | null,
  change: CheckedChange,
  github: GitHub | null,
): Promise<string> {
  const [mergedInto, merged] = parentsOfHead(repository);
  if (mergedInto && merged === change.headSha) return mergedInto;
  const known = resolveCommit(repository, change.baseSha);
  const left = known && mergeBase(repository, known);
  return left ?? (github && (await askMergeBase(github, change))) ?? change.baseSha;
}

/** Null if the API does not answer. Then the tip of the base branch is the next best. */
async function askMergeBase(
  { octokit, owner, repo }: GitHub,
  { baseSha, headSha }: CheckedChange,
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

/** Whether the checkout contains the change, so that comparing makes sense. If not, a notice says why. */
export function isComparable(session: Session): boolean {
  const why = whyNot(session);
  if (why !== null) session.notices.say(`kedb compares nothing: ${why}`);
  return session.run.change !== null && why === null;
}

/** Also null where nobody expects a comparison: on a push. */
function whyNot({ run: { event, change }, inputs, repository }: Session): string | null {
  if (!change) {
    if (!inputs.changedOnly && event !== 'workflow_dispatch') return null;
    const effect = inputs.changedOnly ? ', so problems in all files count despite changed-only' : '';
    return `a ${event || 'local'} run has no base; only pull_request and merge_group runs have one${effect}`;
  }
  if (event !== 'pull_request_target' || hasChange(repository, change)) return null;
  return (
    'pull_request_target checks out the base branch, so this run does not check the pull request. ' +
    'Use on: pull_request. It works for forks, too'
  );
}

/** Whether the checkout is the change itself or a merge of it. */
function hasChange(repository: Repository | null, { headSha }: CheckedChange): boolean {
  return resolveCommit(repository, 'HEAD') === headSha || parentsOfHead(repository).includes(headSha);
}
