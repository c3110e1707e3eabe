import type { SyncPlan } from '../../core/counting/plan-sync.ts';
import type { LedgerOccurrences } from '../../generated/api.ts';
import { explain, reasonOf } from '../github/explain-failure.ts';
import { isRefusedByRules } from '../github/failures.ts';
import type { Proposed } from '../proposal/propose.ts';
import { commitCounts } from './commit-counts.ts';
import { proposeCounts, withdrawCounts } from './propose-counts.ts';
import type { Strategy } from './sync-inputs.ts';
import { ownBranchName, type SyncTarget } from './sync-target.ts';

export type WrittenCounts = {
  plan: SyncPlan;
  /** What holds the counts: a commit of the branch that is synced, or of the one that is proposed. */
  commit: string | null;
  /** Null where nothing is proposed. */
  proposed: Proposed | null;
};

/** Commits the counts, or proposes them. `auto` proposes what the branch's rules refuse. */
export async function writeCounts(
  target: SyncTarget,
  ledgers: readonly LedgerOccurrences[],
  strategy: Strategy,
): Promise<WrittenCounts> {
  if (strategy === 'pull-request') return writeByPullRequest(target, ledgers);
  try {
    const committed = await commitCounts(target, ledgers);
    if (strategy === 'auto' && !target.dryRun) await withdraw(target);
    return { ...committed, proposed: null };
  } catch (error) {
    if (strategy === 'auto' && isRefusedByRules(error)) return writeByPullRequest(target, ledgers);
    throw explain(error, `the counts were not committed to ${target.branch}`, REFUSED);
  }
}

const REFUSED =
  'The branch is protected, and the job’s own token cannot be let through. Set the input strategy to auto, which opens a pull request then. Or give github-token that of a GitHub App, and add the app to the bypass list under Settings → Rules → Rulesets (or Settings → Branches).';

/** What was proposed while the branch was protected. That it stays does no harm: it conflicts, or it is what the branch holds. */
async function withdraw(target: SyncTarget): Promise<void> {
  try {
    await withdrawCounts(target);
  } catch (error) {
    const name = ownBranchName(target, 'sync');
    target.notices.say(`the branch ${name} is needed no more, but was not removed (${reasonOf(error)})`);
  }
}

async function writeByPullRequest(
  target: SyncTarget,
  ledgers: readonly LedgerOccurrences[],
): Promise<WrittenCounts> {
  try {
    const { plan, proposed } = await proposeCounts(target, ledgers);
    return { plan, proposed, commit: proposed === null || proposed.did === 'kept' ? null : proposed.tip };
  } catch (error) {
    throw explainProposal(error, 'counts', ownBranchName(target, 'sync'), target.branch);
  }
}

export function explainProposal(error: unknown, what: string, from: string, to: string): unknown {
  const whenRefused = `A rule refuses the branch ${from}: leave kedb/** out of it under Settings → Rules → Rulesets.`;
  return explain(error, `the ${what} were not proposed from ${from} to ${to}`, whenRefused);
}
