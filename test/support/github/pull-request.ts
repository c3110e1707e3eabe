import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { entryText } from '../kb/kb-files.ts';
import {
  type FakeGitHub,
  type FakeGitHubOptions,
  REPOSITORY,
  startFakeGitHub,
  TOKEN,
} from './fake-github.ts';
import { createGitRepository, type GitRepository } from './git-repository.ts';
import { type ActionRun, runAction } from './run-action.ts';

export type RunOptions = {
  inputs?: Record<string, string>;
  env?: Record<string, string>;
  fork?: boolean;
  /** The folder of the checkout. The default is the repository's own folder. */
  workspace?: string;
};

/** A repository with a pull request, and functions to run the Action on it. */
export type PullRequest = {
  repository: GitRepository;
  /** The tips of the base branch and of the change. */
  base: string;
  head: string;
  fakeGitHub: (options?: Partial<FakeGitHubOptions>) => Promise<FakeGitHub>;
  run: (github: FakeGitHub, options?: RunOptions) => Promise<ActionRun>;
  /** The default checkout of actions/checkout: the commit without its parents. */
  shallowClone: () => string;
  remove: () => Promise<void>;
};

export const soundEntry = (id: string, pattern: string) => entryText(id, `patterns: ["${pattern}"]`);
const brokenEntry = (id: string) => entryText(id, 'patterns: [abc]').replace('medium', 'hgih');

/** main has a valid entry and a broken one. topic removes the pattern of the first, and adds a broken one. It is merged as GitHub does it. */
export function createPullRequest(): PullRequest {
  const repository = createGitRepository();
  const base = repository.commit({
    'kb/redis/ERROR-001-refused.md': soundEntry('ERROR-001', 'connection refused'),
    'kb/redis/ERROR-001-refused.match.log': 'redis: connection refused\n',
    'kb/redis/ERROR-002-old.md': brokenEntry('ERROR-002'),
    'README.md': '# A repository\n',
  });
  repository.git('checkout', '--quiet', '-b', 'topic');
  const head = repository.commit({
    'kb/redis/ERROR-001-refused.md': soundEntry('ERROR-001', 'connection reset'),
    'kb/redis/ERROR-003-new.md': brokenEntry('ERROR-003'),
  });
  repository.git('checkout', '--quiet', '--detach', 'main');
  repository.git('merge', '--quiet', '--no-ff', '--message=Merge topic into main', 'topic');
  const servers: FakeGitHub[] = [];
  const pullRequest: PullRequest = {
    repository,
    base,
    head,
    async fakeGitHub(options = {}) {
      const server = await startFakeGitHub({ repository, ...options });
      servers.push(server);
      return server;
    },
    run: (github, options = {}) => runOn(pullRequest, github, options),
    shallowClone: () => shallowClone(repository),
    async remove() {
      repository.remove();
      await Promise.all(servers.map((server) => server.close()));
    },
  };
  return pullRequest;
}

/** The environment of `pull_request`: the event, the API, and the merge commit checked out. */
function runOn(
  { repository, base, head }: PullRequest,
  github: FakeGitHub,
  { inputs = {}, env = {}, fork = false, workspace }: RunOptions,
): Promise<ActionRun> {
  const event = join(repository.folder, '.git', 'event.json');
  const branch = (sha: string, full_name: string) => ({ sha, repo: { full_name } });
  const from = branch(head, fork ? 'someone/kb' : REPOSITORY);
  writeFileSync(
    event,
    JSON.stringify({ pull_request: { number: 7, base: branch(base, REPOSITORY), head: from } }),
  );
  return runAction(
    { 'github-token': TOKEN, ...inputs },
    {
      GITHUB_WORKSPACE: workspace ?? repository.folder,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: event,
      GITHUB_REPOSITORY: REPOSITORY,
      GITHUB_API_URL: github.url,
      GITHUB_SERVER_URL: 'https://git.example',
      GITHUB_RUN_ID: '42',
      ...env,
    },
  );
}

function shallowClone({ folder, git }: GitRepository): string {
  const clone = join(folder, '.git', 'shallow');
  git('branch', '--force', 'merged', 'HEAD');
  git('clone', '--quiet', '--depth=1', '--branch=merged', `file://${folder}`, clone);
  return clone;
}
