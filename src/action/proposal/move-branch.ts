import type { GitHub } from '../github/client.ts';
import { BranchMoved, isTransient } from '../github/failures.ts';
import { tipOf } from './own-branch.ts';

/** `null`: no branch of that name. */
export type Move = { branch: string; from: string | null; to: string | null };

const REPOSITORY = `query ($owner: String!, $repo: String!) {
  repository(owner: $owner, name: $repo) { id }
}`;
const UPDATE_REFS = `mutation ($input: UpdateRefsInput!) {
  updateRefs(input: $input) { clientMutationId }
}`;

/** How git writes "nothing" where a commit's id belongs. */
const NOTHING = '0'.repeat(40);

/**
 * Moves, creates or deletes a branch if it still is where it was: the one call of GitHub's that compares and swaps, as
 * `git push --force-with-lease` does. What the refusal means is read from the branch, as it is documented nowhere.
 */
export async function moveBranch(github: GitHub, { branch, from, to }: Move): Promise<void> {
  const { octokit, owner, repo } = github;
  const { repository } = await octokit.graphql<{ repository: { id: string } }>(REPOSITORY, { owner, repo });
  const update = {
    name: `refs/heads/${branch}`,
    beforeOid: from ?? NOTHING,
    afterOid: to ?? NOTHING,
    force: true,
  };
  try {
    await octokit.graphql(UPDATE_REFS, { input: { repositoryId: repository.id, refUpdates: [update] } });
  } catch (error) {
    if (isTransient(error)) throw error;
    const now = await tipOf(github, branch);
    if (now === from) throw error;
    if (now !== to) throw new BranchMoved(`others kept changing the branch ${branch}`, { cause: error });
  }
}
