import type { CheckedKb } from '../checks/check-kb.ts';
import type { CheckReport } from '../generated/types.ts';
import { matchingImpact } from '../impact/matching-impact.ts';
import { kbStatistics } from './kb-statistics.ts';

/**
 * The check's report with what a reviewer asks next: what is in there, and what the change does to the answers.
 * `changedFiles` is null where they are not known.
 */
export function completeReport({ kb, base, report }: CheckedKb, changedFiles: string[] | null): CheckReport {
  return {
    ...report,
    statistics: kbStatistics(kb),
    ...(base && { impact: matchingImpact(base, kb) }),
    ...(changedFiles && { changed_files: changedFiles }),
  };
}
