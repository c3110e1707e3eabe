import type { Alert } from '../../lib/alertmanager/alert.ts';

/** In characters of JSON. Enough for thousands of ordinary alerts. */
const MAX_HELD = 1024 * 1024;
const MAX_ALERT = 64 * 1024;

/**
 * Finds each alert that equals the previous one with its fingerprint: delivered again, it would change no episode. It remembers a limited
 * number of alerts, because an alert that it misses is merely delivered again.
 */
export class RepeatFilter {
  /** How many it found. */
  count = 0;
  readonly #latest = new Map<string, string>();
  #held = 0;

  isRepeat(alert: Alert): boolean {
    const content = JSON.stringify(alert);
    const isRepeat = this.#latest.get(alert.fingerprint) === content;
    if (isRepeat) this.count += 1;
    else this.#remember(alert.fingerprint, content);
    return isRepeat;
  }

  #remember(fingerprint: string, content: string): void {
    const isTooLong = content.length > MAX_ALERT;
    if (this.#held > MAX_HELD) this.#forgetAll();
    this.#latest.set(fingerprint, isTooLong ? '' : content);
    this.#held += isTooLong ? 0 : content.length;
  }

  #forgetAll(): void {
    this.#latest.clear();
    this.#held = 0;
  }
}
