import { checkKb } from '../../core/checks/check-kb.ts';
import { nameSettings } from '../../core/kb/other-settings.ts';
import { completeReport } from '../../core/report/complete-report.ts';
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
  const changed = await listChangedFiles(head, base, session);
  const files = await withSettings(head, base, session);
  const found = { files, ...checkKb(files, base ? { base: base.files } : {}) };
  const checked = nameSettings(found, settingsName(session));
  await publish(completeReport(checked, changed), checked.files, session);
}
