import { changedFiles } from '../../core/kb/changed-files.ts';
import type { KbFile } from '../../core/kb/kb.ts';
import { completeReport } from '../../core/output/report/complete-report.ts';
import { failure, type Result, success } from '../../lib/util/result.ts';
import { checkedOutWithCrlf } from '../../node/git.ts';
import { type Base, findBase, isComparable } from '../base/find-base.ts';
import type { GitHub } from '../github/client.ts';
import { reasonOf } from '../github/explain-failure.ts';
import { checkHead, readHead } from '../head.ts';
import { publish } from '../publish.ts';
import type { Session } from '../session.ts';
import { askForAlerts } from '../worker.ts';

/** Checks the knowledge base in the checkout, compares it with the base if there is one, and reports. */
export async function check(session: Session): Promise<void> {
  const head = readHead(session);
  const { base, isElsewhere } = await findBase(head, session);
  const compared = isComparable(session) ? base : null;
  const changed = isElsewhere ? null : await listChangedFiles(head, compared, session);
  const recent = compared && (await askForAlerts(session));
  const checked = await checkHead(head, base, session, compared ? { base: compared.files } : {});
  await publish(completeReport(checked, { changedFiles: changed, recent }), checked.files, session);
}

/** GitHub may truncate a list of this length (docs.github.com, "List pull requests files"). */
const MAX_LISTED = 3000;

/**
 * The files of the knowledge base that the change touches. If the base is not available, GitHub may still list them for a pull
 * request. Null if they are unknown. A notice says so, if an input depends on them.
 */
async function listChangedFiles(
  head: readonly KbFile[],
  base: Base | null,
  { run, inputs, kbPath, repository, github, notices }: Session,
): Promise<string[] | null> {
  if (base) return changedFiles(base.files, head, () => checkedOutWithCrlf(repository));
  if (!run.change || !inputs.changedOnly) return null;
  const listed = await listPullRequestFiles(github, run.change.pullRequest);
  if (listed.ok) return listed.value.flatMap((name) => below(kbPath, name));
  notices.say(`kedb cannot tell which files changed, so problems in all files count (${listed.error})`);
  return null;
}

async function listPullRequestFiles(
  github: GitHub | null,
  pullRequest: number | null,
): Promise<Result<string[], string>> {
  if (!github || !pullRequest)
    return failure('GitHub lists changed files only for a pull request, and only with a token');
  const { octokit, owner, repo } = github;
  const query = { owner, repo, pull_number: pullRequest, per_page: 100 };
  try {
    const files = await octokit.paginate(octokit.rest.pulls.listFiles, query);
    if (files.length >= MAX_LISTED) return failure(`GitHub lists at most ${MAX_LISTED} files`);
    return success(
      files.flatMap(({ filename, previous_filename }) => [filename, previous_filename ?? filename]),
    );
  } catch (error) {
    return failure(reasonOf(error));
  }
}

function below(folder: string, name: string): string[] {
  if (folder === '' || folder === '.') return [name];
  return name.startsWith(`${folder}/`) ? [name.slice(folder.length + 1)] : [];
}
