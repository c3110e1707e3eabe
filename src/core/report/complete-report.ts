import type { CheckReport } from '../generated/types.ts';
import { matchingImpact } from '../impact/matching-impact.ts';
import type { Kb } from '../kb/kb.ts';
import { kbStatistics } from './kb-statistics.ts';

/** What the knowledge base was, and which of its files differ, where there is something to compare with. */
export type Comparison = { base: Kb | null; changedFiles: string[] | null };

/** The check's report with what a reviewer asks next: what is in there, and what the change does to the answers. */
export function completeReport(
  { kb, report }: { kb: Kb; report: CheckReport },
  { base, changedFiles }: Comparison,
): CheckReport {
  return {
    ...report,
    statistics: kbStatistics(kb),
    ...(base && { impact: matchingImpact(base, kb) }),
    ...(changedFiles && { changed_files: changedFiles }),
  };
}
