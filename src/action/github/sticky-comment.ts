import type { Notices } from '../session.ts';
import { type GitHub, ownLogin } from './client.ts';
import { reasonOf } from './explain-failure.ts';
import { statusOf } from './failures.ts';
import type { CheckedChange } from './workflow-run.ts';

/** GitHub refuses longer comments. Its limit counts characters; this one counts bytes, so it is stricter. */
export const MAX_COMMENT = 65_536;

type StickyComment = {
  /** Identifies the comment: one per knowledge base. */
  key: string;
  body: string;
  /** With false, an existing comment is updated, but no new one is created. */
  create: boolean;
};

/** Creates or updates the comment. If GitHub forbids it, a notice says which permission is missing. */
export async function writeComment(
  github: GitHub,
  change: CheckedChange,
  comment: StickyComment,
  notices: Notices,
): Promise<void> {
  try {
    await upsert(github, change, comment);
  } catch (error) {
    notices.say(`kedb could not write the comment (${reasonOf(error)})${adviceFor(error, change)}`);
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

/** Anybody can write the marker, so the author must match, too. */
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

/** Invisible when rendered. The key is encoded, so it cannot end the HTML comment. */
function markerOf(key: string): string {
  return `<!-- kedb check ${encodeURIComponent(key)} -->`;
}

function adviceFor(error: unknown, { fromFork }: CheckedChange): string {
  if (statusOf(error) !== 403 && statusOf(error) !== 404) return '';
  return fromFork
    ? '. For pull requests from forks, GitHub gives the job a read-only token. The job summary has the same report.'
    : '. Give the job the permission pull-requests: write.';
}
