import { answerAlerts } from '../../core/answer/answer-alerts.ts';
import type { AnswerKb } from '../../core/answer/answer-kb.ts';
import type { AlertmanagerWebhook } from '../../generated/alertmanager.ts';
import { validateAlertmanagerWebhook } from '../../generated/validators.js';
import { type RecentAlert, readAlertmanagerWebhook } from '../../lib/alertmanager/alert.ts';
import { printableJson } from '../../lib/text/text-style.ts';
import { parseJson } from '../../lib/util/json.ts';
import { append } from '../../lib/util/lists.ts';
import { UsageError } from '../io.ts';

/** Answers each webhook body as the Worker does after the bodies before it. */
export async function matchAlertmanager(
  kb: AnswerKb,
  text: string,
  at: number,
  write: (line: string) => void,
): Promise<void> {
  const alerts: RecentAlert[] = [];
  for (const { payload, place } of splitPayloads(text)) {
    const delivery = readAlertmanagerWebhook(validPayload(payload, place));
    const answer = await answerAlerts(kb, { ...delivery, recent: { alerts, isWhole: true }, at });
    append(alerts, delivery.alerts);
    write(`${printableJson(answer)}\n`);
  }
}

const EXPECTED = 'expected an object with alerts, as Alertmanager sends it to a webhook';

type Payload = { payload: unknown; place: string };

/** The text is one body, or else one body per line. */
function splitPayloads(text: string): Payload[] {
  if (text.trim() === '') throw new UsageError(`the input is empty: ${EXPECTED}`);
  const whole = parseJson(text);
  if (whole !== undefined) return [{ payload: whole, place: 'the input' }];
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const payload = parseJson(line);
    if (payload === undefined)
      throw new UsageError(`line ${index + 1} is not JSON, and the whole input is not one JSON document`);
    return [{ payload, place: `line ${index + 1}` }];
  });
}

function validPayload(payload: unknown, place: string): AlertmanagerWebhook {
  if (validateAlertmanagerWebhook(payload)) return payload;
  const [{ instancePath, message } = { instancePath: '', message: '' }] =
    validateAlertmanagerWebhook.errors ?? [];
  const fault = instancePath === '' ? EXPECTED : `${instancePath} ${message}`;
  throw new UsageError(`${place} is not an Alertmanager webhook body: ${fault}`);
}
