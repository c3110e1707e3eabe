import { Hono } from 'hono';
import { entryDocument } from '../../core/output/answers/entry-document.ts';
import type { EntryAnswer } from '../../generated/api.ts';
import { requirePageReader } from '../access/guards.ts';
import type { AppEnv } from '../app-env.ts';
import { entryUrlOf, pageOrAnswerIn } from '../formats.ts';
import { problemResponse } from '../problem-response.tsx';
import { EntryView } from './parts/entry-view.tsx';
import { renderPage } from './render-page.tsx';
import { viewOfEntry } from './view-of-entry.ts';

/** One entry: what to do first, then everything else that is known. */
export const entryPage = new Hono<AppEnv>().get('/entries/:id', requirePageReader, async (c) => {
  const known = c.var.kb.find(c.req.param('id'));
  if (!known) return problemResponse(c, 404, 'there is no entry with this id');
  const view = await viewOfEntry(c, known.error_id);
  const { entry, plan } = view;
  return pageOrAnswerIn(
    c,
    () => renderPage(c, { title: `${known.error_id} ${known.title}` }, <EntryView {...view} />),
    () => {
      const answer: EntryAnswer = { entry, plan, kb_version: c.var.kb.version };
      return { json: answer, documents: () => [entryDocument(answer, entryUrlOf(c)(entry.error_id))] };
    },
  );
});
