import type { AlertsAnswer } from '../../src/generated/api.ts';
import type { Telling, WorldAlert } from './compose.ts';
import type { Heard } from './expect-alert.ts';
import type { Journal } from './journal.ts';

/** The tellings that the ledger heard, and its answers. */
export class Hearing {
  /** The tellings that the ledger got of each alert, in the order of arrival. */
  readonly heard = new Map<WorldAlert, Heard[]>();
  readonly #journal: Journal;
  #opened = 0;

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  /** The number of opened episodes according to the answers. */
  get opened(): number {
    return this.#opened;
  }

  /** Notes one try to deliver a webhook. `answer` is null if the sender got none. */
  note(tellings: readonly Telling[], at: number, answer: AlertsAnswer | null): void {
    const isAcknowledged = answer !== null;
    for (const telling of tellings) {
      const { alert } = telling;
      const state = stateOf(alert, answer);
      this.heard.set(alert, [...(this.heard.get(alert) ?? []), { telling, at, isAcknowledged, state }]);
      const told = `${timeText(at)} ${isAcknowledged ? 'acknowledged' : 'sent'}: ${tellingText(telling)}`;
      this.#journal.note(told, [alert.name]);
    }
    this.#opened += answer?.alerts.filter(({ episode }) => episode?.opened).length ?? 0;
  }
}

/** The body of a webhook of Alertmanager. */
export function webhookBody(
  tellings: readonly Telling[],
  textOf: (alert: WorldAlert) => string | undefined,
): string {
  return JSON.stringify({
    version: '4',
    alerts: tellings.map(({ alert, status, startsAt, endsAt }) => ({
      status,
      labels: { alertname: 'Broken', instance: alert.name },
      annotations: { description: textOf(alert) },
      fingerprint: alert.fingerprint,
      startsAt: timeText(startsAt),
      endsAt: endsAt === null ? '0001-01-01T00:00:00Z' : timeText(endsAt),
    })),
  });
}

function stateOf({ name }: WorldAlert, answer: AlertsAnswer | null): Heard['state'] {
  return answer?.alerts.find(({ alert }) => alert.labels.instance === name)?.episode?.state ?? null;
}

function tellingText({ alert, span, status, startsAt, endsAt }: Telling): string {
  return `${alert.name} span ${span} ${status} from ${timeText(startsAt)}${endsAt ? ` to ${timeText(endsAt)}` : ''}`;
}

function timeText(ms: number): string {
  return new Date(ms).toISOString();
}
