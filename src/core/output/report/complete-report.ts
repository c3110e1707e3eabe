import type { CheckReport } from '../../../generated/report.ts';
import type { Result } from '../../../lib/util/result.ts';
import type { CheckedKb } from '../../checks/check-kb.ts';
import { alertImpact, type RememberedAlerts } from '../../compare/alert-impact.ts';
import { matchingImpact } from '../../compare/matching-impact.ts';
import { kbStatistics } from './kb-statistics.ts';

/** Facts that come from outside the files. */
type Surroundings = {
  /** The files that the change touches; null if unknown. */
  changedFiles: string[] | null;
  /** The Worker's recent alerts, or why they are missing; null without a Worker. */
  recent: Result<RememberedAlerts, string> | null;
};

/** Adds to the report of the check: statistics, and how the change affects the answers. */
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
