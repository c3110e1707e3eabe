import type { SyncPlan } from '../../core/counting/sync-plan.ts';
import type { LedgerOccurrences } from '../../generated/api.ts';
import { delayAfter } from '../github/failures.ts';
import { tipOf } from '../github/git-objects.ts';
import { readOwnBranch } from '../proposal/own-branch.ts';
import { foreignCommitsNotice, type Proposed, propose } from '../proposal/propose.ts';
import { listPullRequests } from '../proposal/pull-requests.ts';
import { retry } from '../retry.ts';
import { commitMessageOf, filesOf, planCounts } from './plan-counts.ts';
import { ownBranchName, type SyncTarget } from './sync-target.ts';

type ProposedCounts = {
  plan: SyncPlan;
  /** Null in a dry run. */
  proposed: Proposed | null;
};

const TITLE = 'Update occurrence counts';
const NO_COUNTS: Pick<SyncPlan, 'edits' | 'countsText' | 'counted' | 'notes'> = {
  edits: new Map(),
  countsText: null,
  counted: [],
  notes: [],
};

/**
 * Makes the same commit as for an unprotected branch, but on its own branch. Each plan starts from the base, never from the
 * branch itself. Totals are absolute, so before the merge the branch has everything that the base lacks, and afterwards nothing.
 */
export function proposeCounts(
  target: SyncTarget,
  ledgers: readonly LedgerOccurrences[],
): Promise<ProposedCounts> {
  return retry(async () => {
    const parent = await tipOf(target.github, target.branch);
    const plan = await planCounts(target, ledgers, parent);
    if (target.dryRun) return { plan, proposed: null };
    return { plan, proposed: await proposePlan(target, parent, plan) };
  }, delayAfter);
}

/** Removes the proposal after its counts are committed. */
export function withdrawCounts(target: SyncTarget): Promise<Proposed> {
  return retry(async () => {
    const parent = await tipOf(target.github, target.branch);
    return proposePlan(target, parent, NO_COUNTS);
  }, delayAfter);
}

async function proposePlan(
  target: SyncTarget,
  parent: string,
  plan: Pick<SyncPlan, 'edits' | 'countsText' | 'counted' | 'notes'>,
): Promise<Proposed> {
  const { github, branch, kbPath } = target;
  const own = await readOwnBranch(github, ownBranchName(target, 'sync'), parent);
  // Deleting a branch closes its pull request. Without a branch there is nothing to list, and no permission is needed.
  const pulls = own.tip === null ? [] : await listPullRequests(github, own.name);
  const { headline, body } = commitMessageOf(plan);
  const proposed = await propose(github, own, pulls, {
    base: branch,
    parent,
    files: filesOf(plan, kbPath),
    message: `${headline}\n\n${body}`,
    title: TITLE,
    text: textOf(plan),
    meanwhile: null,
  });
  if (proposed.did === 'kept') target.notices.say(foreignCommitsNotice(own, proposed));
  return proposed;
}

function textOf({ countsText, counted, notes }: typeof NO_COUNTS): string {
  if (countsText === null) return 'All occurrences are counted already.';
  return [
    'These alerts fired. kedb (`mode: sync`) read the counts from the Worker. You can merge with any method: the commit records what it counts, so nothing is counted twice.',
    '',
    'Until you merge, every sync updates this pull request, unless somebody else commits to its branch.',
    '',
    '| entry | occurrences |',
    '|---|---|',
    ...counted.map(({ errorId, added }) => `| ${errorId} | +${added} |`),
    ...(notes.length > 0 ? ['', ...notes.map(({ message }) => `- ${message}`)] : []),
  ].join('\n');
}
