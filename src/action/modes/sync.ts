import { readKbFolder } from '../../node/read-kb.ts';
import type { GitHub } from '../github/client.ts';
import { reasonOf } from '../github/explain-failure.ts';
import { readOrdinaryFile } from '../head.ts';
import type { Notices, Session } from '../session.ts';
import { InputError } from '../step-error.ts';
import { reportDrafts, reportSync } from '../sync/report-sync.ts';
import { readSyncInputs } from '../sync/sync-inputs.ts';
import { writeCounts } from '../sync/write-counts.ts';
import { writeDrafts } from '../sync/write-drafts.ts';
import { readLedgers, readUnmatched } from '../worker.ts';

/** Writes the Worker's counts into the entries of a branch. A checkout saves time but is never changed. */
export async function sync(session: Session): Promise<void> {
  const { core, run, github, kbPath, folder, notices } = session;
  const inputs = readSyncInputs(core, run.branch);
  const given = session.inputs.settings;
  if (!github) throw new InputError('mode: sync needs the input github-token');
  const { branch, actor, dryRun, strategy } = inputs;
  const checkout = readKbFolder(folder);
  const known = checkout.ok ? checkout.value : [];
  const settings = given === null ? null : readOrdinaryFile(run.workspace, given);
  const target = { github, branch, kbPath, known, settings, actor, dryRun, notices };
  const counts = await writeCounts(target, await readLedgers(inputs), strategy);
  const verified = counts.commit === null ? null : await isVerified(github, counts.commit, notices);
  await reportSync({ counts, verified, dryRun }, session);
  if (inputs.drafts) await reportDrafts(await writeDrafts(target, await readUnmatched(inputs)), session);
}

/** Whether GitHub shows the commit as Verified. This depends on the token and, on GHES, on its settings. */
async function isVerified(
  { octokit, owner, repo }: GitHub,
  commit: string,
  notices: Notices,
): Promise<boolean | null> {
  try {
    const { data } = await octokit.rest.git.getCommit({ owner, repo, commit_sha: commit });
    return data.verification.verified;
  } catch (error) {
    notices.say(`kedb cannot tell whether GitHub verified the commit (${reasonOf(error)})`);
    return null;
  }
}
