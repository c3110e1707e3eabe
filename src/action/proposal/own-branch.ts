import { type GitHub, ownLogin } from '../github/client.ts';
import { unlessMissing } from '../github/failures.ts';
import { commitsSince, tipOf } from '../github/git-objects.ts';

/** A branch that sync rebuilds as often as it likes, unless somebody else has committed to it. */
export type OwnBranch = {
  name: string;
  /** Null where there is no such branch. */
  tip: string | null;
  /** What its one commit is built on, and holds; null where it has none, or several. */
  built: { parent: string; tree: string } | null;
  /** Who else has committed what the base lacks. */
  foreignAuthors: string[];
};

/** In the message of every commit that is made for a proposal. */
export const TRAILER = 'Made-by: kedb sync';

/** Whom GitHub names as the committer of what it signs itself. */
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
 * The trailer alone can be copied, the author be kept when a person amends: then the committer is theirs. Where the token
 * is that person's own, only the times tell: amending keeps the author's, and what sync makes is made at once.
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
