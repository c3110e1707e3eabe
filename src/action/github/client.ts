import { getOctokit } from '@actions/github';
import type { WorkflowRun } from './workflow-run.ts';

type Octokit = ReturnType<typeof getOctokit>;

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

/** Whom GitHub names as the author of what the job's own token writes. */
const JOB_BOT = 'github-actions[bot]';

/** GraphQL knows who asks for every kind of token; REST's GET /user refuses that of a job or an app. */
export async function ownLogin(octokit: Octokit): Promise<string> {
  try {
    const { viewer } = await octokit.graphql<{ viewer: { login: string } }>('query { viewer { login } }');
    return viewer.login;
  } catch {
    return JOB_BOT;
  }
}
