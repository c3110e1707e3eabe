import type { GitHub } from '../github/client.ts';
import { BranchMoved } from '../github/failures.ts';
import { type OwnBranch, TRAILER } from './own-branch.ts';
import {
  openPullRequest,
  type PullRequest,
  readPullRequest,
  rewriteBody,
  withOwnSection,
} from './pull-requests.ts';
import { moveBranch, type ProposedCommit, writeCommit, writeTree } from './write-branch.ts';

/** What a branch of ours and its pull request are to hold. */
type Proposal = ProposedCommit & {
  /** The branch to merge into; `parent` is where it is. */
  base: string;
  title: string;
  /** Our part of the pull request's body. */
  text: string;
  /** The same while the branch moves: true of what it held and of what it is to hold. Null: the body may come after. */
  meanwhile: string | null;
};

export type Proposed = {
  /** `kept`: somebody else's commits are on the branch, so it was left as it is. */
  did: 'opened' | 'updated' | 'removed' | 'nothing' | 'kept';
  pullRequest: number | null;
  /** The commit that the branch is at. */
  tip: string | null;
};

/**
 * Makes the branch one commit on top of its base, by one compare-and-swap, and sees to it that there is one pull
 * request of it. Without files it removes the branch, which closes the pull request. `pulls`: those of the branch.
 */
export async function propose(
  github: GitHub,
  own: OwnBranch,
  pulls: readonly PullRequest[],
  proposal: Proposal,
): Promise<Proposed> {
  if (own.tip === null && proposal.files.size === 0) return { did: 'nothing', pullRequest: null, tip: null };
  const open = pulls.find(({ state }) => state === 'open') ?? null;
  const number = open?.number ?? null;
  if (hasForeignCommits(own, pulls)) return { did: 'kept', pullRequest: number, tip: own.tip };
  if (proposal.files.size === 0) return remove(github, own, open, proposal);
  const tip = await rebuild(github, own, open, proposal);
  if (!open) return { did: 'opened', pullRequest: await openFor(github, own, proposal), tip };
  const now = tip === own.tip ? open : await mustBeOpen(github, open, tip);
  await bringUpToDate(github, now, proposal);
  return { did: tip === own.tip ? 'nothing' : 'updated', pullRequest: number, tip };
}

/** Commits that were merged, by whatever method, are nobody's loss: GitHub keeps them with the pull request. */
function hasForeignCommits({ foreignAuthors, tip }: OwnBranch, pulls: readonly PullRequest[]): boolean {
  return foreignAuthors.length > 0 && !pulls.some((pull) => pull.state === 'merged' && pull.tip === tip);
}

/** Nothing moves, and no check runs again, where the branch holds just that already. */
async function rebuild(
  github: GitHub,
  own: OwnBranch,
  open: PullRequest | null,
  proposal: Proposal,
): Promise<string> {
  const tree = await writeTree(github, proposal);
  if (own.tip !== null && own.built?.parent === proposal.parent && own.built.tree === tree) return own.tip;
  const message = `${proposal.message}\n\n${TRAILER}`;
  const commit = await writeCommit(github, { ...proposal, message }, tree);
  if (open && proposal.meanwhile !== null)
    await rewriteBody(github, open, withOwnSection(open.body, proposal.meanwhile));
  await moveBranch(github, { branch: own.name, from: own.tip, to: commit });
  return commit;
}

/**
 * Who merged or closed the pull request before the branch moved has not decided of what came with that: its text is put
 * back, as it is the memory of what was decided, and all is planned anew.
 */
async function mustBeOpen(github: GitHub, before: PullRequest, tip: string): Promise<PullRequest> {
  const now = await readPullRequest(github, before);
  if (now.state === 'open') return now;
  if (now.tip !== tip && now.body !== before.body) await rewriteBody(github, now, before.body);
  throw new BranchMoved(`pull request #${now.number} was decided while sync wrote to it`);
}

function openFor(github: GitHub, { name }: OwnBranch, { base, title, text }: Proposal): Promise<number> {
  return openPullRequest(github, { branch: name, base, title, body: withOwnSection('', text) });
}

async function bringUpToDate(github: GitHub, open: PullRequest, { text }: Proposal): Promise<void> {
  const body = withOwnSection(open.body, text);
  if (withLf(body) !== withLf(open.body)) await rewriteBody(github, open, body);
}

/** GitHub's own editor writes CRLF. */
function withLf(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** The body first: it tells what was proposed, and nobody has decided of that. */
async function remove(
  github: GitHub,
  { name, tip }: OwnBranch,
  open: PullRequest | null,
  { text }: Proposal,
): Promise<Proposed> {
  if (open) await rewriteBody(github, open, withOwnSection(open.body, text));
  await moveBranch(github, { branch: name, from: tip, to: null });
  return { did: 'removed', pullRequest: open?.number ?? null, tip: null };
}

/** Says that a branch was left alone, and what to do about it. Names of people are no Markdown there. */
export function foreignCommitsNotice({ name, foreignAuthors }: OwnBranch, { pullRequest }: Proposed): string {
  const next =
    pullRequest === null
      ? 'Delete the branch'
      : `Merge or close pull request #${pullRequest}, and delete the branch`;
  return `the branch ${name} has commits by ${foreignAuthors.join(', ')}, so it is left as it is. ${next}: sync goes on with what is new then, and nothing is lost until then.`;
}
