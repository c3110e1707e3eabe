import { completeReport } from '../../core/output/report/complete-report.ts';
import { isComparable } from '../base/base-commit.ts';
import { findBase } from '../base/find-base.ts';
import { listChangedFiles } from '../base/list-changed-files.ts';
import { checkHead, readHead } from '../head.ts';
import { publish } from '../publish.ts';
import type { Session } from '../session.ts';
import { askForAlerts } from '../worker.ts';

/** Checks the knowledge base in the checkout, compares it with the base if there is one, and reports. */
export async function check(session: Session): Promise<void> {
  const head = readHead(session);
  const base = await findBase(head, session);
  const compared = isComparable(session) ? base : null;
  const changed = await listChangedFiles(head, compared, session);
  const recent = compared && (await askForAlerts(session));
  const checked = await checkHead(head, base, session, compared ? { base: compared.files } : {});
  await publish(completeReport(checked, { changedFiles: changed, recent }), checked.files, session);
}
