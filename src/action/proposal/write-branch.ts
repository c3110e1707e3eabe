import type { GitHub } from '../github/client.ts';

export type ProposedCommit = {
  parent: string;
  message: string;
  /** By path in the repository. */
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

/** A commit that no branch has yet. GitHub signs it where no author is named and the token is that of a job or an app. */
export async function writeCommit(
  { octokit, owner, repo }: GitHub,
  { parent, message }: ProposedCommit,
  tree: string,
): Promise<string> {
  const { data } = await octokit.rest.git.createCommit({ owner, repo, message, tree, parents: [parent] });
  return data.sha;
}
