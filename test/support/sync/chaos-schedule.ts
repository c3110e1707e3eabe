import { createRandom, type Random } from '../arbitraries/random.ts';

/** One alert of a webhook. `episode` is its real episode, which the ledger must find out. */
export type ChaosAlert = {
  /** The number of the alert, from 0. The test chooses its fingerprint and labels. */
  alert: number;
  episode: number;
  status: 'firing' | 'resolved';
  startsAt: string;
  endsAt: string | null;
};

/** The events in their order. Deliveries are repeated until they are acknowledged. */
type ChaosStep =
  | { kind: 'deliver'; alerts: ChaosAlert[] }
  | { kind: 'restart' }
  /** This number of syncs begins at once. They may still run when the next webhook comes. */
  | { kind: 'sync'; runs: number }
  /** A person pushes to the branch to which sync commits. */
  | { kind: 'push' }
  /** The ledger's storage is lost, right after a finished sync. */
  | { kind: 'wipe' };

export type ChaosSchedule = {
  seed: number;
  steps: ChaosStep[];
  /** The real number of episodes of each alert. These must be counted. */
  episodesOf: number[];
};

export type ChaosOptions = {
  alerts: number;
  /** The maximum number of episodes of each alert. */
  episodes: number;
  /** The chance of each step between two webhooks. */
  restarts: number;
  syncs: number;
  pushes: number;
  wipe: boolean;
  /** The start of the first episode, in milliseconds since 1970. */
  from: number;
};

const DEFAULTS: ChaosOptions = {
  alerts: 4,
  episodes: 5,
  restarts: 0.1,
  syncs: 0,
  pushes: 0,
  wipe: false,
  // Everything has happened when it is told, even what is told much later.
  from: Date.parse('2026-10-01T10:00:00Z'),
};

const MINUTE = 60_000;
const MAX_ALERTS_A_WEBHOOK = 6;
const MAX_SYNCS_AT_ONCE = 3;

/** The starts of one episode differ by less than this. The ledger's skew is five minutes. */
const MAX_JITTER = 4 * MINUTE;

/** After such a gap, a new start means a new episode, even if no resolve arrived. */
const CLEAR_GAP = 10 * MINUTE;

/** Longer than all episodes of one part together. */
const MUCH_LATER = 30 * 24 * 60 * MINUTE;

/** The position of each delivery of an alert. The first firing of episode n is at n × STEP. */
const STEP = 100;

/**
 * A schedule that two Alertmanagers can cause, if each sends at least once. The first firing of an episode comes before that of the
 * next one. It is repeated at any later time, with a slightly different start. Its resolve may be late, repeated or missing.
 */
export function createSchedule(seed: number, overrides: Partial<ChaosOptions> = {}): ChaosSchedule {
  const options = { ...DEFAULTS, ...overrides };
  const random = createRandom(seed);
  const before = createPart(options, random);
  if (!options.wipe) return { seed, ...before };
  // A ledger cannot know what it lost. So everything that fired before has ended, and is not sent again.
  const after = createPart({ ...options, from: options.from + MUCH_LATER }, random);
  return {
    seed,
    steps: [...before.steps, { kind: 'wipe' }, ...after.steps],
    episodesOf: before.episodesOf.map((count, alert) => count + (after.episodesOf[alert] ?? 0)),
  };
}

function createPart(options: ChaosOptions, random: Random): Omit<ChaosSchedule, 'seed'> {
  const alerts = Array.from({ length: options.alerts }, (_, alert) => deliveriesOf(alert, options, random));
  const steps: ChaosStep[] = [];
  for (const webhook of intoWebhooks(interleave(alerts, random), random)) {
    steps.push({ kind: 'deliver', alerts: webhook }, ...between(options, random));
  }
  return { steps, episodesOf: alerts.map(countEpisodes) };
}

function countEpisodes(deliveries: readonly ChaosAlert[]): number {
  return new Set(deliveries.map(({ episode }) => episode)).size;
}

type TrueEpisode = { start: number; end: number; isNextClear: boolean };

