/** The time from the first to the second number, in milliseconds since the start of the recording. */
export type Span = [from: number, to: number];

/** One alert as it was told: its number, firing or resolved, its start, and the end of a resolved one. */
export type ToldAlert = [alert: number, status: 'f' | 'r', startsAt: number, endsAt: number | null];

/**
 * `ok`: the sender got an answer. `refused`: it got a 503. `lost`: the receiver read the webhook, and the sender never heard of it.
 */
export type ToldOutcome = 'ok' | 'refused' | 'lost';

/** One webhook: when it arrived, which Alertmanager sent it, what the sender learned, and its alerts. */
type ToldWebhook = [at: number, sender: number, outcome: ToldOutcome, alerts: ToldAlert[]];

/** The webhooks of real Alertmanagers, and the truth. All times are those of the world: schedules/README.md. */
export type Recording = {
  name: string;
  /** For each alert, the times in which its condition held. Prometheus and Alertmanager may have missed some. */
  truth: Span[][];
  /** For each process, the times in which it did not run. */
  down: Record<string, Span[]>;
  webhooks: ToldWebhook[];
};
