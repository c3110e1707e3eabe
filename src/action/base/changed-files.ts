import { changedFiles } from '../../core/kb/changed-files.ts';
import type { KbFile } from '../../core/kb/kb.ts';
import { type GitHub, reasonOf } from '../github/client.ts';
import type { Session } from '../session.ts';
import type { Base } from './find-base.ts';

/** A list of this length may be cut short (docs.github.com, "List pull requests files"). */
const MAX_LISTED = 3000;

/**
 * The files of the knowledge base that the change touches. Without the base's files, GitHub may still know them for a
 * pull request. Null where nobody does; with a notice, if it was important.
 */
export async function listChangedFiles(
  head: readonly KbFile[],
  base: Base | null,
  { run, inputs, kbPath, github, notices }: Session,
): Promise<string[] | null> {
  if (base) return changedFiles(base.files, head);
  if (!run.change || !inputs.changedOnly) return null;
  try {
    if (!github || !run.change.pullRequest) throw new Error('there is no pull request to ask about');
    const names = await listPullRequestFiles(github, run.change.pullRequest);
    return names.flatMap((name) => below(kbPath, name));
  } catch (error) {
    notices.say(`which files changed is not known, so problems of all files count (${reasonOf(error)})`);
    return null;
  }
}

async function listPullRequestFiles(
  { octokit, owner, repo }: GitHub,
  pullRequest: number,
): Promise<string[]> {
  const files = await octokit.paginate(octokit.rest.pulls.listFiles, {
    owner,
    repo,
    pull_number: pullRequest,
    per_page: 100,
  });
  if (files.length >= MAX_LISTED) throw new Error(`GitHub lists ${MAX_LISTED} files at most`);
  return files.flatMap(({ filename, previous_filename }) => [filename, previous_filename ?? filename]);
}

function below(folder: string, name: string): string[] {
  if (folder === '' || folder === '.') return [name];
  return name.startsWith(`${folder}/`) ? [name.slice(folder.length + 1)] : [];
}
