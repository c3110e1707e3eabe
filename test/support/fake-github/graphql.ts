import type { GitRepository } from '../git-repository.ts';
import type { Answer, Permission } from './route.ts';

/** What may befall one createCommitOnBranch; each is used up in its turn. */
export type CommitFault =
  | 'answer lost'
  | 'done but failed'
  | 'bad gateway'
  | 'rate limit'
  | 'protected'
  /** Somebody pushes just before. */
  | (() => void);

type GraphqlOptions = {
  repository: GitRepository;
  login: string;
  permissions: readonly Permission[];
  faults: CommitFault[];
};

type CommitInput = {
  branch: { branchName: string };
  expectedHeadOid: string;
  message: { headline: string; body: string };
  fileChanges: { additions: { path: string; contents: string }[] };
};
export type GraphqlRequest = { query: string; variables?: { input: CommitInput } };

/** The query and the mutation that the Action makes. */
export function answerGraphql(request: GraphqlRequest, options: GraphqlOptions): Answer {
  const { query, variables } = request;
  if (!query.includes('createCommitOnBranch') || !variables)
    return { body: { data: { viewer: { login: options.login } } } };
  if (!options.permissions.includes('contents: write'))
    return failure('FORBIDDEN', 'Resource not accessible by integration');
  const fault = options.faults.shift();
  if (fault === 'bad gateway') return { status: 502, body: { message: 'Server Error' } };
  if (fault === 'rate limit') return secondaryLimit();
  if (fault === 'protected')
    return failure(
      'UNPROCESSABLE',
      'Repository rule violations found\n\nChanges must be made through a pull request.',
    );
  if (typeof fault === 'function') fault();
  const answer = commitOnBranch(options.repository, variables.input);
  if (fault === 'done but failed')
    return failure(
      '',
      'Something went wrong while executing your query. Please include `1234` when reporting this issue.',
    );
  return fault === 'answer lost' ? { ...answer, isLost: true } : answer;
}

/** git's own update of a ref is the compare-and-swap. */
function commitOnBranch(
  repository: GitRepository,
  { branch, expectedHeadOid, message, fileChanges }: CommitInput,
): Answer {
  const files = fileChanges.additions.map(({ path, contents }) => [path, Buffer.from(contents, 'base64')]);
  const text = `${message.headline}\n\n${message.body}`;
  const oid = repository.commitOnto(expectedHeadOid, Object.fromEntries(files), text);
  try {
    repository.git('update-ref', `refs/heads/${branch.branchName}`, oid, expectedHeadOid);
  } catch {
    const stale = `Expected branch to point to "${expectedHeadOid}" but it did not. Pull and try again.`;
    return failure('STALE_DATA', stale);
  }
  return { body: { data: { createCommitOnBranch: { commit: { oid } } } } };
}

function failure(type: string, message: string): Answer {
  return { body: { data: null, errors: [{ type, path: ['createCommitOnBranch'], message }] } };
}

function secondaryLimit(): Answer {
  const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
  return { status: 403, headers: { 'retry-after': '0' }, body: { message } };
}
