import { type Context, Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { endSession, startSession } from '../access/session-cookie.ts';
import type { AppEnv } from '../app-env.ts';
import { limitBody, MAX_FORM } from '../read-request.ts';
import { isOneOf, readTokens } from '../tokens.ts';
import { renderPage } from './render-page.tsx';

/** Exchanges the API token for a session. Cloudflare Access has its own sign-in, so this page does not exist there. */
export const signInPage = new Hono<AppEnv>()
  .use('/sign-in', async (c, next) => {
    if (c.var.kb.settings.access === 'cloudflare-access') return c.notFound();
    return isInTheClear(c.req.url) ? useTls(c) : next();
  })
  .get('/sign-in', (c) => showForm(c, { to: c.req.query('to') ?? '/', status: 200 }))
  .post('/sign-in', csrf(), limitBody(MAX_FORM), async (c) => {
    const { token, to } = await c.req.parseBody();
    const given = typeof token === 'string' ? token.trim() : '';
    const path = typeof to === 'string' ? to : '/';
    if (!isOneOf(given, readTokens(c.env, 'KEDB_API_TOKEN')))
      return showForm(c, { to: path, status: 401, isRefused: true });
    await startSession(c, given);
    return goOn(c, localPath(path, c.req.url));
  })
  .post('/sign-out', csrf(), (c) => {
    endSession(c);
    return c.redirect('/sign-in', 303);
  });

const REASONS = {
  open: 'Everyone may read this knowledge base. To report how a fix went, sign in with the API token. Ask the people who run it for the token.',
  closed: 'To read this knowledge base, sign in with the API token. Ask the people who run it for the token.',
};

/**
 * The sign-in form in the place of a page. It is not a redirect, because the address of a page can name an alert and its labels, and no
 * header may contain them.
 */
export function askToSignIn(c: Context<AppEnv>, to: string): Response {
  if (isInTheClear(c.req.url)) throw new HTTPException(403, { message: 'open this page over HTTPS' });
  return showForm(c, { to, status: 401 });
}

type Form = { to: string; status: 200 | 401; isRefused?: boolean };

function showForm(c: Context<AppEnv>, { to, status, isRefused = false }: Form): Response {
  return renderPage(
    c,
    { title: 'Sign in', scripts: ['sign-in'], status },
    <section class="message">
      <h1>Sign in</h1>
      <p>{REASONS[c.var.kb.settings.access === 'open' ? 'open' : 'closed']}</p>
      <form class="sign-in" method="post" action="/sign-in">
        <input type="hidden" name="to" value={to} />
        <label for="token">API token</label>
        <input
          id="token"
          name="token"
          type="password"
          autocomplete="current-password"
          required
          aria-describedby={isRefused ? 'refused' : undefined}
        />
        {isRefused && (
          <p id="refused" class="error" role="alert">
            This token is not valid.
          </p>
        )}
        <button type="submit">Sign in</button>
      </form>
    </section>,
  );
}

function goOn(c: Context<AppEnv>, to: string): Response {
  return renderPage(
    c,
    { title: 'Signed in', goOnTo: to },
    <section class="message">
      <h1>Signed in</h1>
      <p>
        <a href={to}>Go on</a>
      </p>
    </section>,
  );
}

/** Whether the token would travel without TLS. Requests to `kedb serve` never leave the machine. */
function isInTheClear(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' && !['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}

/** A form that was sent without TLS has exposed its token, so it must not start a session. */
function useTls(c: Context<AppEnv>): Response {
  if (c.req.method === 'GET') return c.redirect(`https://${new URL(c.req.url).host}/sign-in`, 301);
  throw new HTTPException(403, { message: 'sign in over HTTPS' });
}

/** Only paths of this site: `//host`, `/\host` and, with its dots resolved, `/.//host` lead to other sites (WHATWG URL). */
function localPath(to: string, here: string): string {
  const url = URL.parse(to, here);
  if (!to.startsWith('/') || url?.origin !== new URL(here).origin) return '/';
  return url.pathname.startsWith('//') ? '/' : `${url.pathname}${url.search}`;
}
