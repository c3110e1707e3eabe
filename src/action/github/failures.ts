import { StepError } from '../step-error.ts';

/** Longer than this a job should not wait for a rate limit. */
const MAX_WAIT = 60_000;

/** Others moved a branch meanwhile: what they made of it must be read first. */
export class BranchMoved extends StepError {}

/**
 * The least delay before all is read and planned anew; null where that would not help. It is safe after an answer that
 * was lost: had it been done, there is nothing left to do.
 */
export function delayAfter(error: unknown): number | null {
  if (isTransient(error) || isOvertaken(error)) return 0;
  return isRateLimit(error) ? retryAfter(error) : null;
}

/** GitHub had a hiccup, so nobody knows whether it was done; or one of its servers has not heard of what another did. */
export function isTransient(error: unknown): boolean {
  return isHiccup(error) || (statusOf(error) ?? 0) >= 500 || isLagging(error);
}

/** Someone else was faster. */
export function isOvertaken(error: unknown): boolean {
  return error instanceof BranchMoved || isStale(error) || EXISTS.test(messageOf(error));
}

const EXISTS = /a pull request already exists for/i;

type GraphqlError = { type?: string; message: string };

/** GraphQL answers HTTP 200 with what went wrong. */
export function graphqlErrors(error: unknown): GraphqlError[] {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors) ? error.errors : [];
}

function isStale(error: unknown): boolean {
  return graphqlErrors(error).some(({ type }) => type === 'STALE_DATA');
}

/** What is a 5xx elsewhere (octokit/plugin-retry.js makes it one); the commit may have been made. */
function isHiccup(error: unknown): boolean {
  return graphqlErrors(error).some(({ message }) => message?.startsWith('Something went wrong'));
}

/** Right after a branch was made, a pull request of it may be refused (create-pull-request #4321). */
function isLagging(error: unknown): boolean {
  return statusOf(error) === 422 && /could not resolve to a node/i.test(messageOf(error));
}

function isRateLimit(error: unknown): boolean {
  const status = statusOf(error);
  if (status === 429) return true;
  // GraphQL may answer HTTP 200 with it.
  return (status === 403 || status === null) && SECONDARY.test(messageOf(error));
}

const SECONDARY = /secondary rate limit/i;

/**
 * Where GitHub does not say, it is a minute (docs.github.com, "Exceeding the rate limit"). Null where it says longer than
 * a job should wait: who asks sooner is banned for longer.
 */
function retryAfter(error: unknown): number | null {
  const value = new Map(Object.entries(headersOf(error) ?? {})).get('retry-after');
  const seconds = Number(value ?? Number.NaN);
  if (Number.isNaN(seconds)) return MAX_WAIT;
  return seconds * 1000 > MAX_WAIT ? null : seconds * 1000;
}

/** An error of REST has them in its response, one of GraphQL beside it (octokit/graphql.js, error.ts). */
function headersOf(error: unknown): unknown {
  if (!(error instanceof Error)) return null;
  if ('headers' in error) return error.headers;
  const response = 'response' in error ? error.response : null;
  return response && typeof response === 'object' && 'headers' in response ? response.headers : null;
}

/** How GitHub words it when a protected branch or a ruleset says no (GH006, GH013). */
const RULES =
  /protected (?:branch|ref)|rule violations|through a pull request|required status check|approving review|not authorized to push|must not contain merge commits|verified signatures|GH0(?:06|13)/i;

export function isRefusedByRules(error: unknown): boolean {
  return RULES.test(messageOf(error));
}

/** The details of a refusal by REST are in `errors`, which may be texts; octokit puts them into its message. */
export function messageOf(error: unknown): string {
  const [first] = graphqlErrors(error);
  if (typeof first?.message === 'string' && statusOf(error) === null) return first.message;
  return error instanceof Error ? error.message : String(error);
}

/** For a request without an answer it is 500: octokit makes it up (@octokit/request, fetch-wrapper.js). */
export function statusOf(error: unknown): number | null {
  if (!(error instanceof Error) || !('status' in error)) return null;
  return typeof error.status === 'number' ? error.status : null;
}

/** What a request gives; null where GitHub has no such thing. */
export async function unlessMissing<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (statusOf(error) === 404) return null;
    throw error;
  }
}

/** What was asked for; '' where no request was made. */
export function urlOf(error: unknown): string {
  const request = error instanceof Error && 'request' in error ? error.request : null;
  return request && typeof request === 'object' && 'url' in request ? String(request.url) : '';
}
