import { Hono } from 'hono';
import { findEntries, parseFilter } from '../../core/answer/filter-entries.ts';
import { requirePageReader } from '../access/page-guard.ts';
import type { AppEnv } from '../app-env.ts';
import { problemResponse } from '../problem-response.ts';
import { renderPage } from './render-page.tsx';

/** Every entry, searched and filtered by a form that works without a script. */
export const searchPage = new Hono<AppEnv>().get('/', requirePageReader, async (c) => {
  const { value: filter, error } = parseFilter(c.req.queries());
  if (error !== null) return problemResponse(c, 400, error);
  const found = await findEntries(c.var.kb, filter, c.var.readWords);
  return renderPage(
    c,
    { title: 'Entries' },
    <>
      <h1>Entries</h1>
      <ul class="results">
        {found.map(({ error_id, title }) => (
          <li>
            <a href={`/entries/${error_id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </>,
  );
});
