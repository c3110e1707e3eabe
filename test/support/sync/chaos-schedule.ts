import { createRandom, type Random } from '../arbitraries/random.ts';

/** One delivery of an alert. `episode` is its real episode, which the ledger must find out. */
type ChaosDelivery = {
  episode: number;
  status: 'firing' | 'resolved';
  startsAt: string;
  endsAt: string | null;
};

/** The deliveries of one alert in the order of arrival, and its real number of episodes. These must be counted. */
type ChaosSchedule = { deliveries: ChaosDelivery[]; episodes: number };

/** The start of the first episode. Everything has happened when it is told, even what is told much later. */
const FROM = Date.parse('2026-10-01T10:00:00Z');
const MAX_EPISODES = 5;

const MINUTE = 60_000;

/** The starts of one episode differ by less than this. The ledger's skew is five minutes. */
const MAX_JITTER = 4 * MINUTE;

/** After such a gap, a new start means a new episode, even if no resolve arrived. */
const CLEAR_GAP = 10 * MINUTE;

/** The position of each delivery of an alert. The first firing of episode n is at n × STEP. */
const STEP = 100;

/**
 * The deliveries of one alert that two Alertmanagers can cause, if each sends at least once. The first firing of an episode comes before that of the next
 * one. It is repeated at any later time, with a slightly different start. Its resolve may be late, repeated or missing.
 */
export function createSchedule(seed: number): ChaosSchedule {
  const random = createRandom(seed);
  const episodes = trueEpisodes(random);
  return { deliveries: deliveriesOf(episodes, random), episodes: episodes.length };
}

type TrueEpisode = { start: number; end: number; isNextClear: boolean };

function trueEpisodes(random: Random): TrueEpisode[] {
  const list: TrueEpisode[] = [];
  let start = FROM + random.below(MINUTE);
  for (let left = random.between(1, MAX_EPISODES); left > 0; left -= 1) {
    const end = start + random.between(1, 30 * MINUTE);
    const isNextClear = random.chance(0.5);
    list.push({ start, end, isNextClear });
    start = end + (isNextClear ? random.between(CLEAR_GAP, 600 * MINUTE) : random.between(1, CLEAR_GAP));
  }
  return list;
}

type Placed = { place: number; delivery: ChaosDelivery };

function deliveriesOf(episodes: readonly TrueEpisode[], random: Random): ChaosDelivery[] {
  const end = episodes.length * STEP + STEP;
  const placed = episodes.flatMap((episode, index) => [
    ...firings(index, episode, end, random),
    ...resolves(index, episode, end, random),
  ]);
  return placed.sort((a, b) => a.place - b.place).map(({ delivery }) => delivery);
}

function firings(index: number, episode: TrueEpisode, end: number, random: Random): Placed[] {
  const first = index * STEP;
  const places = [first, ...Array.from({ length: random.below(5) }, () => random.between(first + 1, end))];
  return places.map((place) => ({
    place,
    delivery: { episode: index, status: 'firing', startsAt: jittered(episode, random), endsAt: null },
  }));
}

/** If the next episode begins at once, only the resolve separates the two. It may arrive late, but it must arrive. */
function resolves(index: number, episode: TrueEpisode, end: number, random: Random): Placed[] {
  if (episode.isNextClear && random.chance(0.3)) return [];
  const onTime = index * STEP + STEP / 2;
  const latest = episode.isNextClear ? end : (index + 1) * STEP + STEP / 4;
  const first = random.chance(0.5) ? onTime : random.between(onTime, latest);
  const places = [first, ...Array.from({ length: random.below(3) }, () => random.between(first, end))];
  const startsAt = jittered(episode, random);
  const endsAt = timestamp(episode.end, random);
  return places.map((place) => ({
    place,
    delivery: { episode: index, status: 'resolved', startsAt, endsAt },
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
