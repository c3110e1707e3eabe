import { createRandom, type Random } from '../arbitraries/random.ts';

/** One alert of a webhook, with its time of arrival by the ledger's clock, in milliseconds since 1970. */
export type Told = {
  status: 'firing' | 'resolved';
  starts_at: string | null;
  ends_at: string | null;
  at: number;
};

/** One alert as it was told. `episodes`: how many of its episodes were told at all. */
export type ToldWorld = { told: Told[]; episodes: number; isOpen: boolean };

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const FROM = Date.parse('2026-11-01T00:00:00Z');

/** Less than the default echo_window: Alertmanager's peers wait 15 s each. */
const MAX_LAG = 80 * SECOND;

/** Clocks of two senders differ by less than this. The ledger's skew is five minutes. */
const MAX_OFFSET = 4 * MINUTE;

export const WORLDS = [
  'short alerts between two flushes',
  'an HA pair with a lag',
  'alerts cut off from their Prometheus',
  'two senders with clocks minutes apart',
  'a fast clock that is set right',
  'a clock that is set back',
  'a sender that tells no times',
] as const;

type Kind = (typeof WORLDS)[number];

type TrueEpisode = { start: number; end: number };

/** The world is drawn first, then what Alertmanagers would tell of it. No number in it comes from kedb. */
export function createWorld(kind: Kind, seed: number): ToldWorld {
  const random = createRandom(seed);
  const tellings = WORLD_OF[kind](random);
  const told = tellings.map(({ told }) => told).sort((a, b) => a.at - b.at);
  const last = tellings.reduce((a, b) => (b.told.at >= a.told.at ? b : a));
  return {
    told,
    episodes: new Set(tellings.map(({ episode }) => episode)).size,
    isOpen: last.isOpen,
  };
}

/** `isOpen`: whether the alert is open by what was told until then. */
type Telling = { episode: number; told: Told; isOpen: boolean };

const WORLD_OF: Record<Kind, (random: Random) => Telling[]> = {
  'short alerts between two flushes': (random) => tellByFlushes(random, { shortShare: 0.8, lag: false }),
  'an HA pair with a lag': (random) => tellByFlushes(random, { shortShare: 0.5, lag: true }),
  'alerts cut off from their Prometheus': tellWithCuts,
  'two senders with clocks minutes apart': tellByTwoClocks,
  'a fast clock that is set right': tellByFastClock,
  'a clock that is set back': tellByClockSetBack,
  'a sender that tells no times': tellWithoutTimes,
};

type FlushOptions = { shortShare: number; lag: boolean };

/** An alert that ended is not told as firing any more, and one that fired again before a flush is told only as the later one. */
function tellByFlushes(random: Random, { shortShare, lag }: FlushOptions): Telling[] {
  const interval = [10 * SECOND, MINUTE, 5 * MINUTE][random.below(3)] ?? MINUTE;
  const tellings: Telling[] = [];
  let start = FROM;
  for (let episode = random.between(1, 6); episode > 0; episode -= 1) {
    const isShort = random.chance(shortShare);
    const end = start + (isShort ? random.between(1, interval - 1) : random.between(1, 20) * interval);
    const lastFlush = flushAfter(end, interval);
    const flushes = flushesOf({ start, end }, interval, lastFlush);
    for (const flush of flushes) {
      const isOpen = flush < end;
      if (flush !== lastFlush && flush !== flushes[0] && random.chance(0.6)) continue;
      const at = flush + random.below(SECOND);
      const told = { ...timesOf({ start, end }, isOpen), at };
      tellings.push({ episode, told, isOpen });
      if (lag && random.chance(0.4)) {
        const later = flush + random.between(2 * SECOND, MAX_LAG);
        tellings.push({ episode, told: { ...told, at: later }, isOpen: false });
      }
    }
    start = lastFlush + random.between(2 * SECOND, 3 * interval);
  }
  return tellings;
}

function flushAfter(time: number, interval: number): number {
  return FROM + (Math.floor((time - FROM) / interval) + 1) * interval;
}

function flushesOf({ start }: TrueEpisode, interval: number, last: number): number[] {
  const flushes: number[] = [];
  for (let flush = flushAfter(start, interval); flush <= last; flush += interval) flushes.push(flush);
  return flushes;
}

/** Prometheus or its network fails: Alertmanager takes the alert for resolved, and hears of it again with the same start. */
function tellWithCuts(random: Random): Telling[] {
  return eachEpisode(random, (episode, { start, end }) => {
    const tellings = [tell(episode, { start, end }, { at: start + 30 * SECOND, isOpen: true })];
    let time = start + MINUTE;
    while (random.chance(0.6) && time + 20 * MINUTE < end) {
      const cut = time + random.between(1, 5 * MINUTE);
      tellings.push(tell(episode, { start, end: cut }, { at: cut + random.below(SECOND), isOpen: false }));
      const back = cut + random.between(100 * SECOND, 10 * MINUTE);
      tellings.push(tell(episode, { start, end }, { at: back, isOpen: true }));
      time = back + SECOND;
    }
    if (random.chance(0.9)) tellings.push(tell(episode, { start, end }, { at: end + SECOND, isOpen: false }));
    else tellings.push(tell(episode, { start, end }, { at: end - SECOND, isOpen: true }));
    return tellings;
  });
}

