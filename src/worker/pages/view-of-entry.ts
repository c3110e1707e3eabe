import type { Context } from 'hono';
import type { Alert } from '../../core/alert/alert.ts';
import { basicContext, observedRateOf } from '../../core/answer/answer-kb.ts';
import { capturesOf } from '../../core/answer/captures.ts';
import type { Match } from '../../core/generated/types.ts';
import { makePlan } from '../../core/plan/make-plan.ts';
import type { AppEnv } from '../app-env.ts';
import { editUrl } from './edit-url.ts';
import type { EntryViewProps } from './parts/entry-view.tsx';
import { readLiveCounts } from './read-live-counts.ts';

/** What is asked about, where an alert led here. */
export type Asked = { alert: Alert; match: Match };

/** All that the page of an entry shows. The id must be one of the knowledge base. */
export async function viewOfEntry(
  c: Context<AppEnv>,
  errorId: string,
  asked: Asked | null = null,
): Promise<EntryViewProps> {
  const { kb, readDetails } = c.var;
  const at = Date.now();
  const { entry, html } = await readDetails(errorId);
  const [observedRate, counts] = await Promise.all([observedRateOf(kb, entry), readLiveCounts(c, [entry])]);
  const known = asked && {
    alert: asked.alert,
    captures: capturesOf(asked.match),
    recentAlerts: [asked.alert],
  };
  return {
    entry,
    plan: makePlan(entry, { ...basicContext(kb, at), ...known, observedRate }),
    texts: { html, isEntry: (id) => kb.find(id) !== null },
    live: counts.of(entry),
    editUrl: editUrl(kb.settings, entry.path),
    at,
  };
}
