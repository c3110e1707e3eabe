import { StepError } from '../step-error.ts';
import { errorMessage, graphqlErrors, isOvertaken, isRefusedByRules, statusOf, urlOf } from './failures.ts';

/** Explains an error from GitHub: what failed, and what to change. Other errors stay unchanged. */
export function explain(error: unknown, what: string, whenRefused: string): unknown {
  if (statusOf(error) === null && graphqlErrors(error).length === 0) return error;
  const said = graphqlErrors(error)[0]?.message ?? reasonOf(error);
  const sentence = said
    .trim()
    .replaceAll(/\s*\n\s*/g, ': ')
    .replace(/\.$/, '');
  return new StepError(`${what}: ${sentence}. ${adviceFor(error, whenRefused)}`.trimEnd());
}

/** Why a request failed, in a few words. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message.split('\n')[0] : String(error);
  const status = statusOf(error);
  if (status === null) return `${message}`;
  return wasAnswered(error) ? `HTTP ${status}: ${message}` : `${hostOf(error)} cannot be reached: ${message}`;
}

function wasAnswered(error: unknown): boolean {
  return error instanceof Error && 'response' in error && Boolean(error.response);
}

function hostOf(error: unknown): string {
  return URL.parse(urlOf(error))?.host ?? 'GitHub';
}

const MAY_NOT = /not accessible by (?:integration|personal access token)|permission|must have push access/i;
/** By default, new repositories and organisations forbid this, even if the job has the permission. */
const MAY_NOT_OPEN = /not permitted to create or approve pull requests/i;

const SWITCH_ON =
  'Turn on “Allow GitHub Actions to create and approve pull requests” under Settings → Actions → General → Workflow permissions (an organisation has the same setting). Or set github-token to the token of a GitHub App.';

function adviceFor(error: unknown, whenRefused: string): string {
  const message = errorMessage(error);
  const status = statusOf(error);
  if (MAY_NOT_OPEN.test(message)) return SWITCH_ON;
  if (isRefusedByRules(error)) return whenRefused;
  if (status === 401) return 'The github-token is invalid or has expired.';
  if (status === 404)
    return 'Check that the branch exists, and that the token has the permission contents: write.';
  if (isOvertaken(error)) return 'Someone else pushed at the same time. The next run counts the rest.';
  if (/rate limit/i.test(message))
    return 'Run sync less often, or set github-token to the token of a GitHub App.';
  if (MAY_NOT.test(message) || status === 403) return `Give the job the permission ${permissionFor(error)}.`;
  return '';
}

function permissionFor(error: unknown): string {
  return /\/pulls\b/.test(urlOf(error)) ? 'pull-requests: write' : 'contents: write';
}
