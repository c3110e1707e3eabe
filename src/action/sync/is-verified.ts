import { type GitHub, reasonOf } from '../github/client.ts';
import type { Notices } from '../notices.ts';

/** Whether GitHub shows the commit as Verified: read back, as it depends on the token and, on GHES, on its settings. */
export async function isVerified(
  { octokit, owner, repo }: GitHub,
  commit: string,
  notices: Notices,
): Promise<boolean | null> {
  try {
    const { data } = await octokit.rest.git.getCommit({ owner, repo, commit_sha: commit });
    return data.verification.verified;
  } catch (error) {
    notices.say(`whether the commit is verified cannot be read (${reasonOf(error)})`);
    return null;
  }
}
