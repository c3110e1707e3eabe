import { StepError } from '../step-error.ts';

/** The longest time that a job should wait for a rate limit. */
const MAX_WAIT = 60_000;

/** Someone moved a branch meanwhile. Read it again before you continue. */
export class BranchMoved extends StepError {}

/**
 * The minimum delay before a retry that reads and plans again; null if a retry does not help. A retry is safe after a lost
 * answer: if the request succeeded, nothing is left to do.
 */
export function delayAfter(error: unknown): number | null {
  if (isTransient(error) || isOvertaken(error)) return 0;
  return isRateLimit(error) ? retryAfter(error) : null;
}

/** A temporary fault of GitHub, after which the result is unknown, or a delay between its servers. */
export function isTransient(error: unknown): boolean {
  return isHiccup(error) || (statusOf(error) ?? 0) >= 500 || isLagging(error);
}

/** Someone else was faster. */
export function isOvertaken(error: unknown): boolean {
  return error instanceof BranchMoved || isStale(error) || EXISTS.test(errorMessage(error));
}

const EXISTS = /a pull request already exists for/i;

type GraphqlError = { type?: string; message: string };

/** GraphQL returns errors with HTTP 200. */
export function graphqlErrors(error: unknown): GraphqlError[] {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors) ? error.errors : [];
}

function isStale(error: unknown): boolean {
  return graphqlErrors(error).some(({ type }) => type === 'STALE_DATA');
}

/** Corresponds to a 5xx error (octokit/plugin-retry.js treats it as one). The commit may exist. */
function isHiccup(error: unknown): boolean {
  return graphqlErrors(error).some(({ message }) => message?.startsWith('Something went wrong'));
}

/** GitHub may refuse a pull request directly after its branch was created (create-pull-request #4321). */
function isLagging(error: unknown): boolean {
  return statusOf(error) === 422 && /could not resolve to a node/i.test(errorMessage(error));
}

function isRateLimit(error: unknown): boolean {
  const status = statusOf(error);
  if (status === 429) return true;
  // GraphQL may return it with HTTP 200.
  return (status === 403 || status === null) && SECONDARY.test(errorMessage(error));
}

const SECONDARY = /secondary rate limit/i;

/**
 * The time that GitHub asks to wait, by default a minute (docs.github.com, "Exceeding the rate limit"). Null if it is longer
 * than a job should wait: requests before that time lead to a longer ban.
 */
function retryAfter(error: unknown): number | null {
  const value = new Map(Object.entries(headersOf(error) ?? {})).get('retry-after');
  const seconds = Number(value ?? Number.NaN);
  if (Number.isNaN(seconds)) return MAX_WAIT;
  return seconds * 1000 > MAX_WAIT ? null : seconds * 1000;
}

/** REST errors have headers in their response, GraphQL errors beside it (octokit/graphql.js, error.ts). */
function headersOf(error: unknown): unknown {
  if (!(error instanceof Error)) return null;
  if ('headers' in error) return error.headers;
  const response = 'response' in error ? error.response : null;
  return response && typeof response === 'object' && 'headers' in response ? response.headers : null;
}

/** GitHub's messages when a protected branch or a ruleset refuses (GH006, GH013). */
const RULES =
  /protected (?:branch|ref)|rule violations|through a pull request|required status check|approving review|not authorized to push|must not contain merge commits|verified signatures|GH0(?:06|13)/i;

export function isRefusedByRules(error: unknown): boolean {
  return RULES.test(errorMessage(error));
}

/** REST has the details of a refusal in `errors`; octokit adds them to its message. */
export function errorMessage(error: unknown): string {
  const [first] = graphqlErrors(error);
  if (typeof first?.message === 'string' && statusOf(error) === null) return first.message;
  return error instanceof Error ? error.message : String(error);
}

/** The HTTP status. octokit uses 500 for a request without an answer (@octokit/request, fetch-wrapper.js). */
export function statusOf(error: unknown): number | null {
  if (!(error instanceof Error) || !('status' in error)) return null;
  return typeof error.status === 'number' ? error.status : null;
}

/** The result of a request; null on 404. */
export async function unlessMissing<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (statusOf(error) === 404) return null;
    throw error;
  }
}

/** The address of the failed request; '' without a request. */
export function urlOf(error: unknown): string {
  const request = error instanceof Error && 'request' in error ? error.request : null;
  return request && typeof request === 'object' && 'url' in request ? String(request.url) : '';
}
