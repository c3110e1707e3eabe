import { parentsOfHead, resolveCommit } from '../../node/git.ts';
import type { Change } from '../github/workflow-run.ts';
import type { Session } from '../session.ts';

/** Whether the checkout is what a change would make of its base. Where there is nothing to compare, a notice says why. */
export function isComparable(session: Session): boolean {
  const why = whyNot(session);
  if (why !== null) session.notices.say(`nothing is compared with a base: ${why}`);
  return session.run.change !== null && why === null;
}

/** Null too where nobody would miss the comparison: on a push. */
function whyNot({ run: { event, change }, inputs, folder }: Session): string | null {
  if (!change) {
    if (!inputs.changedOnly && event !== 'workflow_dispatch') return null;
    const effect = inputs.changedOnly ? ', so problems of all files count in spite of changed-only' : '';
    return `a run for ${event || 'no event'} has none, only one for pull_request or merge_group has${effect}`;
  }
  if (event !== 'pull_request_target' || hasChange(folder, change)) return null;
  return (
    'pull_request_target checks out the base branch itself, so this run says nothing of the pull request. ' +
    'Use on: pull_request, which works for forks too'
  );
}

/** Whether the change itself is checked out, or a merge of it. */
function hasChange(folder: string, { headSha }: Change): boolean {
  return resolveCommit(folder, 'HEAD') === headSha || parentsOfHead(folder).includes(headSha);
}
