import type { GitHub } from '../github/client.ts';

export type PullRequest = {
  number: number;
  body: string;
  /** The current or last commit of its branch. */
  tip: string;
  state: 'open' | 'merged' | 'closed';
};

type NewPullRequest = { branch: string; base: string; title: string; body: string };

/** All pull requests of this branch, the newest first. Forks are not included: their branches are different. */
export async function listPullRequests(
  { octokit, owner, repo }: GitHub,
  branch: string,
): Promise<PullRequest[]> {
  const query = { owner, repo, head: `${owner}:${branch}`, state: 'all', per_page: 100 } as const;
  const pulls = await octokit.paginate(octokit.rest.pulls.list, query);
  return pulls.map(toPullRequest);
}

/** The current state of a pull request. */
export async function readPullRequest(
  { octokit, owner, repo }: GitHub,
  { number }: PullRequest,
): Promise<PullRequest> {
  return toPullRequest((await octokit.rest.pulls.get({ owner, repo, pull_number: number })).data);
}

type RawPull = {
  number: number;
  body: string | null;
  head: { sha: string };
  state: string;
  merged_at: string | null;
};

function toPullRequest({ number, body, head, state, merged_at }: RawPull): PullRequest {
  return {
    number,
    body: body ?? '',
    tip: head.sha,
    state: state === 'open' ? 'open' : merged_at === null ? 'closed' : 'merged',
  };
}

export async function openPullRequest(
  { octokit, owner, repo }: GitHub,
  { branch, base, title, body }: NewPullRequest,
): Promise<number> {
  const { data } = await octokit.rest.pulls.create({ owner, repo, head: branch, base, title, body });
  return data.number;
}

export async function rewriteBody(
  { octokit, owner, repo }: GitHub,
  { number }: PullRequest,
  body: string,
): Promise<void> {
  await octokit.rest.pulls.update({ owner, repo, pull_number: number, body });
}

const START = '<!-- kedb sync writes what is between here -->';
const END = '<!-- and here -->';

/** Updates our part of a pull request's body. Text that people wrote around it stays. */
export function withOwnSection(body: string, section: string): string {
  const own = `${START}\n${section}\n${END}`;
  const start = body.indexOf(START);
  const end = body.indexOf(END, start);
  if (start < 0 || end < 0) return body.trim() === '' ? own : `${body.trimEnd()}\n\n${own}`;
  return body.slice(0, start) + own + body.slice(end + END.length);
}