function trueEpisodes({ episodes, from }: ChaosOptions, random: Random): TrueEpisode[] {
  const list: TrueEpisode[] = [];
  let start = from + random.below(MINUTE);
  for (let left = random.between(1, episodes); left > 0; left -= 1) {
    const end = start + random.between(1, 30 * MINUTE);
    const isNextClear = random.chance(0.5);
    list.push({ start, end, isNextClear });
    start = end + (isNextClear ? random.between(CLEAR_GAP, 600 * MINUTE) : random.between(1, CLEAR_GAP));
  }
  return list;
}

type Placed = { place: number; delivery: ChaosAlert };

/** All deliveries of one alert, in the order of their arrival. */
function deliveriesOf(alert: number, options: ChaosOptions, random: Random): ChaosAlert[] {
  const episodes = trueEpisodes(options, random);
  const end = episodes.length * STEP + STEP;
  const placed = episodes.flatMap((episode, index) => [
    ...firings(alert, index, episode, end, random),
    ...resolves(alert, index, episode, end, random),
  ]);
  return placed.sort((a, b) => a.place - b.place).map(({ delivery }) => delivery);
}

function firings(alert: number, index: number, episode: TrueEpisode, end: number, random: Random): Placed[] {
  const first = index * STEP;
  const places = [first, ...Array.from({ length: random.below(5) }, () => random.between(first + 1, end))];
  return places.map((place) => ({
    place,
    delivery: { alert, episode: index, status: 'firing', startsAt: jittered(episode, random), endsAt: null },
  }));
}

/** If the next episode begins at once, only the resolve separates the two. It may arrive late, but it must arrive. */
function resolves(alert: number, index: number, episode: TrueEpisode, end: number, random: Random): Placed[] {
  if (episode.isNextClear && random.chance(0.3)) return [];
  const onTime = index * STEP + STEP / 2;
  const latest = episode.isNextClear ? end : (index + 1) * STEP + STEP / 4;
  const first = random.chance(0.5) ? onTime : random.between(onTime, latest);
  const places = [first, ...Array.from({ length: random.below(3) }, () => random.between(first, end))];
  const startsAt = jittered(episode, random);
  const endsAt = timestamp(episode.end, random);
  return places.map((place) => ({
    place,
    delivery: { alert, episode: index, status: 'resolved', startsAt, endsAt },
  }));
}

function jittered({ start, end }: TrueEpisode, random: Random): string {
  return timestamp(start + random.below(Math.min(MAX_JITTER, end - start)), random);
}

/** Alertmanager writes up to nine digits. Those below a millisecond must not change the order of two times. */
function timestamp(ms: number, random: Random): string {
  const text = new Date(ms).toISOString();
  return random.chance(0.5) ? text : text.replace('Z', `${String(random.below(1e6)).padStart(6, '0')}Z`);
}

/** Shuffles deliveries, but keeps the order within each alert. */
function interleave(alerts: readonly ChaosAlert[][], random: Random): ChaosAlert[] {
  const queues = alerts.map((deliveries) => [...deliveries]).filter(({ length }) => length > 0);
  const merged: ChaosAlert[] = [];
  while (queues.length > 0) {
    const at = random.below(queues.length);
    const next = queues[at]?.shift();
    if (next) merged.push(next);
    else queues.splice(at, 1);
  }
  return merged;
}

function intoWebhooks(deliveries: readonly ChaosAlert[], random: Random): ChaosAlert[][] {
  const webhooks: ChaosAlert[][] = [];
  let from = 0;
  while (from < deliveries.length) {
    const size = random.between(1, MAX_ALERTS_A_WEBHOOK);
    webhooks.push(deliveries.slice(from, from + size));
    from += size;
  }
  return webhooks;
}

function between({ restarts, syncs, pushes }: ChaosOptions, random: Random): ChaosStep[] {
  const steps: ChaosStep[] = [];
  if (random.chance(restarts)) steps.push({ kind: 'restart' });
  if (random.chance(syncs)) steps.push({ kind: 'sync', runs: random.between(1, MAX_SYNCS_AT_ONCE) });
  if (random.chance(pushes)) steps.push({ kind: 'push' });
  return steps;
}
