import { posix } from 'node:path';
import { type DraftsPlan, type PlannedDraft, planDrafts } from '../../core/authoring/new/plan-drafts.ts';
import { loadKb } from '../../core/kb/load-kb.ts';
import type { UnmatchedGroup } from '../../generated/api.ts';
import { markdownCode } from '../../lib/markdown/escape.ts';
import { delayAfter } from '../github/failures.ts';
import { tipOf } from '../github/git-objects.ts';
import { readOwnBranch } from '../proposal/own-branch.ts';
import { foreignCommitsNotice, type Proposed, propose } from '../proposal/propose.ts';
import { listPullRequests, type PullRequest } from '../proposal/pull-requests.ts';
import { retry } from '../retry.ts';
import { readDraftsAt, readKbAt } from './read-branch.ts';
import { ownBranchName, type SyncTarget } from './sync-target.ts';
import { explainProposal } from './write-counts.ts';

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
    throw explainProposal(error, 'drafts', ownBranchName(target, 'drafts'), target.branch);
  }
}

async function tryDrafts(target: SyncTarget, groups: readonly UnmatchedGroup[]): Promise<WrittenDrafts> {
  const { github, branch, kbPath, dryRun, notices } = target;
  const parent = await tipOf(github, branch);
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
  if (proposed.did === 'kept') notices.say(foreignCommitsNotice(own, proposed));
  return { plan, proposed };
}

/** Contains only ids: the text of an alert could close an issue or notify somebody. */
function messageOf(drafts: readonly PlannedDraft[]): string {
  const ids = drafts.map(({ error_id }) => error_id).join('\n');
  return `Add ${drafts.length === 1 ? '1 draft' : `${drafts.length} drafts`} for unmatched alerts\n\n${ids}`;
}

/** Lists the groups of a pull request in its body. The body stays when the pull request is closed and its branch is deleted. */
const MARKER = /<!-- kedb drafts:((?: [0-9a-f]{1,64})*) -->/;

/**
 * Groups that people decided on: they merged or closed the pull request. The body stores the decision, so no commit to a
 * protected branch is necessary.
 */
function decidedGroups(pulls: readonly PullRequest[]): Set<string> {
  return new Set(pulls.filter(({ state }) => state !== 'open').flatMap(groupsOf));
}

/** The groups that a pull request proposes drafts for. */
function groupsOf({ body }: PullRequest): string[] {
  return MARKER.exec(body)?.[1]?.trim().split(' ').filter(Boolean) ?? [];
}

/** Our part of the body of the pull request with drafts. `before`: the groups until its branch moves. */
function draftsText({ drafts, waiting }: DraftsPlan, before: readonly string[] = []): string {
  const groups = new Set([...before, ...drafts.map(({ unmatchedGroup }) => unmatchedGroup)]);
  const marker = `<!-- kedb drafts:${[...groups].map((group) => ` ${group}`).join('')} -->`;
  if (drafts.length === 0) return `${marker}\nThere is nothing to draft: entries now explain these alerts.`;
  return [
    marker,
    'These alerts fired, but no entry explained them. kedb (`mode: sync`) read them from the Worker and drafted an entry for each group. A draft does not answer alerts until you set `in_kb: true`.',
    '',
    'Edit the drafts on this branch: after your first commit, sync no longer changes it. Delete the drafts that you do not want, then merge. kedb does not draft these alerts again, even if you close the pull request without merging.',
    '',
    '| draft | alerts | fired |',
    '|---|---|--:|',
    ...drafts.map(({ error_id, title, count }) => `| ${error_id} | ${markdownCode(title)} | ${count} |`),
    ...(waiting === 0
      ? []
      : [
          '',
          `${waiting === 1 ? '1 more draft waits' : `${waiting} more drafts wait`} until you merge or close this pull request.`,
        ]),
  ].join('\n');
}
