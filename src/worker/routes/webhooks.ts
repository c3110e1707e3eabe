import { type Context, Hono } from 'hono';
import { answerMatched } from '../../core/answer/answer-alerts.ts';
import { inhibitQueryOf, type MatchedAlert, matchAlerts } from '../../core/answer/match-alerts.ts';
import { withoutRepeats } from '../../core/counting/delivery.ts';
import { storedFingerprint } from '../../core/counting/stored-alert.ts';
import { describeUnmatched } from '../../core/unmatched/describe-unmatched.ts';
import type { Alert } from '../../lib/alertmanager/alert.ts';
import { Redactor } from '../../lib/secrets/redact.ts';
import type { AppEnv } from '../app-env.ts';
import type { AlertToRecord } from '../ledger/record-alerts.ts';
import { limitBody, MIB, readJson } from '../read-request.ts';
import { SOURCES, type Source } from '../sources/sources.ts';
import { requireToken } from '../tokens.ts';

/** Enough for thousands of alerts, because Alertmanager discards a refused group. */
const MAX_WEBHOOK_BODY = 4 * MIB;

/** Enough for the plans of hundreds of alerts, and for thousands of alerts. Alertmanager ignores the answer, and a Worker has 128 MB. */
const ANSWER_LIMITS = { itemBytes: 16 * MIB, planBytes: 8 * MIB };

/** Webhooks never answer 429 or a redirect. On 429 Alertmanager discards the alerts, and it follows redirects without the body. */
export const webhookRoutes = new Hono<AppEnv>()
  .use(requireToken('KEDB_WEBHOOK_TOKEN'))
  .use(limitBody(MAX_WEBHOOK_BODY));

for (const source of SOURCES) webhookRoutes.post(`/${source.name}`, (c) => receive(c, source));

/** Matches, then counts, then plans. The ledger counts by entry, and the plan depends on the ledger. */
async function receive(c: Context<AppEnv>, source: Source): Promise<Response> {
  const body = await readJson(c, source.validate);
  if (!body.ok) return body.error;
  const { kb, ledger } = c.var;
  const { alerts, truncated } = source.toDelivery(body.value, kb.settings.replica_labels);
  const at = Date.now();
  const distinct = withoutRepeats(alerts).map(asStored);
  const repeated = alerts.length - distinct.length;
  const matched = await matchAlerts(kb, distinct);
  const redactor = new Redactor();
  const { histories, recent } = await ledger.record({
    alerts: matched.map((one) => toRecord(one, redactor)),
    inhibitQuery: inhibitQueryOf(matched),
    at,
  });
  const context = { truncated, repeated, histories, recent, limits: ANSWER_LIMITS, at };
  return c.json(answerMatched(kb, matched, context), 200);
}

/** The answer names the alert as the ledger does, so that an outcome can name it too. */
function asStored(alert: Alert): Alert {
  return { ...alert, fingerprint: storedFingerprint(alert.fingerprint) };
}

function toRecord({ alert, matches: [best] }: MatchedAlert, redactor: Redactor): AlertToRecord {
  const { annotations: _, ...key } = alert;
  if (best) return { ...key, errorId: best.error_id, unmatched: null };
  const { template: _template, ...unmatched } = describeUnmatched(alert, redactor);
  return { ...key, errorId: null, unmatched };
}