/** Each sees every episode, by its own clock. */
function tellByTwoClocks(random: Random): Telling[] {
  const offset = random.between(-MAX_OFFSET, MAX_OFFSET);
  return eachEpisode(random, (episode, { start, end }) =>
    [0, offset].flatMap((by) => {
      const said = { start: start + by, end: end + by };
      const firstAt = start + random.between(1, MINUTE);
      return [
        tell(episode, said, { at: firstAt, isOpen: true }),
        ...(random.chance(0.5)
          ? [tell(episode, said, { at: random.between(firstAt, end), isOpen: true })]
          : []),
        tell(episode, said, { at: end + random.between(1, MINUTE), isOpen: false }),
      ];
    }),
  );
}

/** Somebody sets the clock right between two episodes. */
function tellByFastClock(random: Random): Telling[] {
  const ahead = random.between(10 * MINUTE, 20 * HOUR);
  const fixed = random.below(4);
  return eachEpisode(random, (episode, { start, end }, index) => {
    const by = index < fixed ? ahead : 0;
    const said = { start: start + by, end: end + by };
    const at = [start + SECOND, random.between(start + SECOND, end), end + SECOND];
    const echo = at[2] === undefined ? 0 : at[2] + random.between(SECOND, MAX_LAG);
    return [
      ...at.map((time, n) => tell(episode, said, { at: time, isOpen: n < 2 })),
      ...(random.chance(0.5) ? [tell(episode, said, { at: echo, isOpen: true, isEcho: true })] : []),
    ];
  });
}

/** Somebody sets the clock back between two episodes. Some of them are so short that only their ends are told. */
function tellByClockSetBack(random: Random): Telling[] {
  const before: TrueEpisode[] = [];
  const steps = random.below(3) + 1;
  const drawn = random.between(10 * MINUTE, 40 * HOUR);
  let back: number | null = null;
  return eachEpisode(random, (episode, { start, end: longEnd }, index) => {
    const isShort = random.chance(0.3);
    const end = isShort ? start + random.between(SECOND, MINUTE) : longEnd;
    if (index >= steps && back === null) back = stepApart({ start, end }, drawn, before);
    const said = { start: start - (back ?? 0), end: end - (back ?? 0) };
    before.push({ start, end });
    const first = start + random.between(SECOND, MINUTE);
    const last = tell(episode, said, { at: end + random.between(SECOND, MINUTE), isOpen: false });
    if (isShort) return [last];
    const times = [
      first,
      random.between(first, end),
      ...(random.chance(0.3) ? [random.between(first, end)] : []),
    ];
    return [...times.map((at) => tell(episode, said, { at, isOpen: true })), last];
  });
}

/** A step after which the first alert does not seem to be a known one, because no ledger could tell these apart. */
function stepApart({ start, end }: TrueEpisode, drawn: number, known: readonly TrueEpisode[]): number {
  const isKnown = known.some(
    (one) => start - drawn <= one.end + 2 * MAX_OFFSET && end - drawn >= one.start - 2 * MAX_OFFSET,
  );
  return isKnown ? stepApart({ start, end }, drawn + MINUTE, known) : drawn;
}

function tellWithoutTimes(random: Random): Telling[] {
  return eachEpisode(random, (episode, { start, end }) => {
    const times = Array.from({ length: random.between(1, 4) }, () => random.between(start, end));
    const firing = times.map((at) => ({ status: 'firing', starts_at: null, ends_at: null, at }) as const);
    const resolved = { status: 'resolved', starts_at: null, ends_at: null, at: end + SECOND } as const;
    return [
      ...firing.map((told) => ({ episode, told, isOpen: true })),
      { episode, told: resolved, isOpen: false },
      ...(random.chance(0.5) ? [{ episode, told: { ...resolved, at: end + MINUTE }, isOpen: false }] : []),
    ];
  });
}

/** Episodes of a quarter of an hour to some days, with as long pauses. */
function eachEpisode(
  random: Random,
  tellings: (episode: number, times: TrueEpisode, index: number) => Telling[],
): Telling[] {
  const all: Telling[] = [];
  let start = FROM;
  for (let index = 0; index < random.between(1, 5); index += 1) {
    const end = start + random.between(15 * MINUTE, 30 * HOUR);
    const own = tellings(index, { start, end }, index);
    all.push(...own);
    start = end + random.between(15 * MINUTE, 30 * HOUR);
    if (own.at(-1)?.isOpen) break;
  }
  return all;
}

type How = { at: number; isOpen: boolean; isEcho?: boolean };

function tell(episode: number, times: TrueEpisode, { at, isOpen, isEcho = false }: How): Telling {
  return { episode, told: { ...timesOf(times, isOpen), at }, isOpen: isOpen && !isEcho };
}

function timesOf({ start, end }: TrueEpisode, isOpen: boolean): Omit<Told, 'at'> {
  return {
    status: isOpen ? 'firing' : 'resolved',
    starts_at: new Date(start).toISOString(),
    ends_at: isOpen ? null : new Date(end).toISOString(),
  };
}
