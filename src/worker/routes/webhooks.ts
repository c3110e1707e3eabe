import { Hono } from 'hono';
import { answerAlerts } from '../../core/answer/answer-alerts.ts';
import type { AppEnv } from '../app-env.ts';
import { limitBody, MIB, readJson } from '../read-json.ts';
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

function receive<Payload>(source: WebhookSource<Payload>) {
  return new Hono<AppEnv>().post(`/${source.name}`, async (c) => {
    const { data, refusal } = await readJson<Payload>(c, source.validate);
    if (refusal) return refusal;
    const delivery = source.toDelivery(data);
    return c.json(await answerAlerts(c.get('kb'), { ...delivery, at: Date.now() }), 200);
  });
}
