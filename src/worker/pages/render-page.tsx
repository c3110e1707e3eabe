import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { hasSessionCookie } from '../access/session.ts';
import type { AppEnv } from '../app-env.ts';
import { Layout } from './layout.tsx';

export type PageOptions = {
  /** Stands before the knowledge base's name. */
  title: string;
  /** Scripts of its own, by their names in src/browser. */
  scripts?: string[];
  status?: ContentfulStatusCode;
};

/** A whole page as an answer. It shows live counts and who asks, so no cache keeps it. */
export function renderPage(c: Context<AppEnv>, options: PageOptions, content: Child): Response {
  const { title, scripts = [], status = 200 } = options;
  const { kb, pageFiles, isReader = false } = c.var;
  const page = (
    <Layout
      title={title}
      knowledgeBase={isReader ? { name: kb.settings.name, version: kb.version } : null}
      path={c.req.path}
      isSignedIn={isReader && hasSessionCookie(c)}
      isOpen={kb.settings.access === 'open'}
      files={pageFiles}
      scripts={['page', ...scripts]}
    >
      {content}
    </Layout>
  );
  return c.html(`<!doctype html>${page}`, status, { 'cache-control': 'private, no-cache', vary: 'Accept' });
}
