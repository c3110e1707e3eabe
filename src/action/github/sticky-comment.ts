import type { Notices } from '../session.ts';
import { type GitHub, ownLogin } from './client.ts';
import { reasonOf } from './explain-failure.ts';
import { statusOf } from './failures.ts';
import type { CheckedChange } from './workflow-run.ts';

/** A comment of more is refused. It counts characters; these are bytes, so there is room to spare. */
export const MAX_COMMENT = 65_536;

type StickyComment = {
  /** Tells this comment from others of ours: one a knowledge base. */
  key: string;
  body: string;
  /** With false, a comment that is there is brought up to date, and none is begun. */
  create: boolean;
};

/** Writes the comment, or brings the one that is there up to date. Where that is forbidden, a notice says what is missing. */
export async function writeComment(
  github: GitHub,
  change: CheckedChange,
  comment: StickyComment,
  notices: Notices,
): Promise<void> {
  try {
    await upsert(github, change, comment);
  } catch (error) {
    notices.say(`the comment could not be written (${reasonOf(error)})${adviceFor(error, change)}`);
  }
}

async function upsert(
  { octokit, owner, repo }: GitHub,
  { pullRequest }: CheckedChange,
  comment: StickyComment,
) {
  if (pullRequest === null) return;
  const marker = markerOf(comment.key);
  const body = `${marker}\n${comment.body}`;
  const found = await findOurs({ octokit, owner, repo }, pullRequest, marker);
  if (found === null && comment.create)
    await octokit.rest.issues.createComment({ owner, repo, issue_number: pullRequest, body });
  if (found !== null) await octokit.rest.issues.updateComment({ owner, repo, comment_id: found, body });
}

/** Anybody may write the marker: only a comment of our own author is ours. */
async function findOurs({ octokit, owner, repo }: GitHub, pullRequest: number, marker: string) {
  const comments = await octokit.paginate(octokit.rest.issues.listComments, {
    owner,
    repo,
    issue_number: pullRequest,
    per_page: 100,
  });
  const marked = comments.filter(({ body }) => body?.startsWith(marker));
  if (marked.length === 0) return null;
  const login = await ownLogin(octokit);
  return marked.find(({ user }) => user?.login === login)?.id ?? null;
}

/** Hidden when rendered. Encoded, no key can end the HTML comment. */
function markerOf(key: string): string {
  return `<!-- kedb check ${encodeURIComponent(key)} -->`;
}

function adviceFor(error: unknown, { fromFork }: CheckedChange): string {
  if (statusOf(error) !== 403 && statusOf(error) !== 404) return '';
  return fromFork
    ? ': for a pull request from a fork GitHub gives the job a token that only reads. The summary has the same report.'
    : ': give the job the permission pull-requests: write.';
}
