import { describe, expect, it } from 'vitest';
import { graphqlError, httpError } from '../../../test/support/github/github-errors.ts';
import { BranchMoved, delayAfter, isRefusedByRules } from './failures.ts';

const SECONDARY = 'You have exceeded a secondary rate limit.';

describe('delayAfter', () => {
  it.each([
    ['a stale head', graphqlError('Expected branch to point to "1".', 'STALE_DATA'), 0],
    ['a hiccup of GraphQL', graphqlError('Something went wrong while executing your query.'), 0],
    ['a branch that somebody moved', new BranchMoved('moved'), 0],
    [
      'a pull request that somebody opened',
      httpError(
        422,
        'Validation Failed: {"message":"A pull request already exists for octo:kedb/sync-main-kb."}',
      ),
      0,
    ],
    [
      'a server that lags behind',
      httpError(
        422,
        'Validation Failed: {"message":"Could not resolve to a node with the global id of \'x\'."}',
      ),
      0,
    ],
    [
      'a pull request that is wrong',
      httpError(422, 'Validation Failed: {"field":"base","code":"invalid"}'),
      null,
    ],
    ['a bad gateway', httpError(502, 'Bad gateway'), 0],
    ['a secondary limit', httpError(403, SECONDARY, { headers: { 'retry-after': '7' } }), 7000],
    ['a secondary limit that says no time', httpError(403, SECONDARY), 60_000],
    ['one that says an hour', httpError(429, SECONDARY, { headers: { 'retry-after': '3600' } }), null],
    ['a secondary limit that GraphQL tells', graphqlError(SECONDARY), 60_000],
    ['a missing permission', httpError(403, 'Resource not accessible by integration'), null],
    ['a rule', graphqlError('Repository rule violations found'), null],
    ['a mistake of ours', new TypeError('x is not a function'), null],
  ])('knows what to do after %s', (_, error, delay) => {
    expect(delayAfter(error)).toBe(delay);
  });
});

describe('isRefusedByRules', () => {
  it.each([
    'Required status check "ci" is expected.',
    '2 of 2 required status checks are expected.',
    'At least 1 approving review is required by reviewers with write access.',
    "You're not authorized to push to this branch.",
    'Cannot update this protected ref.',
    'This branch must not contain merge commits.',
    'Protected branch update failed for refs/heads/main.',
    'Commits must have verified signatures.',
    'Repository rule violations found',
  ])('knows: %s', (message) => {
    expect([graphqlError(message), httpError(422, message)].map(isRefusedByRules)).toEqual([true, true]);
  });

  it.each(['Resource not accessible by integration', 'Bad gateway', SECONDARY])('is not: %s', (message) => {
    expect(isRefusedByRules(httpError(403, message))).toBe(false);
  });
});
