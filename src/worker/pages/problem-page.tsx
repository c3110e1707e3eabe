import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { AppEnv } from '../app-env.ts';
import { renderPage } from './render-page.tsx';

type Problem = { title: string; status: ContentfulStatusCode; detail: string };

/** What went wrong, for a person. */
export function problemPage(c: Context<AppEnv>, { title, status, detail }: Problem): Response {
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
