import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ProblemDetails } from '../generated/api.ts';
import { printableLine } from '../lib/text/text-style.ts';
import type { AppEnv, LoggedFields } from './app-env.ts';
import { LedgerUnavailable } from './ledger/call-ledger.ts';
import { renderPage } from './pages/render-page.tsx';
import { AssetUnavailable } from './read-assets.ts';

const BACK_SOON = 'kedb cannot read its data just now. Try again in a minute.';

const TITLES: Record<number, string> = {
  400: 'Malformed request',
  401: 'Not authorised',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  413: 'Too large',
  415: 'Unsupported media type',
  421: 'Misdirected request',
  422: 'Invalid request',
  500: 'Internal error',
  503: 'Temporarily unavailable',
};

/** Words for programs, and the words for people if they differ. */
type Detail = string | { detail: string; onPage: string };

/**
 * Problem details (RFC 9457), or a page for browsers. `detail` says what is wrong and what to do. It never repeats text from the
 * request's body.
 */
export function problemResponse(
  c: Context<AppEnv>,
  status: ContentfulStatusCode,
  details: Detail,
  pointer?: string,
): Response {
  const title = TITLES[status] ?? 'Error';
  const { detail, onPage } = typeof details === 'string' ? { detail: details, onPage: details } : details;
  if (wantsHtml(c)) return problemPage(c, { title, status, detail: onPage });
  const problem: ProblemDetails = {
    type: 'about:blank',
    title,
    status,
    detail: printableLine(detail),
    ...(pointer !== undefined && { pointer }),
    kb_version: c.get('kb')?.version ?? '',
  };
  return c.body(JSON.stringify(problem), status, {
    'content-type': 'application/problem+json',
    vary: 'Accept',
  });
}

type Problem = { title: string; status: ContentfulStatusCode; detail: string };

/** The problem as a page. */
function problemPage(c: Context<AppEnv>, { title, status, detail }: Problem): Response {
  return renderPage(
    c,
    { title, status },
    <section class="message">
      <p class="eyebrow">{status}</p>
      <h1>{title}</h1>
      <p>{detail}</p>
      <p>
        <a href="/">All entries</a>
      </p>
    </section>,
  );
}

/** Browsers name HTML in `Accept`. Programs that accept anything do not. */
export function wantsHtml(c: Context): boolean {
  return c.req.header('accept')?.includes('text/html') ?? false;
}

/**
 * The only place that turns exceptions into responses. Alertmanager retries 5xx while the alert fires, and drops 4xx
 * (notify/util.go, Retrier.Check). Temporary faults are 503; our bugs are 500.
 */
export function errorResponse(error: Error, c: Context<AppEnv>): Response {
  if (error instanceof HTTPException)
    return withHeadersOf(error, problemResponse(c, error.status as ContentfulStatusCode, detailOf(error)));
  const cause = String(error.cause ?? '');
  Object.assign(c.var.logged, { error: error.message, cause, stack: error.stack } satisfies LoggedFields);
  if (error instanceof AssetUnavailable || error instanceof LedgerUnavailable)
    return problemResponse(c, 503, { detail: error.message, onPage: BACK_SOON });
  return problemResponse(
    c,
    500,
    `internal error: find the details in the Worker's log under request ${c.get('requestId')}`,
  );
}

function detailOf({ status, message }: HTTPException): string {
  if (status === 401) return 'send a valid token for this route as `Authorization: Bearer …`';
  return message || (TITLES[status] ?? 'Error');
}

/** bearerAuth's own response carries WWW-Authenticate. */
function withHeadersOf(error: HTTPException, response: Response): Response {
  const challenge = error.res?.headers.get('www-authenticate');
  if (challenge) response.headers.set('www-authenticate', challenge);
  return response;
}
