import type { Strategy } from '../../../src/action/sync/sync-inputs.ts';
import { createRandom, type Random } from '../../support/arbitraries/random.ts';
import type { Fault } from '../../support/github/fake-github/faults.ts';
import type { Merging } from '../../support/github/fake-github/pull-routes.ts';
import { composeSchedule, type WorldWebhook } from '../compose.ts';
import { ERROR_IDS } from './knowledge-base.ts';

/** The fate of one process of sync. `request` counts its requests to GitHub from 1; the process may make fewer. */
export type Fate =
  | { kind: 'left alone' }
  | { kind: 'killed'; ms: number }
  | { kind: 'killed at request'; request: number }
  | { kind: 'sleeps at request'; request: number; ms: number }
  | { kind: 'write fails'; how: Extract<Fault, string> }
  | { kind: 'overtaken by a push' }
  | { kind: 'overtaken by a merge'; how: Merging };

/** The strategies of the syncs. Several mean several workflows, or one that was changed. */
export type SyncRun = { strategy: Strategy; fate: Fate };

export type ChaosEvent =
  | { kind: 'kill worker'; ms: number }
  | { kind: 'kill alertmanager'; ms: number }
  | { kind: 'sync'; runs: SyncRun[] }
  | { kind: 'push' }
  | { kind: 'merge'; how: Merging };

/** How the rest is counted at the end: by a commit, or by a pull request that is merged in this way. */
export type Ending = { strategy: Extract<Strategy, 'commit' | 'pull-request'>; how: Merging };

/** `after` is the number of acknowledged webhooks before the event. */
export type Due = { after: number; event: ChaosEvent };

/** The life of one storage of the ledger: the webhooks of senders that do not wait for each other. */
export type Part = { number: number; lanes: WorldWebhook[][]; due: Due[] };

/** The plan of a seed, as far as processes can be planned. */
export type ChaosPlan = {
  seed: number;
  /** With several shards, one of them may have counted when another was killed. */
  shards: number;
  parts: Part[];
  ending: Ending;
};

/** Each has an entry of its own: nobody knows in which order the webhooks of two arrive, and incidents depend on it. */
const LANES = 2;
/** Longer than the longest schedule, so everything has happened when it is told. Counts of days are kept longer. */
const AGO_MS = 60 * 86_400_000;
const MAX_SHARDS = 3;
const MERGINGS = ['merge', 'squash', 'rebase'] as const;
/** About the number of requests to GitHub of a run with each strategy. */
const REQUESTS: Record<Strategy, number> = { commit: 10, 'pull-request': 20, auto: 14 };
/** Half of the runs propose a pull request. An open one while others commit is the harder case. */
const STRATEGIES = ['commit', 'pull-request', 'pull-request', 'auto'] as const;

/** One of five seeds loses the storage, right after a sync. */
export function createPlan(seed: number): ChaosPlan {
  const random = createRandom(seed);
  const parts = seed % 5 === 0 ? 2 : 1;
  return {
    seed,
    shards: (seed % MAX_SHARDS) + 1,
    parts: Array.from({ length: parts }, (_, number) => createPart(seed, number, random)),
    ending: { strategy: seed % 2 === 0 ? 'commit' : 'pull-request', how: pick(MERGINGS, random) },
  };
}

function createPart(seed: number, number: number, random: Random): Part {
  const from = Date.now() - AGO_MS;
  const lanes = Array.from({ length: LANES }, (_, lane) => {
    const errorIds = ERROR_IDS.slice(lane, lane + 1);
    const options = { from, errorIds, part: `app-${number}-${lane}` };
    return composeSchedule(createRandom((seed * 2 + number) * LANES + lane), options).webhooks;
  });
  const webhooks = lanes.flat().length;
  const due = createEvents(number, random).map((event) => ({ after: random.below(webhooks), event }));
  return { number, lanes, due: due.sort((a, b) => a.after - b.after) };
}

function createEvents(part: number, random: Random): ChaosEvent[] {
  const kills = repeat(random.between(1, 2), () => ({ kind: 'kill worker', ms: random.below(40) }) as const);
  const syncs = repeat(2, () => ({ kind: 'sync', runs: runsOf(random) }) as const);
  const pushes = repeat(2, () => ({ kind: 'push' }) as const);
  const merges = repeat(5, () => ({ kind: 'merge', how: pick(MERGINGS, random) }) as const);
  const isAlertmanagerKilled = part === 0 && random.chance(0.5);
  const ms = random.below(1000);
  return [
    ...kills,
    ...syncs,
    ...pushes,
    ...merges,
    ...(isAlertmanagerKilled ? [{ kind: 'kill alertmanager', ms } as const] : []),
  ];
}

function runsOf(random: Random): SyncRun[] {
  return repeat(random.between(1, 3), () => {
    const strategy = pick(STRATEGIES, random);
    return { strategy, fate: fateOf(REQUESTS[strategy], random) };
  });
}

function fateOf(requests: number, random: Random): Fate {
  return pick<Fate>(
    [
      { kind: 'left alone' },
      { kind: 'killed', ms: random.below(900) },
      { kind: 'killed at request', request: random.between(1, requests) },
      { kind: 'sleeps at request', request: random.between(1, requests), ms: random.between(200, 1500) },
      { kind: 'write fails', how: random.chance(0.5) ? 'answer lost' : 'done but failed' },
      { kind: 'write fails', how: 'bad gateway' },
      { kind: 'overtaken by a push' },
      { kind: 'overtaken by a merge', how: pick(MERGINGS, random) },
    ],
    random,
  );
}

function pick<T>(items: readonly [T, ...T[]], random: Random): T {
  return items[random.below(items.length)] ?? items[0];
}

function repeat<T>(times: number, make: () => T): T[] {
  return Array.from({ length: times }, make);
}
