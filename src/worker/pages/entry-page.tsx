import { type Context, Hono } from 'hono';
import { basicContext, knownRateOf } from '../../core/answer/answer-kb.ts';
import { fileUrl } from '../../core/kb/file-url.ts';
import { entryDocument } from '../../core/output/answers/entry-document.ts';
import { makePlan } from '../../core/plan/make-plan.ts';
import type { EntryAnswer } from '../../generated/api.ts';
import { requirePageReader } from '../access/guards.ts';
import type { AppEnv } from '../app-env.ts';
import { entryUrlOf, pageOrAnswerIn } from '../formats.ts';
import { problemResponse } from '../problem-response.tsx';
import { type AskedMatch, alertContext } from './alert-from-query.ts';
import { EntryView, type EntryViewModel } from './parts/entry-view.tsx';
import { readLiveCounts } from './read-live-counts.ts';
import { renderPage } from './render-page.tsx';

/** One entry: first what to do, then the rest. */
export const entryPage = new Hono<AppEnv>().get('/entries/:id', requirePageReader, async (c) => {
  const known = c.var.kb.find(c.req.param('id'));
  if (!known) return problemResponse(c, 404, 'there is no entry with this id');
  const view = await readEntryViewModel(c, known.error_id);
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

/** Reads everything that an entry's page shows. The entry must exist. */
export async function readEntryViewModel(
  c: Context<AppEnv>,
  errorId: string,
  asked: AskedMatch | null = null,
): Promise<EntryViewModel> {
  const { kb, readDetails } = c.var;
  const at = Date.now();
  const { entry, html } = await readDetails(errorId);
  const [counts, context] = await Promise.all([
    readLiveCounts(c, [entry]),
    // An entry has no past: only an alert has one.
    asked ? alertContext(c, entry, asked, at) : knownRateOf(kb, entry),
  ]);
  return {
    entry,
    plan: makePlan(entry, { ...basicContext(kb, at), ...context }),
    texts: { html, isEntry: (id) => kb.find(id) !== null },
    live: counts.of(entry),
    areCountsLive: counts.areLive,
    editUrl: fileUrl(kb.settings, 'edit', entry.path),
    at,
  };
}
