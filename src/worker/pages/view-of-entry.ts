import type { Context } from 'hono';
import { basicContext, observedRateOf } from '../../core/answer/answer-kb.ts';
import { makePlan } from '../../core/plan/make-plan.ts';
import type { AppEnv } from '../app-env.ts';
import { type Asked, alertContext } from './alert-context.ts';
import { editUrl } from './edit-url.ts';
import type { EntryViewProps } from './parts/entry-view.tsx';
import { readLiveCounts } from './read-live-counts.ts';

/** All that the page of an entry shows. The id must be one of the knowledge base. */
export async function viewOfEntry(
  c: Context<AppEnv>,
  errorId: string,
  asked: Asked | null = null,
): Promise<EntryViewProps> {
  const { kb, readDetails } = c.var;
  const at = Date.now();
  const { entry, html } = await readDetails(errorId);
  const [observedRate, counts, known] = await Promise.all([
    observedRateOf(kb, entry),
    readLiveCounts(c, [entry]),
    asked && alertContext(c, entry, asked, at),
  ]);
  return {
    entry,
    plan: makePlan(entry, { ...basicContext(kb, at), ...known?.context, observedRate }),
    texts: { html, isEntry: (id) => kb.find(id) !== null },
    live: counts.of(entry),
    areCountsLive: counts.areLive,
    isPastKnown: known?.isPastKnown ?? true,
    editUrl: editUrl(kb.settings, entry.path),
    at,
  };
}
