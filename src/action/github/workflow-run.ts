import { readFileSync } from 'node:fs';

/** The change of a run: the tips of its base branch and of itself, from the event. */
export type CheckedChange = {
  baseSha: string;
  headSha: string;
  /** Null in a merge queue: it has no single pull request. */
  pullRequest: number | null;
  fromFork: boolean;
};

/** The workflow run of this Action, from its environment (docs.github.com, "Default environment variables"). */
export type WorkflowRun = {
  workspace: string;
  event: string;
  server: string;
  apiUrl: string;
  owner: string;
  repository: string;
  sha: string;
  /** The branch of the run; null for a tag or a pull request. */
  branch: string | null;
  runId: string;
  summaryFile: string | null;
  /** Null except for pull requests and merge queues. */
  change: CheckedChange | null;
};

export function readWorkflowRun(env: NodeJS.ProcessEnv): WorkflowRun {
  const [owner = '', repository = ''] = (env.GITHUB_REPOSITORY ?? '').split('/');
  return {
    workspace: env.GITHUB_WORKSPACE ?? '.',
    event: env.GITHUB_EVENT_NAME ?? '',
    server: env.GITHUB_SERVER_URL || 'https://github.com',
    apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
    owner,
    repository,
    sha: env.GITHUB_SHA ?? '',
    branch: /^refs\/heads\/(.+)$/.exec(env.GITHUB_REF ?? '')?.[1] ?? null,
    runId: env.GITHUB_RUN_ID ?? '',
    summaryFile: env.GITHUB_STEP_SUMMARY || null,
    change: env.GITHUB_EVENT_PATH ? toCheckedChange(readEvent(env.GITHUB_EVENT_PATH)) : null,
  };
}

/** The parts of the event that kedb uses. */
type EventPayload = {
  pull_request?: { number: number; base: EventBranch; head: EventBranch };
  merge_group?: { base_sha: string; head_sha: string };
};
type EventBranch = { sha: string; repo: { full_name: string } | null };

/** The runner writes this file. An unreadable file counts as an empty one. */
function readEvent(path: string): EventPayload {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) ?? {};
  } catch {
    return {};
  }
}

function toCheckedChange({ pull_request, merge_group }: EventPayload): CheckedChange | null {
  if (merge_group) {
    const { base_sha, head_sha } = merge_group;
    return { baseSha: base_sha, headSha: head_sha, pullRequest: null, fromFork: false };
  }
  if (!pull_request) return null;
  const { number, base, head } = pull_request;
  // A deleted fork has no repository.
  const fromFork = head.repo?.full_name !== base.repo?.full_name;
  return { baseSha: base.sha, headSha: head.sha, pullRequest: number, fromFork };
}
