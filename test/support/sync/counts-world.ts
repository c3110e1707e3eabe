import { entryText } from '../kb/kb-files.ts';
import { createSyncWorld, type SyncWorld } from './sync-world.ts';

export const ONE = 'kb/redis/ERROR-001-one.md';
export const TWO = 'kb/redis/ERROR-002-two.md';
/** The branch of the pull request with counts. */
export const OWN = 'kedb/sync-main-kb';

/** Two entries. One has fired three times, the other once. */
export type CountsWorld = SyncWorld & {
  git: (...args: string[]) => string;
  propose: (inputs?: Record<string, string>) => ReturnType<SyncWorld['sync']>;
  pulls: () => ReturnType<SyncWorld['github']>['pulls']['list'];
  counts: (branch?: string) => (number | undefined)[];
  /** The branches of kedb. */
  branches: () => string;
};

export async function createCountsWorld(): Promise<CountsWorld> {
  const files = {
    [ONE]: entryText('ERROR-001', 'occurrence_count: 10\npatterns: [abc]'),
    [TWO]: entryText('ERROR-002', 'patterns: [xyz]'),
  };
  const world = await createSyncWorld(files, { 'ERROR-001': 3, 'ERROR-002': 1 });
  const { git } = world.repository;
  return Object.assign(world, {
    git,
    propose: (inputs = {}) => world.sync({ strategy: 'pull-request', ...inputs }),
    pulls: () => world.github().pulls.list,
    counts: (branch?: string) => [world.countOf(ONE, branch), world.countOf(TWO, branch)],
    branches: () => git('for-each-ref', '--format=%(refname:short)', 'refs/heads/kedb'),
  });
}
