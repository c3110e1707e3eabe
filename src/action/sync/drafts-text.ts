import type { DraftsPlan } from '../../core/authoring/new/plan-drafts.ts';
import { markdownCode } from '../../lib/markdown/escape.ts';
import type { PullRequest } from '../proposal/pull-requests.ts';

/** Which groups a pull request proposes drafts of: in its body, as that stays when it is closed and its branch is gone. */
const MARKER = /<!-- kedb drafts:((?: [0-9a-f]{1,64})*) -->/;

/**
 * Groups that a person has decided of by closing a pull request, merged or not. The body is the memory: it is written
 * where the decision is made, and needs no commit to a branch that may be protected.
 */
export function decidedGroups(pulls: readonly PullRequest[]): Set<string> {
  return new Set(pulls.filter(({ state }) => state !== 'open').flatMap(groupsOf));
}

/** Of which groups a pull request proposes drafts. */
export function groupsOf({ body }: PullRequest): string[] {
  return MARKER.exec(body)?.[1]?.trim().split(' ').filter(Boolean) ?? [];
}

/** Our part of the body of the drafts' pull request. `before`: groups that it has until its branch moves. */
export function draftsText({ drafts, waiting }: DraftsPlan, before: readonly string[] = []): string {
  const groups = new Set([...before, ...drafts.map(({ unmatchedGroup }) => unmatchedGroup)]);
  const marker = `<!-- kedb drafts:${[...groups].map((group) => ` ${group}`).join('')} -->`;
  if (drafts.length === 0) return `${marker}\nNothing is left to draft: entries explain these alerts by now.`;
  return [
    marker,
    'Alerts that fired while no entry explained them, as `mode: sync` of kedb read them from the Worker. Each draft is checked, but answers nothing until it says `in_kb: true`.',
    '',
    'Commit to this branch, and sync leaves it alone. Remove the drafts that you do not want, then merge. What was in this pull request is not drafted again, also when you close it without merging.',
    '',
    '| draft | alerts | fired |',
    '|---|---|--:|',
    ...drafts.map(({ error_id, title, count }) => `| ${error_id} | ${markdownCode(title)} | ${count} |`),
    ...(waiting === 0 ? [] : ['', `${waiting} more wait until this is merged or closed.`]),
  ].join('\n');
}
