import type { Random } from '../support/arbitraries/random.ts';
import type { Recording, Span, ToldAlert, ToldOutcome } from './recording.ts';
import { RECORDINGS } from './schedules/recordings.ts';

/** One alert of the world. Times are in milliseconds since 1970. */
export type WorldAlert = {
  fingerprint: string;
  name: string;
  /** The entry that explains it. */
  errorId: string;
  /** When its condition held. */
  truth: Span[];
  /** From then on, the knowledge base explains it. */
  explainedFrom: number;
};

/** One alert of a webhook. */
export type Telling = {
  alert: WorldAlert;
  /** The number of the span of the truth that it tells of, which kedb must find out. */
  span: number;
  status: 'firing' | 'resolved';
  startsAt: number;
  endsAt: number | null;
};

export type WorldWebhook = { at: number; outcome: ToldOutcome; tellings: Telling[] };

/** The alerts of the world, and the webhooks of its Alertmanagers in the order of arrival. */
type WorldSchedule = { alerts: WorldAlert[]; webhooks: WorldWebhook[] };

/** `until`: when somebody looks at the counts, which may be weeks after the last webhook. */
export type WorldHistory = WorldSchedule & { until: number };

export type ComposeOptions = {
  /** The first recording begins soon after this time. */
  from: number;
  /** The entries that the alerts share. */
  errorIds: readonly string[];
  /** Makes the fingerprints unique. */
  part: string;
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const MAX_SCENES = 3;
const MAX_ALERTS_A_SCENE = 5;

/** Alertmanagers with longer intervals than the recorded ones, which have the defaults. */
const SLOWER = [1, 1, 1.5, 2, 3];

/** Recordings at the same time, each stretched, with its own clocks and its own alerts. Sometimes one comes again days later. */
export function composeSchedule(random: Random, { from, errorIds, part }: ComposeOptions): WorldHistory {
  const scenes = Array.from({ length: random.between(1, MAX_SCENES) }, (_, number) =>
    createScenes(random, { from, errorIds, part: `${part}-${number}` }),
  ).flat();
  const webhooks = scenes.flatMap((scene) => scene.webhooks).sort((a, b) => a.at - b.at);
  const last = webhooks.at(-1)?.at ?? from;
  return {
    alerts: [...new Set(scenes.flatMap(({ alerts }) => alerts))],
    webhooks,
    until: last + (random.chance(0.5) ? 0 : daysOfSilence(random) * DAY),
  };
}

/** Few enough that the ledger remembers an alert, or so many that it surely forgets it. */
function daysOfSilence(random: Random): number {
  return random.chance(0.75) ? random.between(1, 20) : random.between(40, 45);
}

/** One recording, or two one after the other that tell of the same alerts. */
function createScenes(random: Random, options: ComposeOptions): WorldSchedule[] {
  const alerts = Array.from({ length: MAX_ALERTS_A_SCENE }, (_, number) =>
    createAlert(number, random, options),
  );
  const first = options.from + random.below(3 * HOUR);
  const starts = random.chance(0.3) ? [first, first + daysOfSilence(random) * DAY] : [first];
  const isCutOff = starts.length === 1 && random.chance(0.3);
  return starts.map((start) => createScene(random.pick(RECORDINGS), { start, alerts, random, isCutOff }));
}

function createAlert(number: number, random: Random, { errorIds, part, from }: ComposeOptions): WorldAlert {
  return {
    fingerprint: random.chance(0.9) ? `${part}-${number}` : '',
    name: `${part}-${number}`,
    errorId: random.pick(errorIds),
    truth: [],
    explainedFrom: random.chance(0.8) ? 0 : from + random.below(4 * HOUR),
  };
}

/** `isCutOff`: for some days in the middle, no webhook arrives, and what fires then goes on. */
type SceneOptions = { start: number; alerts: WorldAlert[]; random: Random; isCutOff: boolean };

/** Plays a recording with some of its alerts, which become `alerts`. */
function createScene(
  { truth, webhooks }: Recording,
  { start, alerts, random, isCutOff }: SceneOptions,
): WorldSchedule {
  const slower = random.pick(SLOWER);
  const cut = isCutOff ? random.pick(webhooks)[0] : Number.POSITIVE_INFINITY;
  const silence = isCutOff ? daysOfSilence(random) * DAY : 0;
  const arrival = (ms: number) => Math.round(start + ms * slower + (ms > cut ? silence : 0));
  const clocks = createClocks(webhooks, random);
  const chosen = chooseAlerts(truth.length, alerts.length, random);
  const spansBefore = alerts.map((alert) => alert.truth.length);
  for (const [n, recorded] of chosen.entries())
    alerts[n]?.truth.push(...(truth[recorded] ?? []).map(([from, to]): Span => [arrival(from), arrival(to)]));

  const tell = (told: readonly ToldAlert[], sender: number, wrong: number): Telling[] =>
    told.flatMap(([recorded, status, startsAt, endsAt]) => {
      const number = chosen.indexOf(recorded);
      const alert = alerts[number];
      if (!alert) return [];
      const clock = (ms: number) => Math.round(arrival(ms) + clocks(ms, sender) + wrong);
      return [
        {
          alert,
          span: (spansBefore[number] ?? 0) + spanAt(truth[recorded] ?? [], startsAt),
          status: status === 'f' ? 'firing' : 'resolved',
          startsAt: clock(startsAt),
          endsAt: endsAt === null ? null : clock(endsAt),
        },
      ];
    });
  const twins = createTwins(clocks === RIGHT, random);
  return {
    alerts: alerts.slice(0, chosen.length),
    webhooks: webhooks.flatMap(([at, sender, outcome, told]) =>
      twins.flatMap(({ lag, wrong }) => {
        const tellings = tell(told, sender, wrong);
        return tellings.length > 0 ? [{ at: arrival(at) + lag, outcome, tellings }] : [];
      }),
    ),
  };
}

/**
 * One sender, or three that tell the same, each some minutes apart from the next by its clock. Not if a clock is wrong already: beyond
 * five minutes from one clock to the next, decision 7 promises nothing.
 */
function createTwins(isRight: boolean, random: Random): { lag: number; wrong: number }[] {
  if (!isRight || random.chance(0.9)) return [{ lag: 0, wrong: 0 }];
  const apart = random.between(3 * MINUTE, 4.5 * MINUTE);
  return [2, 1, 0].map((number) => ({ lag: (2 - number) * 20_000, wrong: -number * apart }));
}

/** A start is told a little after the condition began, and before it began again. */
function spanAt(spans: readonly Span[], startsAt: number): number {
  return spans.findLastIndex(([from]) => from <= startsAt);
}

function chooseAlerts(recorded: number, wanted: number, random: Random): number[] {
  const left = Array.from({ length: recorded }, (_, number) => number);
  while (left.length > wanted) left.splice(random.below(left.length), 1);
  return left;
}

/** How much a clock is wrong at a time of the recording, in milliseconds. */
type Clocks = (ms: number, sender: number) => number;

const RIGHT: Clocks = () => 0;

/**
 * In a third of the scenes, Prometheus' clock is set while alerts fire, or those of two senders are some minutes apart. A clock is often
 * set back by much when an alert has just ended: what fires next seems to have begun before that end.
 */
function createClocks(webhooks: Recording['webhooks'], random: Random): Clocks {
  if (random.chance(0.67)) return RIGHT;
  const wrong = random.between(-10 * MINUTE, 10 * MINUTE);
  const hasTwo = webhooks.some(([, sender]) => sender > 0);
  if (hasTwo && random.chance(0.6)) return (_, sender) => (sender > 0 ? Math.round(wrong / 3) : 0);
  const ends = webhooks.filter(([, , , told]) => told.every(([, status]) => status === 'r'));
  const isAfterEnd = ends.length > 0 && random.chance(0.5);
  const set = random.pick(isAfterEnd ? ends : webhooks)[0];
  const by = isAfterEnd ? random.between(-40 * MINUTE, -10 * MINUTE) : wrong;
  return (ms) => (ms >= set ? by : 0);
}
