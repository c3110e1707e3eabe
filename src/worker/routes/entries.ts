import { Hono } from 'hono';
import { basicContext, observedRateOf } from '../../core/answer/answer-kb.ts';
import { findEntries, parseFilter, toSummary } from '../../core/answer/filter-entries.ts';
import type { EntriesAnswer, EntryAnswer } from '../../core/generated/types.ts';
import { makePlan } from '../../core/plan/make-plan.ts';
import { requireReader } from '../access/require-reader.ts';
import type { AppEnv } from '../app-env.ts';
import { problemResponse } from '../problem-response.ts';

export const entriesRoutes = new Hono<AppEnv>()
  .use('/entries/*', requireReader)
  .get('/entries', async (c) => {
    const { value: filter, error } = parseFilter(c.req.queries());
    if (error !== null) return problemResponse(c, 400, error);
    const { kb, readWords } = c.var;
    const found = await findEntries(kb, filter, readWords);
    const page = found.slice(filter.offset, filter.offset + filter.limit).map(toSummary);
    return c.json(
      { entries: page, total: found.length, kb_version: kb.version } satisfies EntriesAnswer,
      200,
    );
  })
  .get('/entries/:id', async (c) => {
    const kb = c.get('kb');
    const known = kb.find(c.req.param('id'));
    if (!known) return problemResponse(c, 404, 'there is no entry with this id; GET /v1/entries lists them');
    const entry = await kb.detailsOf(known.error_id);
    const observedRate = await observedRateOf(kb, entry);
    const plan = makePlan(entry, { ...basicContext(kb, Date.now()), observedRate });
    return c.json({ entry, plan, kb_version: kb.version } satisfies EntryAnswer, 200);
  });
