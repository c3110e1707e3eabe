import { runDurableObjectAlarm } from 'cloudflare:test';
import { vi } from 'vitest';
import { KEPT_MS } from '../expect-alert.ts';
import type { Journal } from '../journal.ts';
import type { LedgerEpisode } from '../judge-row.ts';
import { objects, readEpisodes } from './requests.ts';

const DAY = 86_400_000;

/** The alarm of a ledger that begins now. It runs once a day, when the test says so. */
export class Alarms {
  /** When it ran. */
  readonly times: number[] = [];
  readonly #journal: Journal;
  readonly #began = Date.now();
  readonly #gone: LedgerEpisode[] = [];
  #next = Date.now() + DAY;

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  async runUntil(ms: number): Promise<void> {
    while (this.#next <= ms) {
      vi.setSystemTime(Math.max(Date.now(), this.#next));
      if (Date.now() > this.#began + KEPT_MS) await this.#watchDeletions(() => this.#run());
      else await this.#run();
      this.#next = Date.now() + DAY;
    }
  }

  /** Those of the ledger, and those that it deleted. */
  async episodes(): Promise<LedgerEpisode[]> {
    const kept = await readEpisodes();
    return [...kept.map((one) => ({ ...one, goneBy: null })), ...this.#gone];
  }

  async #run(): Promise<void> {
    this.times.push(Date.now());
    this.#journal.note(`${new Date().toISOString()} the alarm of the ledger runs`);
    for (const object of objects()) await runDurableObjectAlarm(object);
  }

  async #watchDeletions(work: () => Promise<void>): Promise<void> {
    const before = await readEpisodes();
    await work();
    const left = new Set((await readEpisodes()).map(({ id }) => id));
    this.#gone.push(
      ...before.filter(({ id }) => !left.has(id)).map((one) => ({ ...one, goneBy: Date.now() })),
    );
  }
}
