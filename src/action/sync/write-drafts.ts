import { posix } from 'node:path';
import { type DraftsPlan, type PlannedDraft, planDrafts } from '../../core/authoring/new/plan-drafts.ts';
import { loadKb } from '../../core/kb/load-kb.ts';
import type { UnmatchedGroup } from '../../generated/api.ts';
import { explain } from '../github/explain.ts';
import { delayAfter } from '../github/failures.ts';
import { keptNotice } from '../proposal/kept-notice.ts';
import { readOwnBranch } from '../proposal/own-branch.ts';
import { type Proposed, propose } from '../proposal/propose.ts';
import { listPullRequests } from '../proposal/pull-requests.ts';
import { retry } from '../retry.ts';
import { decidedGroups, draftsText, groupsOf } from './drafts-text.ts';
import { headOf, readDraftsAt, readKbAt } from './read-branch.ts';
import { ownBranchName, type SyncTarget } from './sync-target.ts';
import { refusedBranch } from './write-counts.ts';

export type WrittenDrafts = {
  plan: DraftsPlan;
  /** Null in a dry run. */
  proposed: Proposed | null;
};

const TITLE = 'Add drafts for alerts that no entry explains';

/** Proposes a draft for each group of unmatched alerts, all in one pull request. */
export async function writeDrafts(
  target: SyncTarget,
  groups: readonly UnmatchedGroup[],
): Promise<WrittenDrafts> {
  try {
    return await retry(() => tryDrafts(target, groups), delayAfter);
  } catch (error) {
    const name = ownBranchName(target, 'drafts');
    throw explain(
      error,
      `the drafts were not proposed from ${name} to ${target.branch}`,
      refusedBranch(name),
    );
  }
}

async function tryDrafts(target: SyncTarget, groups: readonly UnmatchedGroup[]): Promise<WrittenDrafts> {
  const { github, branch, kbPath, dryRun, notices } = target;
  const parent = await headOf(github, branch);
  const own = await readOwnBranch(github, ownBranchName(target, 'drafts'), parent);
  const pulls = await listPullRequests(github, own.name);
  const { files } = await readKbAt(target, parent);
  const plan = planDrafts({
    kb: loadKb(files).value,
    groups,
    proposed: own.tip === null ? new Map() : await readDraftsAt(target, own.tip),
    settled: decidedGroups(pulls),
  });
  if (dryRun) return { plan, proposed: null };
  const proposed = await propose(github, own, pulls, {
    base: branch,
    parent,
    files: new Map(plan.drafts.map(({ path, text }) => [posix.join(kbPath, path), text])),
    message: messageOf(plan.drafts),
    title: TITLE,
    text: draftsText(plan),
    meanwhile: draftsText(plan, pulls.filter(({ state }) => state === 'open').flatMap(groupsOf)),
  });
  if (proposed.did === 'kept') notices.say(keptNotice(own, proposed));
  return { plan, proposed };
}

/** Ids only: the text of an alert could close an issue, or notify somebody. */
function messageOf(drafts: readonly PlannedDraft[]): string {
  const ids = drafts.map(({ error_id }) => error_id).join('\n');
  return `Add ${drafts.length === 1 ? '1 draft' : `${drafts.length} drafts`} for unmatched alerts\n\n${ids}`;
}
