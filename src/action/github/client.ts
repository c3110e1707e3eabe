import { getOctokit } from '@actions/github';
import type { WorkflowRun } from './workflow-run.ts';

export type Octokit = ReturnType<typeof getOctokit>;

/** GitHub's API for one repository. */
export type GitHub = { octokit: Octokit; owner: string; repo: string };

/** Null where there is no token, or no repository to ask about. `deadline`: milliseconds for all requests together. */
export function createGitHub(
  token: string,
  { apiUrl, owner, repository }: WorkflowRun,
  deadline: number,
): GitHub | null {
  if (!token || !owner || !repository) return null;
  const octokit = getOctokit(token, { baseUrl: apiUrl });
  const signal = AbortSignal.timeout(deadline);
  octokit.hook.before('request', (options) => {
    options.request.signal = signal;
  });
  return { octokit, owner, repo: repository };
}

/** Why a request failed, in a few words. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message.split('\n')[0] : String(error);
  const status = statusOf(error);
  if (status === null) return `${message}`;
  return wasAnswered(error) ? `HTTP ${status}: ${message}` : `${hostOf(error)} cannot be reached: ${message}`;
}

/** For a request without an answer it is 500: octokit makes it up (@octokit/request, fetch-wrapper.js). */
export function statusOf(error: unknown): number | null {
  if (!(error instanceof Error) || !('status' in error)) return null;
  return typeof error.status === 'number' ? error.status : null;
}

function wasAnswered(error: unknown): boolean {
  return error instanceof Error && 'response' in error && Boolean(error.response);
}

function hostOf(error: unknown): string {
  const request = error instanceof Error && 'request' in error ? error.request : null;
  const url =
    request && typeof request === 'object' && 'url' in request ? URL.parse(String(request.url)) : null;
  return url?.host ?? 'GitHub';
}
