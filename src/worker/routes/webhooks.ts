import { type Context, Hono, type Next } from 'hono';
import { StormAnswer } from '../../core/answer/answer-alerts.ts';
import { type MatchedAlert, matchAlerts } from '../../core/answer/match-alerts.ts';
import { storedFingerprint } from '../../core/counting/stored-alert.ts';
import { describeUnmatched } from '../../core/unmatched/describe-unmatched.ts';
import type { Alert } from '../../lib/alertmanager/alert.ts';
import { Redactor } from '../../lib/secrets/redact.ts';
import type { AppEnv, LoggedFields } from '../app-env.ts';
import { refusalKey } from '../ledger/counters.ts';
import type { Delivered } from '../ledger/ledger-client.ts';
import type { AlertToRecord, Recorded } from '../ledger/record-alerts.ts';
import { problemResponse } from '../problem-response.tsx';
import { MIB } from '../read-request.ts';
import { SOURCES, type Source } from '../sources/sources.ts';
import { requireToken } from '../tokens.ts';
import { untoldRefusals, WebhookBody } from '../webhook-body.ts';

/** Alertmanager ignores the answer. Scripts read the plans of some alerts, but not of thousands. */
const ANSWER_LIMITS = { bytes: MIB, wholePlans: 50 };

/** The texts of about a hundred matched alerts. They only shorten the list of unmatched alerts, so they get no more time. */
const READ_OF_MATCHED = MIB / 16;

/** Webhooks never answer 429 or a redirect. On 429 Alertmanager discards the alerts, and it follows redirects without the body. */
export const webhookRoutes = new Hono<AppEnv>().use(countRefused).use(requireToken('KEDB_WEBHOOK_TOKEN'));

/** Alertmanager drops the alerts of such a webhook, so the log and the status count it. */
const WRONG_SENDER: Record<number, string> = { 401: 'token', 404: 'source' };

async function countRefused(c: Context<AppEnv>, next: Next): Promise<void> {
  await next();
  const reason = WRONG_SENDER[c.res.status];
  if (reason === undefined) return;
  c.var.logged.refused_body = reason;
  untoldRefusals.add({ [refusalKey('refused_body', reason)]: 1 });
}

for (const sender of SOURCES) {
  webhookRoutes.post(`/${sender.name}`, (c) => receive(c, sender, sender.name));
  webhookRoutes.post(`/${sender.name}/:source`, (c) => {
    const source = c.req.param('source');
    const isListed = c.var.kb.settings.sources.includes(source);
    return isListed ? receive(c, sender, source) : problemResponse(c, 404, NOT_LISTED);
  });
}

const NOT_LISTED =
  'kedb.yaml does not list this source: add its name to sources and deploy, or send to the address without a source';

/** Matches and counts each part of the body when it arrives. Then plans: a plan depends on all alerts and on the ledger. */
async function receive(c: Context<AppEnv>, sender: Source, source: string): Promise<Response> {
  const { kb, logged } = c.var;
  const at = Date.now();
  logged.source = source;
  const body = new WebhookBody(c, sender);
  const answer = new StormAnswer(kb, at, ANSWER_LIMITS);
  const redactors = { unmatched: new Redactor(), matched: new Redactor(READ_OF_MATCHED) };
  for await (const part of body.parts()) {
    const stored = part.map((alert) => asStored(alert, source));
    const matched = await matchAlerts(kb, stored);
    const alerts = matched.map((one) => toRecord(one, redactors));
    const inhibitQuery = answer.inhibitQueryOf(matched);
    answer.add(matched, await record(c, body, { alerts, inhibitQuery, kbVersion: kb.version, at }));
  }
  const fault = body.onlyFault;
  if (fault) return problemResponse(c, 422, fault.detail, fault.pointer);
  return c.json(answer.finish(body.unanswered), 200);
}

/** Tells the ledger also what the Worker refused. If the ledger does not answer, the next call tells it again. */
async function record(
  { var: { ledger, logged } }: Context<AppEnv>,
  body: WebhookBody,
  delivered: Delivered,
): Promise<Recorded> {
  const began = Date.now();
  const refused = untoldRefusals.take();
  try {
    const recorded = await ledger.record({ ...delivered, refused, waitMs: body.ledgerMs });
    countInLog(logged, delivered.alerts, recorded);
    return recorded;
  } catch (error) {
    untoldRefusals.add(refused);
    throw error;
  } finally {
    body.noteWait(Date.now() - began);
  }
}

function countInLog(logged: LoggedFields, alerts: readonly AlertToRecord[], { histories }: Recorded): void {
  const add = (key: 'alerts' | 'matched' | 'opened', count: number) => {
    logged[key] = (logged[key] ?? 0) + count;
  };
  add('alerts', alerts.length);
  add('matched', alerts.filter(({ errorId }) => errorId !== null).length);
  add('opened', histories.filter(({ episode }) => episode.opened).length);
}

/** The answer names the alert as the ledger does, so that an outcome can name it too. */
function asStored(alert: Alert, source: string): Alert {
  return { ...alert, source, fingerprint: storedFingerprint(alert.fingerprint) };
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
