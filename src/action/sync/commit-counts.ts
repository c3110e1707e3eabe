import { posix } from 'node:path';
import type { LedgerOccurrences } from '../../core/generated/types.ts';
import type { KbFile } from '../../core/kb/kb.ts';
import { COUNTS_FILE } from '../../core/sync/counts.ts';
import { planSync, type SyncPlan } from '../../core/sync/plan-sync.ts';
import type { GitHub } from '../github/client.ts';
import { delayAfter } from './commit-failure.ts';
import { createCommit, type NewCommit } from './create-commit.ts';
import { headOf, readBranch } from './read-branch.ts';
import { retry } from './retry.ts';

export type SyncTarget = {
  github: GitHub;
  branch: string;
  kbPath: string;
  /** Files of the checkout, to save fetching them. */
  known: readonly KbFile[];
  ledgers: readonly LedgerOccurrences[];
  actor: string;
  dryRun: boolean;
};

export type SyncResult = {
  plan: SyncPlan;
  /** Null where there was nothing to commit. */
  commit: string | null;
};

type Tried = { commit: NewCommit; plan: SyncPlan };

/**
 * Reads the branch, plans, and commits on top of exactly what was read. Whatever goes wrong on the way, the next try
 * starts by reading again, so that no answer needs to be believed but the branch itself.
 */
export function commitCounts(target: SyncTarget): Promise<SyncResult> {
  let tried: Tried | null = null;
  return retry(async () => {
    const { github, branch, dryRun } = target;
    const parent = await headOf(github, branch);
    const plan = await planAt(target, parent);
    if (plan.countsText === null) return { plan, ...(await findLost(github, parent, tried)) };
    if (dryRun) return { plan, commit: null };
    const commit = { ...messageOf(plan), branch, parent, files: filesOf(plan, target.kbPath) };
    tried = { commit, plan };
    return { plan, commit: await createCommit(github, commit) };
  }, delayAfter);
}

async function planAt(target: SyncTarget, commit: string): Promise<SyncPlan> {
  const { github, kbPath, known, ledgers, actor } = target;
  return planSync({ ...(await readBranch(github, commit, kbPath, known)), ledgers, actor });
}

/** Nothing is left to commit: the answer of an earlier try was lost, and its commit may be what the branch is at. */
async function findLost(
  { octokit, owner, repo }: GitHub,
  head: string,
  tried: Tried | null,
): Promise<{ commit: string | null; plan?: SyncPlan }> {
  if (!tried) return { commit: null };
  const { data } = await octokit.rest.git.getCommit({ owner, repo, commit_sha: head });
  const { parent, headline } = tried.commit;
  const isOurs = data.parents[0]?.sha === parent && data.message.startsWith(`${headline}\n`);
  return isOurs ? { commit: head, plan: tried.plan } : { commit: null };
}

function filesOf({ edits, countsText }: SyncPlan, kbPath: string): Map<string, string> {
  const files = [...edits, [COUNTS_FILE, countsText ?? ''] as const];
  return new Map(files.map(([path, text]) => [posix.join(kbPath, path), text]));
}

function messageOf({ counted }: SyncPlan): Pick<NewCommit, 'headline' | 'body'> {
  const added = counted.reduce((sum, entry) => sum + entry.added, 0);
  const [only] = counted;
  const of = counted.length === 1 && only ? only.errorId : `${counted.length} entries`;
  return {
    headline: `Count ${added} ${added === 1 ? 'occurrence' : 'occurrences'} of ${of}`,
    body: counted.map((entry) => `${entry.errorId} +${entry.added}`).join('\n'),
  };
}
