import type { Due } from './chaos-plan.ts';
import { happen } from './events.ts';
import type { World } from './world.ts';

/** Lets things happen after so many webhooks, without waiting for them, and those that are left at the end. */
export type Trigger = { acknowledged: () => void; finished: () => Promise<void> };

export function createTrigger(due: readonly Due[], world: World): Trigger {
  const left = [...due];
  const happening: Promise<void>[] = [];
  let webhooks = 0;
  const take = (isDue: (next: Due) => boolean): void => {
    for (let [next] = left; next && isDue(next); [next] = left) {
      left.shift();
      const over = happen(next.event, world);
      // It is looked at when all is over, and must not end this process before.
      over.catch(() => {});
      happening.push(over);
    }
  };
  return {
    acknowledged() {
      webhooks += 1;
      take(({ after }) => after < webhooks);
    },
    async finished() {
      take(() => true);
      await Promise.all(happening);
    },
  };
}
