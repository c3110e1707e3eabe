import type { GitHub } from '../github/client.ts';
import { BranchMoved, isTransient, unlessMissing } from '../github/failures.ts';
import { tipOf } from '../github/git-objects.ts';

export type ProposedCommit = {
  parent: string;
  message: string;
  /** The contents by path in the repository. */
  files: ReadonlyMap<string, string>;
};

/** Entries of a tree in one request: GitHub times out on more than about 200 (create-pull-request sends 100). */
const ENTRIES = 100;

/** The tree of a commit with these files written. */
export async function writeTree(
  { octokit, owner, repo }: GitHub,
  { parent, files }: ProposedCommit,
): Promise<string> {
  const entries = [...files].map(([path, content]) => ({
    path,
    content,
    mode: '100644' as const,
    type: 'blob' as const,
  }));
  let tree = (await octokit.rest.git.getCommit({ owner, repo, commit_sha: parent })).data.tree.sha;
  for (let at = 0; at < entries.length; at += ENTRIES) {
    const part = { owner, repo, base_tree: tree, tree: entries.slice(at, at + ENTRIES) };
    tree = (await octokit.rest.git.createTree(part)).data.sha;
  }
  return tree;
}

/** Creates a commit that is on no branch yet. GitHub signs it if it names no author and the token belongs to a job or an app. */
export async function writeCommit(
  { octokit, owner, repo }: GitHub,
  { parent, message }: ProposedCommit,
  tree: string,
): Promise<string> {
  const { data } = await octokit.rest.git.createCommit({ owner, repo, message, tree, parents: [parent] });
  return data.sha;
}

/** `null`: the branch does not exist. */
type Move = { branch: string; from: string | null; to: string | null };

const REPOSITORY = `query ($owner: String!, $repo: String!) {
  repository(owner: $owner, name: $repo) { id }
}`;
const UPDATE_REFS = `mutation ($input: UpdateRefsInput!) {
  updateRefs(input: $input) { clientMutationId }
}`;

/** Git's id for "no commit". */
const NO_COMMIT = '0'.repeat(40);

/**
 * Moves, creates or deletes a branch, but only if nobody moved it meanwhile. This is GitHub's only compare-and-swap call, like
 * `git push --force-with-lease`. GitHub does not document its errors, so this function reads the branch to find the reason.
 */
export async function moveBranch(github: GitHub, { branch, from, to }: Move): Promise<void> {
  const { octokit, owner, repo } = github;
  const { repository } = await octokit.graphql<{ repository: { id: string } }>(REPOSITORY, { owner, repo });
  const update = {
    name: `refs/heads/${branch}`,
    beforeOid: from ?? NO_COMMIT,
    afterOid: to ?? NO_COMMIT,
    force: true,
  };
  try {
    await octokit.graphql(UPDATE_REFS, { input: { repositoryId: repository.id, refUpdates: [update] } });
  } catch (error) {
    if (isTransient(error)) throw error;
    const now = await unlessMissing(tipOf(github, branch));
    if (now === from) throw error;
    if (now !== to)
      throw new BranchMoved(`someone else changed the branch ${branch} at the same time`, { cause: error });
  }
}
