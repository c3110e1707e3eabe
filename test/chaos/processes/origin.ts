import type { Random } from '../../support/arbitraries/random.ts';
import {
  createFakePulls,
  type FakePulls,
  type Merging,
} from '../../support/github/fake-github/pull-routes.ts';
import { createGitRepository, type GitRepository } from '../../support/github/git-repository.ts';
import { type Push, pushByPerson } from '../people.ts';

const KB = 'kb/';
const MAX_TRIES = 10;
const COUNTS = `${KB}.kedb/counts.json`;

/** A bare repository to which everybody pushes, and a person with a clone of it. */
export type Origin = {
  repository: GitRepository;
  /** The checkout that actions/checkout made for the workflow at the start. */
  checkout: string;
  /** A person edits the current files, commits and pushes. */
  push: (random: Random) => Push;
  /** The pull requests that sync opens. */
  pulls: FakePulls;
  /** A person merges the open pull request with its button. Null without an open one. */
  merge: (how: Merging) => { number: number; isMerged: boolean } | null;
  /** The branch's files, by path in the knowledge base. */
  files: () => Map<string, string>;
  counts: () => string | null;
  remove: () => void;
};

export function createOrigin(files: ReadonlyMap<string, string>): Origin {
  const repository = createGitRepository({ bare: true });
  const [person, checkout] = [createClone(repository), createClone(repository)];
  person.commit(belowKb(files));
  person.git('push', '--quiet', 'origin', 'HEAD:main');
  update(checkout);
  const pulls = createFakePulls(repository);
  let pushes = 0;
  return {
    repository,
    checkout: checkout.folder,
    push(random) {
      pushes += 1;
      for (let tries = 0; tries < MAX_TRIES; tries += 1) {
        update(person);
        const push = pushByPerson(filesAt(repository), pushes, random);
        person.commit(belowKb(push.files));
        if (isPushed(person)) return push;
      }
      throw new Error('a person could not push');
    },
    pulls,
    merge(how) {
      const open = pulls.list.find(({ state }) => state === 'open');
      return open ? { number: open.number, isMerged: isMerged(pulls, open.number, how) } : null;
    },
    files: () => filesAt(repository),
    counts: () =>
      pathsAt(repository).includes(COUNTS) ? repository.read(`main:${COUNTS}`).toString() : null,
    remove() {
      for (const each of [repository, person, checkout]) each.remove();
    },
  };
}

function createClone(origin: GitRepository): GitRepository {
  const clone = createGitRepository();
  clone.git('remote', 'add', 'origin', origin.folder);
  return clone;
}

function update(clone: GitRepository): void {
  clone.git('fetch', '--quiet', 'origin', 'main');
  clone.git('reset', '--quiet', '--hard', 'FETCH_HEAD');
}

/** git refuses the push if sync was faster. */
function isPushed(person: GitRepository): boolean {
  try {
    person.git('push', '--quiet', 'origin', 'HEAD:main');
    return true;
  } catch {
    return false;
  }
}

function isMerged(pulls: FakePulls, number: number, how: Merging): boolean {
  try {
    pulls.merge(number, how);
    return true;
  } catch {
    return false;
  }
}

function filesAt(repository: GitRepository): Map<string, string> {
  const paths = pathsAt(repository).filter((path) => path.endsWith('.md'));
  return new Map(paths.map((path) => [path.slice(KB.length), repository.read(`main:${path}`).toString()]));
}

function pathsAt({ git }: GitRepository): string[] {
  return git('ls-tree', '-r', '--name-only', 'main').split('\n');
}

function belowKb<T>(files: ReadonlyMap<string, T>): Record<string, T> {
  return Object.fromEntries([...files].map(([path, text]) => [KB + path, text]));
}
