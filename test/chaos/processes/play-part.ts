import { setTimeout as sleep } from 'node:timers/promises';
import type { ChaosAlert } from '../../support/sync/chaos-schedule.ts';
import type { Due, Part } from './chaos-plan.ts';
import { happen } from './events.ts';
import { entryAt } from './knowledge-base.ts';
import { type Watched, watch } from './prometheus.ts';
import { deliver, type Outgoing, type Sender } from './sender.ts';
import type { World } from './world.ts';

/** Through the real Alertmanager. */
export const WATCHED: readonly Watched[] = [0, 1].map((number) => ({
  instance: `watched-${number}`,
  entry: entryAt(number),
  episodes: 2,
}));

const MAX_PAUSE_MS = 30;

/** Runs all senders at once, and each event when it is due. Resolves when all have finished. */
export async function playPart(part: Part, world: World): Promise<void> {
  const trigger = new Trigger(part.due, world);
  const lanes = part.lanes.map(async (webhooks, lane) => {
    for (const alerts of webhooks) {
      await deliver(
        alerts.map((alert) => outgoing(alert, part.number, lane)),
        senderTo(world),
      );
      trigger.acknowledged();
      await sleep(world.random.below(MAX_PAUSE_MS));
    }
  });
  const watched = part.number === 0 ? WATCHED.map((one) => watch(one, world.alertmanager, world.proxy)) : [];
  await Promise.all([...lanes, ...watched]);
  await trigger.finished();
  // A ledger cannot know what it lost. Alertmanager sends alerts again, so it runs only before the loss.
  await world.alertmanager.stop();
}

function outgoing(alert: ChaosAlert, part: number, lane: number): Outgoing {
  return { alert, instance: `app-${part}-${lane}-${alert.alert}`, entry: entryAt(lane + alert.alert) };
}

function senderTo({ worker, random, journal, tally, figures }: World): Sender {
  return {
    url: worker.url,
    random,
    onSend(alerts) {
      figures.deliveries += 1;
      for (const { entry, instance, alert } of alerts.filter(isFiring))
        tally.send(entry.errorId, `${instance} ${alert.episode}`);
    },
    onAnswer(alerts, status, tries) {
      const isAcknowledged = status === 200;
      for (const one of alerts) {
        const { entry, instance, alert } = one;
        const answer = isAcknowledged ? `acknowledged at try ${tries}` : (status ?? 'no answer');
        if (isAcknowledged || tries === 1) journal.note(`${answer}: ${outgoingText(one)}`, [entry.errorId]);
        if (isAcknowledged && isFiring(one)) tally.acknowledge(entry.errorId, `${instance} ${alert.episode}`);
      }
    },
  };
}

function isFiring({ alert: { status } }: Outgoing): boolean {
  return status === 'firing';
}

function outgoingText({ instance, alert: { episode, status, startsAt, endsAt } }: Outgoing): string {
  return `${instance} episode ${episode} ${status} from ${startsAt}${endsAt ? ` to ${endsAt}` : ''}`;
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

  acknowledged(): void {
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
