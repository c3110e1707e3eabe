import { Hono } from 'hono';
import { answerMatched } from '../../core/answer/answer-alerts.ts';
import { lookBackOf, type MatchedAlert, matchAlerts } from '../../core/answer/match-alerts.ts';
import { describeUnmatched } from '../../core/unmatched/describe-unmatched.ts';
import type { AppEnv } from '../app-env.ts';
import type { AlertToRecord } from '../ledger/record-alerts.ts';
import { limitBody, MIB, readJson } from '../read-request.ts';
import { alertmanager } from '../sources/alertmanager.ts';
import type { WebhookSource } from '../sources/source.ts';
import { requireToken } from '../tokens.ts';

/** Some thousands of alerts. Alertmanager drops a group that is refused, so there is room; max_alerts keeps it small. */
const MAX_WEBHOOK_BODY = 4 * MIB;

/** A webhook never answers 429 or a redirect: Alertmanager drops on the first, and follows the second without its body. */
export const webhookRoutes = new Hono<AppEnv>()
  .use(requireToken('KEDB_WEBHOOK_TOKEN'))
  .use(limitBody(MAX_WEBHOOK_BODY))
  .route('/', receive(alertmanager));

/** Matches, then counts, then plans: the ledger counts by entry, and the plan depends on what it knows. */
function receive<Payload>(source: WebhookSource<Payload>) {
  return new Hono<AppEnv>().post(`/${source.name}`, async (c) => {
    const { data, refusal } = await readJson<Payload>(c, source.validate);
    if (refusal) return refusal;
    const { alerts, truncated } = source.toDelivery(data);
    const { kb, ledger } = c.var;
    const at = Date.now();
    const matched = await matchAlerts(kb, alerts);
    const { histories, recent } = await ledger.record({
      alerts: matched.map(toRecord),
      lookBack: lookBackOf(matched),
      at,
    });
    return c.json(answerMatched(kb, matched, { truncated, histories, recentAlerts: recent, at }), 200);
  });
}

function toRecord({ alert, matches: [best] }: MatchedAlert): AlertToRecord {
  const { annotations: _, ...key } = alert;
  if (best) return { ...key, errorId: best.error_id, unmatched: null };
  return { ...key, errorId: null, unmatched: describeUnmatched(alert) };
}
