import { readKbFolder } from '../../node/read-kb.ts';
import type { Session } from '../session.ts';
import { InputError } from '../step-error.ts';
import { isVerified } from '../sync/is-verified.ts';
import { reportDrafts } from '../sync/report-drafts.ts';
import { reportSync } from '../sync/report-sync.ts';
import { readSyncInputs } from '../sync/sync-inputs.ts';
import { writeCounts } from '../sync/write-counts.ts';
import { writeDrafts } from '../sync/write-drafts.ts';
import { readLedgers, readUnmatched } from '../worker.ts';

/** Writes what the Worker counted into the entries of a branch. The checkout, if there is one, is only read, to save time. */
export async function sync(session: Session): Promise<void> {
  const { core, run, github, kbPath, folder, notices } = session;
  const inputs = readSyncInputs(core, run.branch);
  if (!github) throw new InputError('mode: sync needs the input github-token');
  const { branch, actor, dryRun, strategy } = inputs;
  const known = readKbFolder(folder).files;
  const target = { github, branch, kbPath, known, actor, dryRun, notices };
  const counts = await writeCounts(target, await readLedgers(inputs), strategy);
  const verified = counts.commit === null ? null : await isVerified(github, counts.commit, notices);
  await reportSync({ counts, verified, dryRun }, session);
  if (inputs.drafts) await reportDrafts(await writeDrafts(target, await readUnmatched(inputs)), session);
}
