import type { Alert } from '../../lib/alertmanager/alert.ts';

/**
 * Finds each alert that equals the previous one with its fingerprint: delivered again, it would change no episode. It remembers the alerts
 * of one part, and the last one before it. An alert that it misses is delivered again, which costs only time.
 */
export class RepeatFilter {
  /** How many it found. */
  count = 0;
  #latest = new Map<string, Alert>();
  #last: Alert | null = null;

  isRepeat(alert: Alert): boolean {
    const earlier = this.#latest.get(alert.fingerprint);
    const isRepeat = earlier !== undefined && JSON.stringify(earlier) === JSON.stringify(alert);
    if (isRepeat) this.count += 1;
    this.#latest.set(alert.fingerprint, alert);
    this.#last = alert;
    return isRepeat;
  }

  /** A new map, because in V8 the table of a cleared one keeps its successor alive, and so each alert. */
  beginPart(): void {
    this.#latest = new Map(this.#last && [[this.#last.fingerprint, this.#last]]);
  }
}
