import { posix } from 'node:path';
import { COUNTS_FILE } from '../../core/counting/counts.ts';
import { planSync, type SyncPlan } from '../../core/counting/plan-sync.ts';
import type { LedgerOccurrences } from '../../generated/api.ts';
import { StepError } from '../step-error.ts';
import { readKbAt, textsOf } from './read-branch.ts';
import type { SyncTarget } from './sync-target.ts';

/** Plans the counts on top of one commit. Fails if sync did not write the existing counts. */
export async function planCounts(
  target: SyncTarget,
  ledgers: readonly LedgerOccurrences[],
  commit: string,
): Promise<SyncPlan> {
  const { files, countsText } = await readKbAt(target, commit);
  const plan = planSync({ files: textsOf(files), countsText, ledgers, actor: target.actor });
  const broken = plan.problems.find(({ path }) => path === COUNTS_FILE);
  if (broken) throw new StepError(`${posix.join(target.kbPath, COUNTS_FILE)}: ${broken.message}`);
  return plan;
}

/** The files of the commit by path in the repository; empty if there is nothing to count. */
export function filesOf(
  { edits, countsText }: Pick<SyncPlan, 'edits' | 'countsText'>,
  kbPath: string,
): Map<string, string> {
  const files = countsText === null ? [] : [...edits, [COUNTS_FILE, countsText] as const];
  return new Map(files.map(([path, text]) => [posix.join(kbPath, path), text]));
}

export function commitMessageOf({ counted }: Pick<SyncPlan, 'counted'>): { headline: string; body: string } {
  const added = counted.reduce((sum, entry) => sum + entry.added, 0);
  const [only] = counted;
  const of = counted.length === 1 && only ? only.errorId : `${counted.length} entries`;
  return {
    headline: `Count ${added} ${added === 1 ? 'occurrence' : 'occurrences'} of ${of}`,
    body: counted.map((entry) => `${entry.errorId} +${entry.added}`).join('\n'),
  };
}
