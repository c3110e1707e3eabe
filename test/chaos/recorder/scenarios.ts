import { createRandom } from '../../support/arbitraries/random.ts';
import type { Span } from '../recording.ts';
import type { Stage } from './stage.ts';

/** An event at a minute of the world. The first minute is 0. */
export type SceneEvent = [minute: number, happen: (stage: Stage) => void | Promise<void>];

/** The world of a recording. All times are in minutes. */
export type Scenario = {
  /** For each alert, the times in which its condition holds. */
  conditions: Span[][];
  /** How long the recording goes on. */
  minutes: number;
  events?: SceneEvent[];
  alertmanagers?: number;
  /** Whether the Alertmanagers know each other. */
  isCluster?: boolean;
  prometheuses?: number;
  groupBy?: string;
  repeatInterval?: string;
  retention?: string;
};

const PAIR = { alertmanagers: 2, isCluster: true } as const;

/** Holds and pauses in turns, from the first minute. Times are in minutes, with their fractions. */
function flapping(seed: number, alerts: number, until: number, holds: Span, pauses: Span): Span[][] {
  const random = createRandom(seed);
  const within = ([from, to]: Span) => from + random.next() * (to - from);
  return Array.from({ length: alerts }, () => {
    const spans: Span[] = [];
    for (let at = within([0.5, 3]); at < until; ) {
      const end = at + within(holds);
      spans.push([at, end]);
      at = end + within(pauses);
    }
    return spans;
  });
}

/** The alerts of most scenarios: some that last, some that are short, some that flap. */
function mixed(seed: number, until: number): Span[][] {
  return [
    ...flapping(seed, 2, until, [8, 25], [6, 20]),
    ...flapping(seed + 1, 2, until, [1.5, 4], [2, 7]),
    ...flapping(seed + 2, 1, until, [1.5, 3], [12, 25]),
  ];
}

const sinkIs = (mode: Parameters<Stage['sink']['be']>[0]) => (stage: Stage) => stage.sink.be(mode);

/** Stops an Alertmanager for some minutes. SIGTERM lets it write its notification log. */
function restart(minute: number, minutes: number, signal: 'SIGTERM' | 'SIGKILL', number = 0): SceneEvent[] {
  return [
    [minute, ({ alertmanagers }) => alertmanagers[number]?.stop(signal)],
    [minute + minutes, ({ alertmanagers }) => alertmanagers[number]?.start()],
  ];
}

function pause(kind: 'alertmanagers' | 'prometheuses', minute: number, minutes: number, n = 0): SceneEvent[] {
  return [
    [minute, (stage) => stage[kind][n]?.pause()],
    [minute + minutes, (stage) => stage[kind][n]?.resume()],
  ];
}

function restartPrometheus(minute: number, minutes: number, number = 0): SceneEvent[] {
  return [
    [minute, ({ prometheuses }) => prometheuses[number]?.stop('SIGTERM')],
    [minute + minutes, ({ prometheuses }) => prometheuses[number]?.start()],
  ];
}

