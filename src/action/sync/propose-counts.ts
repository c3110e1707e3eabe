import type { SyncPlan } from '../../core/counting/plan-sync.ts';
import type { LedgerOccurrences } from '../../generated/api.ts';
import { delayAfter } from '../github/failures.ts';
import { tipOf } from '../github/git-objects.ts';
import { readOwnBranch } from '../proposal/own-branch.ts';
import { foreignCommitsNotice, type Proposed, propose } from '../proposal/propose.ts';
import { listPullRequests } from '../proposal/pull-requests.ts';
import { retry } from '../retry.ts';
import { filesOf, messageOf, planCounts } from './plan-counts.ts';
import { ownBranchName, type SyncTarget } from './sync-target.ts';

type ProposedCounts = {
  plan: SyncPlan;
  /** Null in a dry run. */
  proposed: Proposed | null;
};

const TITLE = 'Count what fired';
const NO_COUNTS: Pick<SyncPlan, 'edits' | 'countsText' | 'counted'> = {
  edits: new Map(),
  countsText: null,
  counted: [],
};

/**
 * The same commit as for a branch that may be written to, on a branch of its own. It is planned on the base each time
 * and never on itself: totals are absolute, so until it is merged it holds all that the base lacks, and after it nothing.
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

/** Removes what was proposed, once it is committed. */
export function withdrawCounts(target: SyncTarget): Promise<Proposed> {
  return retry(async () => {
    const parent = await tipOf(target.github, target.branch);
    return proposePlan(target, parent, NO_COUNTS);
  }, delayAfter);
}

async function proposePlan(
  target: SyncTarget,
  parent: string,
  plan: Pick<SyncPlan, 'edits' | 'countsText' | 'counted'>,
): Promise<Proposed> {
  const { github, branch, kbPath } = target;
  const own = await readOwnBranch(github, ownBranchName(target, 'sync'), parent);
  // A pull request is closed when its branch goes, so where there is none there is nothing to ask, nor a right to need.
  const pulls = own.tip === null ? [] : await listPullRequests(github, own.name);
  const { headline, body } = messageOf(plan);
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

function textOf({ counted }: Pick<SyncPlan, 'counted'>): string {
  if (counted.length === 0) return 'Everything is counted already.';
  return [
    'What fired, as `mode: sync` of kedb read it from the Worker. Merge it in whatever way: the commit records what it counts, so nothing is counted twice.',
    '',
    'Until then every sync brings it up to date, unless somebody else commits to this branch.',
    '',
    '| entry | occurrences |',
    '|---|---|',
    ...counted.map(({ errorId, added }) => `| ${errorId} | +${added} |`),
  ].join('\n');
}
