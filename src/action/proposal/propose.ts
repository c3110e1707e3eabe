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

/** The intended content of our branch and its pull request. */
type Proposal = ProposedCommit & {
  /** The branch to merge into. `parent` is its current commit. */
  base: string;
  title: string;
  /** Our part of the pull request's body. */
  text: string;
  /** Our part while the branch moves. It must be true before and after the move. Null if the body may change later. */
  meanwhile: string | null;
};

export type Proposed = {
  /** `kept`: the branch has commits of other people, so kedb did not change it. */
  did: 'opened' | 'updated' | 'removed' | 'nothing' | 'kept';
  pullRequest: number | null;
  /** The current commit of the branch. */
  tip: string | null;
};

/**
 * Makes the branch one commit on top of its base, with one compare-and-swap, and ensures that it has one pull request.
 * Without files, it removes the branch, which closes the pull request. `pulls` are the pull requests of the branch.
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

/** Merged commits do not count: GitHub keeps them with the pull request, so nobody loses them. */
function hasForeignCommits({ foreignAuthors, tip }: OwnBranch, pulls: readonly PullRequest[]): boolean {
  return foreignAuthors.length > 0 && !pulls.some((pull) => pull.state === 'merged' && pull.tip === tip);
}

/** If the branch already has this content, nothing moves and no check runs again. */
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
 * If someone merged or closed the pull request before the branch moved, they did not decide on the new content. The body
 * records decisions, so the old body is restored, and sync plans again.
 */
async function mustBeOpen(github: GitHub, before: PullRequest, tip: string): Promise<PullRequest> {
  const now = await readPullRequest(github, before);
  if (now.state === 'open') return now;
  if (now.tip !== tip && now.body !== before.body) await rewriteBody(github, now, before.body);
  throw new BranchMoved(`someone merged or closed pull request #${now.number} while sync updated it`);
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

/** Changes the body first: it lists proposals that nobody has decided on. */
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

/** Says that kedb did not change a branch, and what to do. Names of people are not Markdown there. */
export function foreignCommitsNotice({ name, foreignAuthors }: OwnBranch, { pullRequest }: Proposed): string {
  const next =
    pullRequest === null
      ? 'Delete the branch'
      : `Merge or close pull request #${pullRequest}, and delete the branch`;
  return `the branch ${name} has commits by ${foreignAuthors.join(', ')}, so kedb does not change it. ${next}. Then sync continues. Until then, nothing is lost.`;
}
