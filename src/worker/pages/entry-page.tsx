import { Hono } from 'hono';
import { basicContext, observedRateOf } from '../../core/answer/answer-kb.ts';
import { makePlan } from '../../core/plan/make-plan.ts';
import { requirePageReader } from '../access/page-guard.ts';
import type { AppEnv } from '../app-env.ts';
import { problemResponse } from '../problem-response.ts';
import { Command } from './parts/command.tsx';
import { renderPage } from './render-page.tsx';

/** One entry: what to do first, then everything else that is known. */
export const entryPage = new Hono<AppEnv>().get('/entries/:id', requirePageReader, async (c) => {
  const { kb, readDetails } = c.var;
  const known = kb.find(c.req.param('id'));
  if (!known) return problemResponse(c, 404, 'there is no entry with this id');
  const { entry } = await readDetails(known.error_id);
  const observedRate = await observedRateOf(kb, entry);
  const plan = makePlan(entry, { ...basicContext(kb, Date.now()), observedRate });
  return renderPage(
    c,
    { title: `${entry.error_id} ${entry.title}` },
    <article>
      <h1>{entry.title}</h1>
      {plan.command !== null && <Command code={plan.command} isMain />}
    </article>,
  );
});
