import { reasonOf, statusOf } from '../github/client.ts';
import { StepError } from '../step-error.ts';

/** Longer than this a job should not wait for a rate limit. */
const MAX_WAIT = 60_000;

/**
 * The least delay before all is read and planned anew; null where that would not help. It is safe after an answer that
 * was lost: had the commit been made, there is nothing left to commit.
 */
export function delayAfter(error: unknown): number | null {
  if (isStale(error) || isHiccup(error)) return 0;
  const status = statusOf(error);
  if (status === null) return null;
  if (status >= 500) return 0;
  return status === 429 || isSecondaryLimit(error) ? retryAfter(error) : null;
}

type GraphqlError = { type?: string; message: string };

/** GraphQL answers HTTP 200 with what went wrong. */
function graphqlErrors(error: unknown): GraphqlError[] {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors) ? error.errors : [];
}

/** Someone else pushed meanwhile. */
function isStale(error: unknown): boolean {
  return graphqlErrors(error).some(({ type }) => type === 'STALE_DATA');
}

/** What is a 5xx elsewhere (octokit/plugin-retry.js makes it one); the commit may have been made. */
function isHiccup(error: unknown): boolean {
  return graphqlErrors(error).some(({ message }) => message.startsWith('Something went wrong'));
}

function isSecondaryLimit(error: unknown): boolean {
  return statusOf(error) === 403 && /secondary rate limit/i.test(messageOf(error));
}

/** Where GitHub does not say, it is a minute (docs.github.com, "Exceeding the rate limit"). */
function retryAfter(error: unknown): number {
  const response = error instanceof Error && 'response' in error ? error.response : null;
  const headers = response && typeof response === 'object' && 'headers' in response ? response.headers : null;
  const value = new Map(Object.entries(headers ?? {})).get('retry-after');
  const seconds = Number(value ?? Number.NaN);
  return Number.isNaN(seconds) ? MAX_WAIT : Math.min(MAX_WAIT, seconds * 1000);
}

function messageOf(error: unknown): string {
  const [first] = graphqlErrors(error);
  return first?.message ?? (error instanceof Error ? error.message : String(error));
}

/** How GitHub words it when a protected branch or a ruleset says no (GH006, GH013). */
const PROTECTED =
  /protected branch|rule violations|through a pull request|status checks? (?:is|are) expected|verified signatures|GH0(?:06|13)/i;
const MAY_NOT = /not accessible by (?:integration|personal access token)|permission|must have push access/i;

/** What failed and where to switch on what is missing. What GitHub had no part in stays as it is. */
export function explain(error: unknown, branch: string): unknown {
  if (statusOf(error) === null && graphqlErrors(error).length === 0) return error;
  const said = graphqlErrors(error)[0]?.message ?? reasonOf(error);
  return new StepError(`the counts were not committed to ${branch}: ${said}. ${adviceFor(error)}`.trimEnd());
}

function adviceFor(error: unknown): string {
  const message = messageOf(error);
  const status = statusOf(error);
  if (PROTECTED.test(message))
    return 'The branch is protected, and the job’s own token cannot be let through: give github-token that of a GitHub App, and add the app to the bypass list under Settings → Rules → Rulesets (or Settings → Branches).';
  if (status === 401) return 'The github-token is not valid, or no more.';
  if (status === 404) return 'Is there such a branch, and may the token see it? It needs contents: write.';
  if (isStale(error)) return 'Others kept pushing; the next run counts what is left.';
  if (/rate limit/i.test(message)) return 'Run sync less often, or give github-token that of a GitHub App.';
  if (MAY_NOT.test(message) || status === 403) return 'Give the job the permission contents: write.';
  return '';
}
