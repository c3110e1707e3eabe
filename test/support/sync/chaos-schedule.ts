import { createRandom, type Random } from '../arbitraries/random.ts';

/** One alert within a webhook; `episode` is what really happened, which the ledger is to find out. */
export type ChaosAlert = {
  /** Which alert: 0, 1, 2 … Its fingerprint and labels are up to the test. */
  alert: number;
  episode: number;
  status: 'firing' | 'resolved';
  startsAt: string;
  endsAt: string | null;
};

/** What happens, one after the other. Deliveries are sent again until they are acknowledged. */
export type ChaosStep =
  | { kind: 'deliver'; alerts: ChaosAlert[] }
  | { kind: 'restart' }
  /** So many begin at once; they need not be done when the next webhook comes. */
  | { kind: 'sync'; runs: number }
  /** Somebody pushes to the branch that sync commits to. */
  | { kind: 'push' }
  /** The ledger's storage is lost, right after a sync that is done. */
  | { kind: 'wipe' };

export type ChaosSchedule = {
  seed: number;
  steps: ChaosStep[];
  /** How many episodes each alert really has: what must be counted. */
  episodesOf: number[];
};

export type ChaosOptions = {
  alerts: number;
  /** At most, for each alert. */
  episodes: number;
  /** The chance of each step between two webhooks. */
  restarts: number;
  syncs: number;
  pushes: number;
  wipe: boolean;
  /** When the first episode begins, in milliseconds since 1970. */
  from: number;
};

const DEFAULTS: ChaosOptions = {
  alerts: 4,
  episodes: 5,
  restarts: 0.1,
  syncs: 0,
  pushes: 0,
  wipe: false,
  from: Date.parse('2026-11-23T10:00:00Z'),
};

const MINUTE = 60_000;
const MAX_ALERTS_A_WEBHOOK = 6;
const MAX_SYNCS_AT_ONCE = 3;

/** Starts of one episode differ by less than the ledger's skew of five minutes. */
const MAX_JITTER = 4 * MINUTE;

/** After a gap like this an episode is told from the one before although nothing said that one had ended. */
const CLEAR_GAP = 10 * MINUTE;

/** Longer than all episodes of a part together. */
const MUCH_LATER = 30 * 24 * 60 * MINUTE;

/** Where each delivery of an alert stands among its others: the first firing of episode n is at n × STEP. */
const STEP = 100;

/**
 * A schedule such as two Alertmanagers, each sending at least once, can make: every episode's first firing comes before that of the next
 * one; it is sent again any time later, its start a little off; its resolve comes late, twice, or not at all.
 */
export function createSchedule(seed: number, overrides: Partial<ChaosOptions> = {}): ChaosSchedule {
  const options = { ...DEFAULTS, ...overrides };
  const random = createRandom(seed);
  const before = createPart(options, random);
  if (!options.wipe) return { seed, ...before };
  // No ledger can know what it has lost: what fired before the wipe has ended, and nothing of it is sent again.
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

/** All deliveries of one alert, in the order in which they come. */
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

/** Where the next episode begins at once, only the resolve tells the two apart: it may be overtaken, but not lost. */
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

/** Alertmanager writes up to nine digits; those below a millisecond must not change which of two times is the earlier. */
function timestamp(ms: number, random: Random): string {
  const text = new Date(ms).toISOString();
  return random.chance(0.5) ? text : text.replace('Z', `${String(random.below(1e6)).padStart(6, '0')}Z`);
}

/** Keeps the order within each alert, and no other. */
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
