import { checkKb } from '../../core/checks/check-kb.ts';
import { nameSettings } from '../../core/kb/other-settings.ts';
import { completeReport } from '../../core/output/report/complete-report.ts';
import { listChangedFiles } from '../base/changed-files.ts';
import { isComparable } from '../base/comparable.ts';
import { findBase } from '../base/find-base.ts';
import { publish } from '../publish.ts';
import { readHead } from '../read-head.ts';
import type { Session } from '../session.ts';
import { settingsName, withSettings } from '../settings-file.ts';
import { askForAlerts } from '../worker.ts';

/** Checks the KB of the checkout, compared with the base of the change if there is one, and reports. */
export async function check(session: Session): Promise<void> {
  const head = readHead(session);
  const base = await findBase(head, session);
  const compared = isComparable(session) ? base : null;
  const changed = await listChangedFiles(head, compared, session);
  const recent = compared && (await askForAlerts(session));
  const files = await withSettings(head, base, session);
  const found = { files, ...checkKb(files, compared ? { base: compared.files } : {}) };
  const checked = nameSettings(found, settingsName(session));
  await publish(completeReport(checked, { changedFiles: changed, recent }), checked.files, session);
}
