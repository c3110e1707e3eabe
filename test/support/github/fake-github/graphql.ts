import { schema } from '@octokit/graphql-schema';
import { buildSchema, GraphQLError, type GraphQLFormattedError, graphqlSync } from 'graphql';
import type { GitRepository } from '../git-repository.ts';
import { befall, type Fault, type Faults, RULE } from './faults.ts';
import type { Answer, Permission } from './route.ts';

/** The possible faults of one createCommitOnBranch. */
export type CommitFault = Exclude<Fault, 'may not open pull requests'>;

export type GraphqlOptions = {
  repository: GitRepository;
  login: string;
  permissions: readonly Permission[];
  faults: Faults;
  /** Branches that accept only merges. */
  protectedBranches: readonly string[];
};

export type GraphqlRequest = { query: string; variables?: Record<string, unknown> };

type CommitInput = {
  branch: { branchName: string };
  expectedHeadOid: string;
  message: { headline: string; body: string };
  fileChanges: { additions: { path: string; contents: string }[] };
};
type RefUpdate = { name: string; beforeOid?: string; afterOid: string; force: boolean };

/** Uses GitHub's own schema. It refuses the queries and variables that GitHub refuses, and wrong answers of this fake too. */
const SCHEMA = buildSchema(schema.idl, { assumeValid: true });
const MUTATIONS = ['createCommitOnBranch', 'updateRefs'];

export function answerGraphql({ query, variables }: GraphqlRequest, options: GraphqlOptions): Answer {
  const mutation = MUTATIONS.find((name) => query.includes(name)) ?? '';
  const fault = options.faults[mutation]?.shift();
  if (fault === 'protected') return { body: { data: null, errors: [toError(mutation, ruleViolation())] } };
  const isHiccup = fault === 'done but failed';
  const answer = befall(isHiccup ? undefined : fault, () => execute(query, variables ?? {}, options));
  return isHiccup ? { body: { data: null, errors: [{ message: HICCUP }] } } : answer;
}

const HICCUP =
  'Something went wrong while executing your query. Please include `1234` when reporting this issue.';

function execute(source: string, variableValues: Record<string, unknown>, options: GraphqlOptions): Answer {
  const { login } = options;
  const rootValue = {
    viewer: { login },
    repository: { id: 'R_kgDO' },
    createCommitOnBranch: ({ input }: { input: CommitInput }) => commitOnBranch(options, input),
    updateRefs: ({ input }: { input: { refUpdates: RefUpdate[] } }) => updateRefs(options, input.refUpdates),
  };
  const { data, errors } = graphqlSync({ schema: SCHEMA, source, variableValues, rootValue });
  return {
    body: { data: data ?? null, ...(errors && { errors: errors.map((error) => toError('', error)) }) },
  };
}

/** GitHub gives the type of an error next to its message (docs.github.com, "Forming calls with GraphQL"). */
function toError(field: string, error: GraphQLError): GraphQLFormattedError & { type?: unknown } {
  const { type } = error.extensions;
  return { path: error.path ?? [field], message: error.message, ...(type !== undefined && { type }) };
}

/** git's own update of a ref is a compare-and-swap. */
function commitOnBranch(options: GraphqlOptions, input: CommitInput) {
  const { branch, expectedHeadOid, message, fileChanges } = input;
  const { repository, login } = options;
  mayWrite(options, branch.branchName);
  const files = fileChanges.additions.map(({ path, contents }) => [path, Buffer.from(contents, 'base64')]);
  const text = `${message.headline}\n\n${message.body}`;
  const tree = repository.writeTree(expectedHeadOid, Object.fromEntries(files));
  const oid = repository.commitTree(tree, [expectedHeadOid], text, login);
  try {
    repository.git('update-ref', `refs/heads/${branch.branchName}`, oid, expectedHeadOid);
  } catch {
    const stale = `Expected branch to point to "${expectedHeadOid}" but it did not. Pull and try again.`;
    throw failure('STALE_DATA', stale);
  }
  return { commit: { oid } };
}

/** Updates all refs or none, each with a compare-and-swap. */
function updateRefs(options: GraphqlOptions, updates: readonly RefUpdate[]) {
  const { git } = options.repository;
  for (const { name, beforeOid, afterOid, force } of updates) {
    mayWrite(options, name.replace('refs/heads/', ''));
    if (!force) throw failure('UNPROCESSABLE', 'the fake moves nothing back unless it is forced to');
    const now = git('for-each-ref', '--format=%(objectname)', name) || '0'.repeat(40);
    if (beforeOid !== undefined && now !== beforeOid)
      throw failure('UNPROCESSABLE', `Reference cannot be updated: ${name} is at ${now}`);
    git('update-ref', name, afterOid, now);
  }
  return { clientMutationId: null };
}

function mayWrite({ permissions, protectedBranches }: GraphqlOptions, branch: string): void {
  if (!permissions.includes('contents: write'))
    throw failure('FORBIDDEN', 'Resource not accessible by integration');
  if (protectedBranches.includes(branch)) throw ruleViolation();
}

function ruleViolation(): GraphQLError {
  return failure('UNPROCESSABLE', `Repository rule violations found\n\n${RULE}`);
}

function failure(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}
