import { parseEntry } from '../../../src/core/entry/parse-entry.ts';
import {
  type FakeGitHub,
  type FakeGitHubOptions,
  REPOSITORY,
  startFakeGitHub,
  TOKEN,
} from '../github/fake-github.ts';
import { createGitRepository, type GitRepository } from '../github/git-repository.ts';
import { type ActionRun, runAction } from '../github/run-action.ts';
import { API_TOKEN, type FakeWorker, startFakeWorker } from '../worker/fake-worker.ts';

/** A repository on GitHub, a Worker with counts, and the Action between them. */
export type SyncWorld = {
  repository: GitRepository;
  worker: FakeWorker;
  /** Sets other options of GitHub. Call it before `sync`. */
  startGitHub: (options: Partial<FakeGitHubOptions>) => Promise<FakeGitHub>;
  github: () => FakeGitHub;
  sync: (inputs?: Record<string, string>, env?: Record<string, string>) => Promise<ActionRun>;
  head: (branch?: string) => string;
  fileAt: (path: string, branch?: string) => string;
  countOf: (path: string, branch?: string) => number | undefined;
  /** Something that a person does in their own clone. */
  pushByPerson: (files: Record<string, string>, branch?: string) => string;
  close: () => Promise<void>;
};

export async function createSyncWorld(
  files: Record<string, string>,
  totals: Record<string, number>,
): Promise<SyncWorld> {
  const repository = createGitRepository();
  repository.commit(files);
  const worker = await startFakeWorker({ totals: new Map(Object.entries(totals)) });
  const servers: FakeGitHub[] = [];
  const { git } = repository;
  const world: SyncWorld = {
    repository,
    worker,
    async startGitHub(options) {
      const server = await startFakeGitHub({ repository, ...options });
      servers.push(server);
      return server;
    },
    github() {
      const server = servers.at(-1);
      if (!server) throw new Error('GitHub is not there yet');
      return server;
    },
    async sync(inputs = {}, env = {}) {
      if (servers.length === 0) await world.startGitHub({});
      return runAction({ ...inputsOf(worker), ...inputs }, { ...envOf(repository, world.github()), ...env });
    },
    head: (branch = 'main') => git('rev-parse', `refs/heads/${branch}`),
    fileAt: (path, branch = 'main') => repository.read(`refs/heads/${branch}:${path}`).toString(),
    countOf: (path, branch) => parseEntry(path, world.fileAt(path, branch)).value.entry?.occurrence_count,
    pushByPerson(texts, branch = 'main') {
      const before = world.head(branch);
      const buffers = Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)] as const);
      const oid = repository.commitOnto(before, Object.fromEntries(buffers), 'by a person');
      git('update-ref', `refs/heads/${branch}`, oid, before);
      return oid;
    },
    async close() {
      repository.remove();
      await Promise.all([worker, ...servers].map((server) => server.close()));
    },
  };
  return world;
}

function inputsOf(worker: FakeWorker): Record<string, string> {
  return { mode: 'sync', 'github-token': TOKEN, 'worker-url': worker.url, 'worker-token': API_TOKEN };
}

function envOf(repository: GitRepository, github: FakeGitHub): Record<string, string> {
  return {
    GITHUB_WORKSPACE: repository.folder,
    GITHUB_EVENT_NAME: 'schedule',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_API_URL: github.url,
  };
}
