import { type Context, Hono } from 'hono';
import { StormAnswer } from '../../core/answer/answer-alerts.ts';
import { type MatchedAlert, matchAlerts } from '../../core/answer/match-alerts.ts';
import { storedFingerprint } from '../../core/counting/stored-alert.ts';
import { describeUnmatched } from '../../core/unmatched/describe-unmatched.ts';
import type { Alert } from '../../lib/alertmanager/alert.ts';
import { Redactor } from '../../lib/secrets/redact.ts';
import type { AppEnv } from '../app-env.ts';
import type { AlertToRecord } from '../ledger/record-alerts.ts';
import { problemResponse } from '../problem-response.tsx';
import { MIB } from '../read-request.ts';
import { SOURCES, type Source } from '../sources/sources.ts';
import { requireToken } from '../tokens.ts';
import { WebhookBody } from '../webhook-body.ts';

/** Alertmanager ignores the answer. Scripts read the plans of some alerts, but not of thousands. */
const ANSWER_LIMITS = { bytes: MIB, wholePlans: 50 };

/** The texts of about a hundred matched alerts. They only shorten the list of unmatched alerts, so they get no more time. */
const READ_OF_MATCHED = MIB / 16;

/** Webhooks never answer 429 or a redirect. On 429 Alertmanager discards the alerts, and it follows redirects without the body. */
export const webhookRoutes = new Hono<AppEnv>().use(requireToken('KEDB_WEBHOOK_TOKEN'));

for (const source of SOURCES) webhookRoutes.post(`/${source.name}`, (c) => receive(c, source));

/** Matches and counts each part of the body when it arrives. Then plans: a plan depends on all alerts and on the ledger. */
async function receive(c: Context<AppEnv>, source: Source): Promise<Response> {
  const { kb, ledger } = c.var;
  const at = Date.now();
  const body = new WebhookBody(c, source);
  const answer = new StormAnswer(kb, at, ANSWER_LIMITS);
  const redactors = { unmatched: new Redactor(), matched: new Redactor(READ_OF_MATCHED) };
  for await (const part of body.parts()) {
    const matched = await matchAlerts(kb, part.map(asStored));
    const alerts = matched.map((one) => toRecord(one, redactors));
    const inhibitQuery = answer.inhibitQueryOf(matched);
    answer.add(matched, await ledger.record({ alerts, inhibitQuery, kbVersion: kb.version, at }));
  }
  const fault = body.onlyFault;
  if (fault) return problemResponse(c, 422, fault.detail, fault.pointer);
  return c.json(answer.finish(body.unanswered), 200);
}

/** The answer names the alert as the ledger does, so that an outcome can name it too. */
function asStored(alert: Alert): Alert {
  return { ...alert, fingerprint: storedFingerprint(alert.fingerprint) };
}

type Redactors = { unmatched: Redactor; matched: Redactor };

function toRecord({ alert, matches: [best] }: MatchedAlert, redactors: Redactors): AlertToRecord {
  const { annotations: _, ...key } = alert;
  if (best) {
    const explains = describeUnmatched(alert, redactors.matched).id;
    return { ...key, errorId: best.error_id, unmatched: null, explains };
  }
  const { template: _template, ...unmatched } = describeUnmatched(alert, redactors.unmatched);
  return { ...key, errorId: null, unmatched };
}
