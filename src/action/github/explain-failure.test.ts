import { describe, expect, it } from 'vitest';
import { graphqlError, httpError } from '../../../test/support/github/github-errors.ts';
import { explain } from './explain-failure.ts';

const PULLS = 'https://api.github.com/repos/octo/kb/pulls';

describe('explain', () => {
  it('leaves a mistake of ours as it is', () => {
    const mistake = new TypeError('x is not a function');
    expect(explain(mistake, 'it failed', '')).toBe(mistake);
  });

  it('is a sentence, however GitHub breaks its lines', () => {
    const error = graphqlError(
      'Repository rule violations found\n\nChanges must be made through a pull request.',
    );
    expect(String(explain(error, 'it failed', 'let it through.'))).toBe(
      'Error: it failed: Repository rule violations found: Changes must be made through a pull request. let it through.',
    );
  });

  it.each([
    [graphqlError('Resource not accessible by integration', 'FORBIDDEN'), 'permission contents: write'],
    [
      httpError(403, 'Resource not accessible by integration', { url: PULLS }),
      'permission pull-requests: write',
    ],
    [
      httpError(403, 'GitHub Actions is not permitted to create or approve pull requests.', { url: PULLS }),
      'Settings → Actions → General → Workflow permissions',
    ],
    [graphqlError('Protected branch update failed for refs/heads/main.'), 'let it through'],
    [graphqlError('2 of 2 required status checks are expected.'), 'let it through'],
    [graphqlError('Commits must have verified signatures.'), 'let it through'],
    [httpError(403, 'API rate limit exceeded for installation ID 1.'), 'less often'],
    [httpError(401, 'Bad credentials'), 'invalid'],
  ])('says what to do: %s', (error, advice) => {
    expect(String(explain(error, 'it failed', 'let it through.'))).toContain(advice);
  });
});
