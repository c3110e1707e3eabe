import type { CheckReport } from '../../../generated/report.ts';
import type { Result } from '../../../lib/util/result.ts';
import type { CheckedKb } from '../../checks/check-kb.ts';
import { alertImpact, type RecentAlerts } from '../../compare/alert-impact.ts';
import { matchingImpact } from '../../compare/matching-impact.ts';
import { kbStatistics } from './kb-statistics.ts';

/** What a shell found out besides the files. */
type Surroundings = {
  /** The files that the change touches; null where they are not known. */
  changedFiles: string[] | null;
  /** What a Worker saw of late, or why it did not say; null where nobody asked. */
  recent: Result<RecentAlerts, string> | null;
};

/** The check's report with what a reviewer asks next: what is in there, and what the change does to the answers. */
export function completeReport(checked: CheckedKb, { changedFiles, recent }: Surroundings): CheckReport {
  const { snapshot, base, report } = checked;
  return {
    ...report,
    statistics: kbStatistics(snapshot.kb),
    ...(base && { impact: matchingImpact(base, snapshot) }),
    ...(base && recent?.ok && { alert_impact: alertImpact(base, snapshot, recent.value) }),
    ...(recent && !recent.ok && { alert_impact_missing: recent.error }),
    ...(changedFiles && { changed_files: changedFiles }),
  };
}
