import { checkKb } from '../../core/checks/check-kb.ts';
import { nameSettings } from '../../core/kb/other-settings.ts';
import { completeReport } from '../../core/output/report/complete-report.ts';
import { readHealthyLogs } from '../../node/healthy-logs.ts';
import { askForAlerts } from '../ask-for-alerts.ts';
import { isComparable } from '../base/comparable.ts';
import { findBase } from '../base/find-base.ts';
import { listChangedFiles } from '../base/list-changed-files.ts';
import { readHead } from '../read-head.ts';
import { publish } from '../report/publish.ts';
import type { Session } from '../session.ts';
import { settingsName, withSettings } from '../settings-file.ts';

/** Checks the KB of the checkout, compared with the base of the change if there is one, and reports. */
export async function check(session: Session): Promise<void> {
  const head = readHead(session);
  const base = await findBase(head, session);
  const compared = isComparable(session) ? base : null;
  const changed = await listChangedFiles(head, compared, session);
  const recent = compared && (await askForAlerts(session));
  const files = await withSettings(head, base, session);
  const found = {
    files,
    ...checkKb(files, {
      healthyLogs: readHealthyLogs(),
      ...(compared && { base: compared.files }),
    }),
  };
  const checked = nameSettings(found, settingsName(session));
  await publish(completeReport(checked, { changedFiles: changed, recent }), checked.files, session);
}
