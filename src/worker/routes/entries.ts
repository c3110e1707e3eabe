import { Hono } from 'hono';
import { type AnswerKb, basicContext, knownRateOf } from '../../core/answer/answer-kb.ts';
import { findEntries, parseFilter, toSummary } from '../../core/answer/filter-entries.ts';
import { entryDocument } from '../../core/output/answers/entry-document.ts';
import { planDocument } from '../../core/output/answers/plan-document.ts';
import { makePlan } from '../../core/plan/make-plan.ts';
import type { EntriesAnswer, EntryAnswer } from '../../generated/api.ts';
import { requireReader } from '../access/guards.ts';
import type { AppEnv } from '../app-env.ts';
import { answerIn, entryUrlOf } from '../formats.ts';
import { problemResponse } from '../problem-response.tsx';

const NO_ENTRY = 'there is no entry with this id; GET /v1/entries lists them';

export const entriesRoutes = new Hono<AppEnv>()
  .use('/entries/*', requireReader)
  .get('/entries', async (c) => {
    const filter = parseFilter(c.req.queries());
    if (!filter.ok) return problemResponse(c, 400, filter.error);
    const { offset, limit } = filter.value;
    const { kb, readWords } = c.var;
    const found = await findEntries(kb, filter.value, readWords);
    const page = found.slice(offset, offset + limit).map(toSummary);
    return c.json(
      { entries: page, total: found.length, kb_version: kb.version } satisfies EntriesAnswer,
      200,
    );
  })
  .get('/entries/:id', async (c) => {
    const answer = await answerEntry(c.get('kb'), c.req.param('id'));
    if (answer === null) return problemResponse(c, 404, NO_ENTRY);
    const url = entryUrlOf(c)(answer.entry.error_id);
    return answerIn(c, { json: answer, documents: () => [entryDocument(answer, url)] });
  })
  .get('/entries/:id/plan', async (c) => {
    const answer = await answerEntry(c.get('kb'), c.req.param('id'));
    if (answer === null) return problemResponse(c, 404, NO_ENTRY);
    const url = entryUrlOf(c)(answer.entry.error_id);
    return answerIn(c, { json: answer.plan, documents: () => [planDocument(answer.plan, url)] });
  });

/** The entry with its current plan, without an alert. */
async function answerEntry(kb: AnswerKb, id: string): Promise<EntryAnswer | null> {
  const known = kb.find(id);
  if (!known) return null;
  const entry = await kb.detailsOf(known.error_id);
  const rate = await knownRateOf(kb, entry);
  const plan = makePlan(entry, { ...basicContext(kb, Date.now()), ...rate });
  return { entry, plan, kb_version: kb.version };
}
