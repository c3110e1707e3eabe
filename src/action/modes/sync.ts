import { posix } from 'node:path';
import { COUNTS_FILE } from '../../core/sync/counts.ts';
import { readKbFolder } from '../../files/read-kb.ts';
import { InputError } from '../inputs.ts';
import type { Session } from '../session.ts';
import { StepError } from '../step-error.ts';
import { commitCounts } from '../sync/commit-counts.ts';
import { explain } from '../sync/commit-failure.ts';
import { isVerified } from '../sync/is-verified.ts';
import { readLedgers } from '../sync/read-ledgers.ts';
import { reportSync } from '../sync/report-sync.ts';
import { readSyncInputs } from '../sync/sync-inputs.ts';

/** Writes what the Worker counted into the entries of a branch. The checkout, if there is one, is only read, to save time. */
export async function sync(session: Session): Promise<void> {
  const { core, run, github, kbPath, folder, notices } = session;
  const { workerUrl, workerToken, branch, actor, dryRun } = readSyncInputs(core, run.branch);
  if (!github) throw new InputError('mode: sync needs the input github-token');
  const ledgers = await readLedgers({ workerUrl, workerToken });
  const known = readKbFolder(folder).files;
  const target = { github, branch, kbPath, known, ledgers, actor, dryRun };
  const { plan, commit } = await commitCounts(target).catch((error: unknown) => {
    throw explain(error, branch);
  });
  const broken = plan.problems.find(({ path }) => path === COUNTS_FILE);
  if (broken) throw new StepError(`${posix.join(kbPath, COUNTS_FILE)}: ${broken.message}`);
  const verified = commit === null ? null : await isVerified(github, commit, notices);
  await reportSync({ plan, commit, verified }, session);
}
