import type { SyncPlan } from '../../core/counting/sync-plan.ts';
import type { LedgerOccurrences } from '../../generated/api.ts';
import type { GitHub } from '../github/client.ts';
import { delayAfter } from '../github/failures.ts';
import { commitsSince, tipOf } from '../github/git-objects.ts';
import { retry } from '../retry.ts';
import { commitMessageOf, filesOf, planCounts } from './plan-counts.ts';
import type { SyncTarget } from './sync-target.ts';

type CommittedCounts = {
  plan: SyncPlan;
  /** Null if there was nothing to commit. */
  commit: string | null;
};

type Tried = { commit: NewCommit; plan: SyncPlan };

/**
 * Reads the branch, plans, and commits on top of exactly what it read. After any error, the next attempt reads the branch
 * again, so only the branch itself counts, never an earlier answer.
 */
export function commitCounts(
  target: SyncTarget,
  ledgers: readonly LedgerOccurrences[],
): Promise<CommittedCounts> {
  let tried: Tried | null = null;
  return retry(async () => {
    const { github, branch, dryRun } = target;
    const parent = await tipOf(github, branch);
    const plan = await planCounts(target, ledgers, parent);
    if (plan.countsText === null) return { plan, ...(await findLost(github, parent, tried)) };
    if (dryRun) return { plan, commit: null };
    const commit = { ...commitMessageOf(plan), branch, parent, files: filesOf(plan, target.kbPath) };
    tried = { commit, plan };
    return { plan, commit: await createCommit(github, commit) };
  }, delayAfter);
}

/** Nothing is left to commit, so an earlier attempt may have succeeded without an answer. Its commit may be on the branch, with others after it. */
async function findLost(
  github: GitHub,
  head: string,
  tried: Tried | null,
): Promise<{ commit: string | null; plan?: SyncPlan }> {
  if (!tried) return { commit: null };
  const { parent, headline } = tried.commit;
  const { commits } = await commitsSince(github, parent, head);
  const ours = commits.find(
    ({ commit, parents }) => parents[0]?.sha === parent && commit.message.startsWith(`${headline}\n`),
  );
  return ours ? { commit: ours.sha, plan: tried.plan } : { commit: null };
}

type NewCommit = {
  branch: string;
  /** The branch must still be at this commit. Otherwise GitHub refuses (STALE_DATA). */
  parent: string;
  headline: string;
  body: string;
  /** By path in the repository. */
  files: ReadonlyMap<string, string>;
};

const MUTATION = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;

/** Lets GitHub make and sign one commit with all files, as a compare-and-swap. Returns its id. */
async function createCommit({ octokit, owner, repo }: GitHub, commit: NewCommit): Promise<string> {
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
