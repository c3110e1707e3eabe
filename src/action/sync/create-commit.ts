import type { GitHub } from '../github/client.ts';

export type NewCommit = {
  branch: string;
  /** The branch must still be here, or nothing is committed (STALE_DATA). */
  parent: string;
  headline: string;
  body: string;
  /** By path in the repository. */
  files: ReadonlyMap<string, string>;
};

const MUTATION = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;

/** One commit with all files, made and signed by GitHub, compared and swapped. Gives its id. */
export async function createCommit({ octokit, owner, repo }: GitHub, commit: NewCommit): Promise<string> {
  const { branch, parent, headline, body, files } = commit;
  const additions = [...files].map(([path, text]) => ({
    path,
    contents: Buffer.from(text).toString('base64'),
  }));
  const input = {
    branch: { repositoryNameWithOwner: `${owner}/${repo}`, branchName: branch },
    expectedHeadOid: parent,
    message: { headline, body },
    fileChanges: { additions },
  };
  const answer = await octokit.graphql<{ createCommitOnBranch: { commit: { oid: string } } }>(MUTATION, {
    input,
  });
  return answer.createCommitOnBranch.commit.oid;
}
