import { type ChaosAlert, createSchedule } from '../../support/chaos-schedule.ts';
import type { CommitFault } from '../../support/fake-github/graphql.ts';
import { createRandom, type Random } from '../../support/random.ts';

/** What becomes of one process of sync. `request`: of those that it makes to GitHub, from 1; it may not get that far. */
export type Fate =
  | { kind: 'left alone' }
  | { kind: 'killed'; ms: number }
  | { kind: 'killed at request'; request: number }
  | { kind: 'sleeps at request'; request: number; ms: number }
  | { kind: 'commit fails'; how: Extract<CommitFault, string> }
  | { kind: 'overtaken by a push' };

export type ChaosEvent =
  | { kind: 'kill worker'; ms: number }
  | { kind: 'kill alertmanager'; ms: number }
  | { kind: 'sync'; fates: Fate[] }
  | { kind: 'push' };

/** `after`: so many webhooks were acknowledged. */
export type Due = { after: number; event: ChaosEvent };

/** One storage of the ledger: what is sent while it lives, by senders that do not wait for each other. */
export type Part = { number: number; lanes: ChaosAlert[][][]; due: Due[] };

/** What a seed is, as far as processes let themselves be planned. */
export type ChaosPlan = {
  seed: number;
  /** With several, one of them may have counted when another was killed. */
  shards: number;
  parts: Part[];
};

const LANES = 3;
const ALERTS_A_LANE = 3;
const MAX_SHARDS = 3;

/** Of every five seeds one loses the storage, right after a sync. */
export function createPlan(seed: number): ChaosPlan {
  const random = createRandom(seed);
  const parts = seed % 5 === 0 ? 2 : 1;
  return {
    seed,
    shards: (seed % MAX_SHARDS) + 1,
    parts: Array.from({ length: parts }, (_, number) => createPart(seed, number, random)),
  };
}

function createPart(seed: number, number: number, random: Random): Part {
  const lanes = Array.from({ length: LANES }, (_, lane) => webhooksOf((seed * 2 + number) * LANES + lane));
  const webhooks = lanes.flat().length;
  const due = createEvents(number, random).map((event) => ({ after: random.below(webhooks), event }));
  return { number, lanes, due: due.sort((a, b) => a.after - b.after) };
}

function webhooksOf(seed: number): ChaosAlert[][] {
  const { steps } = createSchedule(seed, { alerts: ALERTS_A_LANE, restarts: 0 });
  return steps.flatMap((step) => (step.kind === 'deliver' ? [step.alerts] : []));
}

function createEvents(part: number, random: Random): ChaosEvent[] {
  const kills = repeat(random.between(1, 2), () => ({ kind: 'kill worker', ms: random.below(40) }) as const);
  const syncs = repeat(2, () => ({ kind: 'sync', fates: fatesOf(random) }) as const);
  const pushes = repeat(2, () => ({ kind: 'push' }) as const);
  const isAlertmanagerKilled = part === 0 && random.chance(0.5);
  const ms = random.below(1000);
  return [
    ...kills,
    ...syncs,
    ...pushes,
    ...(isAlertmanagerKilled ? [{ kind: 'kill alertmanager', ms } as const] : []),
  ];
}

function fatesOf(random: Random): Fate[] {
  return repeat(random.between(1, 3), () => fateOf(random));
}

function fateOf(random: Random): Fate {
  const fates: Fate[] = [
    { kind: 'left alone' },
    { kind: 'killed', ms: random.below(900) },
    { kind: 'killed at request', request: random.between(1, 10) },
    { kind: 'sleeps at request', request: random.between(1, 10), ms: random.between(200, 1500) },
    { kind: 'commit fails', how: random.chance(0.5) ? 'answer lost' : 'done but failed' },
    { kind: 'commit fails', how: 'bad gateway' },
    { kind: 'overtaken by a push' },
  ];
  return fates[random.below(fates.length)] ?? { kind: 'left alone' };
}

function repeat<T>(times: number, make: () => T): T[] {
  return Array.from({ length: times }, make);
}
