import type { GitHub } from './client.ts';

/** Whom GitHub names as the author of what the job's own token writes. */
const JOB_BOT = 'github-actions[bot]';

/** GraphQL knows who asks for every kind of token; REST's GET /user refuses that of a job or an app. */
export async function ownLogin(octokit: GitHub['octokit']): Promise<string> {
  try {
    const { viewer } = await octokit.graphql<{ viewer: { login: string } }>('query { viewer { login } }');
    return viewer.login;
  } catch {
    return JOB_BOT;
  }
}
