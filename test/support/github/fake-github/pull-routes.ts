import type { GitRepository } from '../git-repository.ts';
import { type Answer, NOT_FOUND, pageOf, type Route } from './route.ts';

export type FakePull = {
  number: number;
  state: 'open' | 'closed';
  merged_at: string | null;
  title: string;
  body: string;
  head: { ref: string; sha: string };
  base: { ref: string };
};

export type Merging = 'merge' | 'squash' | 'rebase';

/** Pull requests from branches of the repository itself. */
export type FakePulls = {
  list: FakePull[];
  routes: Route[];
  /** GitHub closes the pull requests of a deleted branch, and keeps their last commit. */
  followBranches: () => void;
  merge: (number: number, how: Merging) => void;
};

type NewPull = { head: string; base: string; title: string; body: string };

export function createFakePulls(repository: GitRepository): FakePulls {
  const list: FakePull[] = [];
  const followBranches = () => {
    for (const pull of list.filter(isOpen)) followBranch(repository, pull);
  };
  const open = ({ head, base, title, body }: NewPull): Answer => {
    if (list.some((pull) => isOpen(pull) && pull.head.ref === head && pull.base.ref === base))
      return invalid(`A pull request already exists for octo:${head}.`);
    const sha = tipOf(repository, head);
    if (sha === null || tipOf(repository, base) === null) return invalid('Could not resolve to a node');
    const number = list.length + 1;
    const pull: FakePull = {
      ...{ number, state: 'open', merged_at: null, title, body },
      ...{ head: { ref: head, sha }, base: { ref: base } },
    };
    list.unshift(pull);
    return { status: 201, body: pull };
  };
  return {
    list,
    followBranches,
    merge: (number, how) => mergePull(repository, find(list, number), how),
    routes: [
      {
        method: 'GET',
        path: /^\/pulls$/,
        needs: 'pull-requests: read',
        answer: ({ query }) => {
          const [, head] = /^octo:(.+)$/.exec(query.get('head') ?? '') ?? [];
          const state = query.get('state') ?? 'open';
          const found = list.filter((pull) => pull.head.ref === head && ['all', pull.state].includes(state));
          return { body: pageOf(found, query) };
        },
      },
      {
        method: 'POST',
        path: /^\/pulls$/,
        needs: 'pull-requests: write',
        answer: ({ body }) => open(body as NewPull),
      },
      {
        method: 'GET',
        path: /^\/pulls\/(?<number>\d+)$/,
        needs: 'pull-requests: read',
        answer: ({ groups }) => {
          const pull = list.find(({ number }) => number === Number(groups.number));
          return pull ? { body: pull } : NOT_FOUND;
        },
      },
      {
        method: 'PATCH',
        path: /^\/pulls\/(?<number>\d+)$/,
        needs: 'pull-requests: write',
        answer: ({ groups, body }) => {
          const pull = list.find(({ number }) => number === Number(groups.number));
          return pull ? { body: Object.assign(pull, body) } : NOT_FOUND;
        },
      },
    ],
  };
}

function isOpen({ state }: FakePull): boolean {
  return state === 'open';
}

function followBranch(repository: GitRepository, pull: FakePull): void {
  const tip = tipOf(repository, pull.head.ref);
  if (tip === null) pull.state = 'closed';
  else pull.head.sha = tip;
}

function tipOf({ git }: GitRepository, branch: string): string | null {
  const line = git('for-each-ref', '--format=%(objectname)', `refs/heads/${branch}`);
  return line === '' ? null : line;
}

function find(list: readonly FakePull[], number: number): FakePull {
  const pull = list.find((item) => item.number === number);
  if (!pull) throw new Error(`there is no pull request #${number}`);
  return pull;
}

/** Merges like GitHub's button. git fails if there is a conflict. The branch stays. */
function mergePull(repository: GitRepository, pull: FakePull, how: Merging): void {
  const { git } = repository;
  followBranch(repository, pull);
  const base = git('rev-parse', `refs/heads/${pull.base.ref}`);
  const tree = git('merge-tree', '--write-tree', base, pull.head.sha);
  const parents = how === 'merge' ? [base, pull.head.sha] : [base];
  const message = how === 'rebase' ? git('show', '-s', '--format=%B', pull.head.sha) : pull.title;
  const commit = repository.commitTree(tree, parents, message, how === 'rebase' ? 'bot' : 'ralph');
  git('update-ref', `refs/heads/${pull.base.ref}`, commit, base);
  Object.assign(pull, { state: 'closed', merged_at: '2026-11-23T12:00:00Z' });
}

function invalid(message: string): Answer {
  const errors = [{ resource: 'PullRequest', code: 'custom', message }];
  return { status: 422, body: { message: 'Validation Failed', errors } };
}
