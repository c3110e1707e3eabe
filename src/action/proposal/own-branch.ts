import { type GitHub, ownLogin } from '../github/client.ts';
import { unlessMissing } from '../github/failures.ts';
import { commitsSince, tipOf } from '../github/git-objects.ts';

/** A branch that sync may rebuild at any time, unless somebody else committed to it. */
export type OwnBranch = {
  name: string;
  /** Null if the branch does not exist. */
  tip: string | null;
  /** The parent and the tree of its only commit; null if it has none or several. */
  built: { parent: string; tree: string } | null;
  /** Other authors of commits that the base lacks. */
  foreignAuthors: string[];
};

/** Part of the message of every commit for a proposal. */
export const TRAILER = 'Made-by: kedb sync';

/** GitHub's committer for commits that it signs itself. */
const GITHUB_COMMITTER = 'web-flow';
const UNKNOWN = 'somebody';

export async function readOwnBranch(github: GitHub, name: string, base: string): Promise<OwnBranch> {
  const tip = await unlessMissing(tipOf(github, name));
  if (tip === null) return { name, tip, built: null, foreignAuthors: [] };
  const { commits, total } = await commitsSince(github, base, tip);
  const login = commits.length > 0 ? await ownLogin(github.octokit) : '';
  const foreignAuthors = commits.filter((commit) => !isOurs(commit, login)).map(authorOf);
  if (total > commits.length) foreignAuthors.push(UNKNOWN);
  const [only, another] = commits;
  const built = only && !another ? { parent: only.parents[0]?.sha ?? '', tree: only.commit.tree.sha } : null;
  return { name, tip, built, foreignAuthors: [...new Set(foreignAuthors)] };
}

type Commit = {
  commit: {
    message: string;
    tree: { sha: string };
    author?: { name?: string; date?: string } | null;
    committer?: { date?: string } | null;
  };
  author: { login?: string } | null;
  committer: { login?: string } | null;
  parents: { sha: string }[];
};

/**
 * The trailer alone proves nothing: people can copy it, and amending keeps the author. But amending changes the committer.
 * If the token belongs to the same person, only the times differ: amending keeps the author's time, and sync makes both at once.
 */
function isOurs({ commit, author, committer }: Commit, login: string): boolean {
  const by = committer?.login;
  const isMadeAtOnce = commit.author?.date === commit.committer?.date;
  const isBySync = author?.login === login && (by === login || by === GITHUB_COMMITTER);
  return commit.message.includes(TRAILER) && isBySync && isMadeAtOnce;
}

function authorOf({ author, commit }: Commit): string {
  return author?.login ?? commit.author?.name ?? UNKNOWN;
}