export const SCENARIOS: Record<string, Scenario> = {
  steady: { conditions: flapping(11, 4, 80, [10, 40], [8, 25]), minutes: 100 },
  flapping: { conditions: flapping(21, 4, 60, [1.2, 4], [1.2, 4]), minutes: 75 },
  'short-alerts': { conditions: flapping(31, 4, 70, [1.1, 3], [7, 18]), minutes: 85 },
  'each-alone': {
    conditions: mixed(41, 60),
    groupBy: '[alertname, name]',
    minutes: 75,
  },
  'sink-gone': {
    conditions: mixed(51, 65),
    minutes: 80,
    events: [
      [12, sinkIs('gone')],
      [25, sinkIs('well')],
      [40, sinkIs('gone')],
      [44, sinkIs('well')],
    ],
  },
  'sink-refuses': {
    conditions: mixed(61, 65),
    minutes: 80,
    events: [
      [8, sinkIs('refuses')],
      [17, sinkIs('well')],
      [30, sinkIs('refuses')],
      [48, sinkIs('well')],
    ],
  },
  'sink-deaf': {
    conditions: mixed(71, 65),
    minutes: 80,
    events: [
      [10, sinkIs('deaf')],
      [18, sinkIs('well')],
      [32, sinkIs('deaf')],
      [45, sinkIs('well')],
    ],
  },
  'sink-slow': {
    conditions: mixed(81, 60),
    minutes: 75,
    events: [
      [6, sinkIs({ slowMs: 12_000 })],
      [20, sinkIs('well')],
      [30, sinkIs({ slowMs: 2000 })],
      [45, sinkIs('well')],
    ],
  },
  pair: { ...PAIR, conditions: [...mixed(91, 60), ...flapping(92, 2, 60, [1.2, 4], [1.2, 4])], minutes: 75 },
  'pair-sink-gone': {
    ...PAIR,
    conditions: mixed(101, 65),
    minutes: 80,
    events: [
      [15, sinkIs('gone')],
      [27, sinkIs('well')],
      [40, sinkIs('deaf')],
      [47, sinkIs('well')],
    ],
  },
  'pair-paused': {
    ...PAIR,
    conditions: mixed(111, 75),
    minutes: 90,
    events: [
      ...pause('alertmanagers', 10, 3),
      ...pause('alertmanagers', 25, 12),
      ...pause('alertmanagers', 50, 6, 1),
      ...pause('alertmanagers', 62, 9),
    ],
  },
  'pair-rolling': {
    ...PAIR,
    conditions: mixed(121, 75),
    minutes: 90,
    events: [
      ...restart(12, 1, 'SIGTERM'),
      ...restart(16, 1, 'SIGTERM', 1),
      ...restart(35, 8, 'SIGKILL'),
      [60, ({ alertmanagers }) => alertmanagers[1]?.stop('SIGKILL')],
      [62, ({ wipe }) => wipe(1)],
      [63, ({ alertmanagers }) => alertmanagers[1]?.start()],
    ],
  },
  /** Two that do not know each other, because a firewall is between them. */
  strangers: {
    alertmanagers: 2,
    conditions: mixed(131, 60),
    minutes: 75,
    events: pause('alertmanagers', 20, 9),
  },
  'restart-with-log': {
    conditions: mixed(141, 75),
    minutes: 90,
    events: [...restart(12, 1, 'SIGTERM'), ...restart(30, 7, 'SIGTERM'), ...restart(55, 2, 'SIGTERM')],
  },
  'restart-killed': {
    conditions: mixed(151, 75),
    minutes: 90,
    events: [...restart(10, 1, 'SIGKILL'), ...restart(28, 6, 'SIGKILL'), ...restart(52, 2, 'SIGKILL')],
  },
  'restart-wiped': {
    conditions: mixed(161, 75),
    minutes: 90,
    events: [
      ...[14, 34, 56].flatMap((minute): SceneEvent[] => [
        ...restart(minute, 3, 'SIGTERM'),
        [minute + 1, ({ wipe }) => wipe(0)],
      ]),
    ],
  },
  'prometheus-restarted': {
    conditions: mixed(171, 80),
    minutes: 95,
    events: [...restartPrometheus(15, 2), ...restartPrometheus(32, 9), ...restartPrometheus(58, 14)],
  },
  /** It is cut off, and goes on with what it knew: the same start, after Alertmanager told the end. */
  'prometheus-paused': {
    conditions: [...mixed(181, 80), [[5, 75]], [[8, 85]]],
    minutes: 95,
    events: [
      ...pause('prometheuses', 12, 3),
      ...pause('prometheuses', 24, 8),
      ...pause('prometheuses', 45, 13),
      ...pause('prometheuses', 66, 6),
    ],
  },
  'prometheus-pair': {
    prometheuses: 2,
    conditions: mixed(191, 75),
    minutes: 90,
    events: [
      ...pause('prometheuses', 15, 9),
      ...restartPrometheus(35, 5, 1),
      ...pause('prometheuses', 55, 4, 1),
    ],
  },
  'all-doubled': {
    ...PAIR,
    prometheuses: 2,
    conditions: mixed(201, 75),
    minutes: 90,
    events: [
      ...pause('alertmanagers', 12, 7),
      ...restartPrometheus(25, 6),
      [40, sinkIs('gone')],
      [46, sinkIs('well')],
      ...restart(52, 3, 'SIGKILL', 1),
      ...pause('prometheuses', 62, 8, 1),
    ],
  },
  storm: {
    conditions: [
      ...flapping(211, 25, 1, [9, 10], [50, 60]),
      ...flapping(212, 10, 40, [2, 12], [2, 8]),
      ...flapping(213, 5, 40, [1.2, 3], [2, 4]),
    ],
    minutes: 55,
    events: [
      [4, sinkIs('refuses')],
      [7, sinkIs('well')],
    ],
  },
  /** Alertmanager forgets what it told, so it tells again. */
  retention: {
    retention: '8s',
    repeatInterval: '30s',
    conditions: [...mixed(221, 70), [[3, 72]]],
    minutes: 90,
    events: restart(40, 1, 'SIGTERM'),
  },
};
