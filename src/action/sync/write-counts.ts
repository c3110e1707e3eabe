import type { SyncPlan } from '../../core/counting/sync-plan.ts';
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
  /** The commit with the counts: on the synced branch, or on the branch of the pull request. */
  commit: string | null;
  /** Null without a pull request. */
  proposed: Proposed | null;
};

/** Commits the counts or proposes them in a pull request. `auto` proposes them if the branch's rules refuse the commit. */
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
    throw explain(error, `kedb could not commit the counts to ${target.branch}`, REFUSED);
  }
}

const REFUSED =
  'The branch is protected, and the job’s own token cannot bypass the rules. Set the input strategy to auto: then sync opens a pull request. Or set github-token to the token of a GitHub App, and add the app to the bypass list under Settings → Rules → Rulesets (or Settings → Branches).';

/** Removes a proposal from the time when the branch was protected. If it stays, it does no harm: it conflicts or changes nothing. */
async function withdraw(target: SyncTarget): Promise<void> {
  try {
    await withdrawCounts(target);
  } catch (error) {
    const name = ownBranchName(target, 'sync');
    target.notices.say(
      `kedb could not remove the branch ${name}, which is no longer needed (${reasonOf(error)})`,
    );
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
  const whenRefused = `A rule refuses the branch ${from}. Exclude kedb/** from the rule under Settings → Rules → Rulesets.`;
  return explain(error, `kedb could not propose the ${what} from ${from} to ${to}`, whenRefused);
}
