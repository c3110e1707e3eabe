import { setTimeout as sleep } from 'node:timers/promises';
import type { EpisodesAnswer, OccurrencesAnswer } from '../../../src/generated/api.ts';
import { judgePart, type PartJudgement } from '../judge-part.ts';
import type { Due, Part } from './chaos-plan.ts';
import { happen } from './events.ts';
import { TOKEN } from './mortal-worker.ts';
import { createWatched, hearProxy, watch } from './prometheus.ts';
import { deliver } from './sender.ts';
import type { World } from './world.ts';

const MAX_PAUSE_MS = 30;

/** Runs all senders at once, and each event when it is due. When all have finished, it compares the ledger with the truth. */
export async function playPart(part: Part, world: World): Promise<PartJudgement> {
  const knowsSince = Date.now();
  const trigger = new Trigger(part.due, world);
  const lanes = part.lanes.map(async (webhooks) => {
    for (const webhook of webhooks) {
      await deliver(webhook, world);
      trigger.delivered();
      await sleep(world.random.below(MAX_PAUSE_MS));
    }
  });
  const watched = part.number === 0 ? createWatched(Date.now()) : [];
  const watching = watched.map((one) => watch(one, world.alertmanager, world.proxy));
  await Promise.all([...lanes, ...watching]);
  await trigger.finished();
  // A ledger cannot know what it lost. Alertmanager sends alerts again, so it runs only before the loss.
  await world.alertmanager.stop();
  if (part.number === 0) hearProxy(watched, world);
  return judgeLedger(knowsSince, world);
}

async function judgeLedger(
  knowsSince: number,
  { worker, hearing, journal, tally }: World,
): Promise<PartJudgement> {
  const read = async <T>(path: string): Promise<T> => {
    const response = await fetch(worker.url + path, { headers: { authorization: `Bearer ${TOKEN}` } });
    return response.json() as T;
  };
  const { episodes } = await read<EpisodesAnswer>('/v1/episodes?limit=500');
  const { ledgers } = await read<OccurrencesAnswer>('/v1/occurrences');
  const records = episodes.map((one) => ({ ...one, goneBy: null }));
  // The alarm of the ledger runs once a day, so it does not run in this test.
  const played = { knowsSince, alarms: [], heard: new Map(hearing.heard), records, ledgers, journal, tally };
  hearing.heard.clear();
  return judgePart(played);
}

/** Starts each event after its number of webhooks, without waiting for it. The remaining events start at the end. */
class Trigger {
  readonly #world: World;
  readonly #left: Due[];
  readonly #happening: Promise<void>[] = [];
  #webhooks = 0;

  constructor(due: readonly Due[], world: World) {
    this.#world = world;
    this.#left = [...due];
  }

  delivered(): void {
    this.#webhooks += 1;
    this.#take(({ after }) => after < this.#webhooks);
  }

  async finished(): Promise<void> {
    this.#take(() => true);
    await Promise.all(this.#happening);
  }

  #take(isDue: (next: Due) => boolean): void {
    for (let [next] = this.#left; next && isDue(next); [next] = this.#left) {
      this.#left.shift();
      const over = happen(next.event, this.#world);
      // The failure is handled at the end. It must not end this process earlier.
      over.catch(() => {});
      this.#happening.push(over);
    }
  }
}
