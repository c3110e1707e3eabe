import { describe, expect, it } from 'vitest';
import { answerGraphql } from '../support/github/fake-github/graphql.ts';
import { createGitRepository } from '../support/github/git-repository.ts';

/** The fake GitHub of all tests of the Action uses this schema, so they send no query that it refuses. */
describe('the GitHub of the tests', () => {
  it.each([
    ['query { viewer { login } }', {}, undefined],
    ['query { viewer { logon } }', {}, 'Cannot query field "logon" on type "User"'],
    ['mutation { updateRef(input: {}) { clientMutationId } }', {}, 'of required type "ID!" was not provided'],
    [
      'mutation ($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }',
      { input: { repositoryId: 'R_kgDO', refUpdates: [{ name: 'refs/heads/x', after: 'y' }] } },
      'Field "after" is not defined by type "RefUpdate"',
    ],
  ])('takes what GitHub takes: %s', (query, variables, refusal) => {
    const repository = createGitRepository();
    const options = { repository, login: 'ada', permissions: [], faults: {}, protectedBranches: [] };
    const { body } = answerGraphql({ query, variables }, options);
    repository.remove();
    const messages = JSON.stringify(body);
    if (refusal === undefined) expect(messages).toBe('{"data":{"viewer":{"login":"ada"}}}');
    else expect(messages.replaceAll('\\"', '"')).toContain(refusal);
  });
});
