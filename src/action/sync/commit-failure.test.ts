import { describe, expect, it } from 'vitest';
import { delayAfter, explain } from './commit-failure.ts';

function httpError(status: number, message: string, headers: Record<string, string> = {}): Error {
  return Object.assign(new Error(message), { status, response: { headers } });
}

function graphqlError(message: string, type = 'UNPROCESSABLE'): Error {
  return Object.assign(new Error(message), { errors: [{ type, message }] });
}

const SECONDARY = 'You have exceeded a secondary rate limit.';

describe('delayAfter', () => {
  it.each([
    ['a stale head', graphqlError('Expected branch to point to "1".', 'STALE_DATA'), 0],
    ['a hiccup of GraphQL', graphqlError('Something went wrong while executing your query.'), 0],
    ['a bad gateway', httpError(502, 'Bad gateway'), 0],
    ['a secondary limit', httpError(403, SECONDARY, { 'retry-after': '7' }), 7000],
    ['a secondary limit that says no time', httpError(403, SECONDARY), 60_000],
    ['one that says an hour', httpError(429, SECONDARY, { 'retry-after': '3600' }), 60_000],
    ['a missing permission', httpError(403, 'Resource not accessible by integration'), null],
    ['a rule', graphqlError('Repository rule violations found'), null],
    ['a mistake of ours', new TypeError('x is not a function'), null],
  ])('knows what to do after %s', (_, error, delay) => {
    expect(delayAfter(error)).toBe(delay);
  });
});

describe('explain', () => {
  it('leaves a mistake of ours as it is', () => {
    const mistake = new TypeError('x is not a function');
    expect(explain(mistake, 'main')).toBe(mistake);
  });

  it.each([
    [graphqlError('Resource not accessible by integration', 'FORBIDDEN'), 'permission contents: write'],
    [graphqlError('Protected branch update failed for refs/heads/main.'), 'bypass list'],
    [graphqlError('2 of 2 required status checks are expected.'), 'bypass list'],
    [graphqlError('Commits must have verified signatures.'), 'bypass list'],
    [httpError(403, 'API rate limit exceeded for installation ID 1.'), 'less often'],
    [httpError(401, 'Bad credentials'), 'not valid'],
  ])('says what to do: %s', (error, advice) => {
    expect(String(explain(error, 'main'))).toContain(advice);
  });
});
