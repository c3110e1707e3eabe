import {
  type Expected,
  expectedOf,
  type Heard,
  isOfAWrongClock,
  isResolved,
  listenedTo,
} from './expect-alert.ts';
import { forgottenAt, silencesOf } from './expect-end.ts';
import {
  exactFaults,
  type LedgerEpisode,
  type Row,
  rowText,
  timeFaults,
  timeText,
  toRow,
} from './judge-row.ts';

/** One alert: the tellings that the ledger heard, and the episodes that it made of them. */
export type Memory = {
  heard: readonly Heard[];
  records: readonly LedgerEpisode[];
  /** The ledger knows of everything that began after this time. */
  knowsSince: number;
  /** The times of the ledger's alarm, which closes what is silent and deletes what is old. */
  alarms: readonly number[];
  /** When the ledger had forgotten all that it knew of the alert before. */
  since?: number;
};

/** An episode that its entry counts. */
export type CountedEpisode = {
  /** The beginning of the epoch of the shard that has it. */
  ledger: string;
  errorId: string;
  startedAt: number;
  endedAt: number | null;
  /** The start that was told first. */
  firstStart: number;
  /** When the ledger heard of it, and of its end: perhaps at the first time, surely at the second. */
  heardAt: [number, number];
  endHeardAt: [number, number];
  /** The days on which it may count. */
  days: Set<string>;
  /** Whether its times changed after it had begun. */
  isUnsteady: boolean;
  /** Whether its clock was set, so that the ledger may have taken a part of another for it. */
  isConfused: boolean;
};

/** `isCertain`: whether the truth leaves no doubt about any count. */
export type AlertJudgement = {
  episodes: number;
  lost: number;
  double: number;
  isCertain: boolean;
  counted: CountedEpisode[];
  faults: string[];
};

/** Compares the ledger's episodes of one alert with the truth: how many, when each began and ended, and which is open. */
export function judgeAlert(memory: Memory): AlertJudgement {
  const judged = splitByForgetting(memory).map(judgeMemory);
  const sumOf = (key: 'episodes' | 'lost' | 'double') => sum(judged.map((one) => one[key]));
  return {
    episodes: sumOf('episodes'),
    lost: sumOf('lost'),
    double: sumOf('double'),
    isCertain: judged.every(({ isCertain }) => isCertain),
    counted: judged.flatMap(({ counted }) => counted),
    faults: judged.flatMap(({ faults }) => faults),
  };
}

/** If all episodes of an alert were deleted, the ledger knows as little of it as a new one. */
function splitByForgetting({ heard, records, ...rest }: Memory): Memory[] {
  for (const [index, { at }] of heard.entries()) {
    const next = heard[index + 1];
    const forgotten = forgottenAt(at, rest.alarms) ?? Number.POSITIVE_INFINITY;
    if (next === undefined || forgotten >= next.at) continue;
    const isBefore = ({ goneBy }: LedgerEpisode) => goneBy !== null && goneBy <= forgotten;
    return [
      { ...rest, heard: heard.slice(0, index + 1), records: records.filter(isBefore) },
      ...splitByForgetting({
        ...rest,
        since: forgotten,
        heard: heard.slice(index + 1),
        records: records.filter((one) => !isBefore(one)),
      }),
    ];
  }
  return [{ ...rest, heard, records }];
}

function judgeMemory({ heard: all, records, knowsSince, alarms, since = 0 }: Memory): AlertJudgement {
  const heard = listenedTo(all, knowsSince);
  const rows = records.map((record) => toRow(record, heard));
  const expected = expectedOf(heard);
  const counts = expected.map((one) => ({
    ...one,
    counted: rows.filter(({ span }) => span !== null && one.spans.includes(span)).length,
  }));
  const isCertain = expected.every(({ spans, atLeast, atMost }) => spans.length === 1 && atLeast === atMost);
  const faults = [
    ...rows.filter(({ span }) => span === null).map((row) => `nobody told of ${rowText(row)}`),
    ...counts.filter(isWrong).map(wrongText),
    ...rows.flatMap((row) => timeFaults(row, heard)),
    ...(isCertain ? exactFaults(rows, heard, alarms) : []),
  ];
  return {
    episodes: sum(expected.map(({ atLeast }) => atLeast)),
    lost: sum(counts.map(({ atLeast, counted }) => Math.max(0, atLeast - counted))),
    double: sum(counts.map(({ atMost, counted }) => Math.max(0, counted - atMost))),
    isCertain,
    counted: rows.flatMap((row) => toCounted(row, expected, { heard, alarms, since })),
    faults,
  };
}

function toCounted(
  { ledger, errorId, span, startedAt, endedAt, isSilent }: Row,
  expected: readonly Expected[],
  { heard, alarms, since }: Pick<Memory, 'heard' | 'alarms'> & { since: number },
): CountedEpisode[] {
  if (errorId === null || span === null) return [];
  const { spans, atMost } = expected.find((one) => one.spans.includes(span)) ?? { spans: [span], atMost: 1 };
  const own = heard.filter(({ telling }) => spans.includes(telling.span));
  const times = own.map((one) =>
    isOfAWrongClock(one) || atMost > 1 ? [one.telling.startsAt, one.at] : [one.telling.startsAt],
  );
  const explained = own.filter(({ telling, at }) => at >= telling.alert.explainedFrom);
  const ended = own.filter(isResolved);
  const [firstEnd] = ended;
  const later = heard.filter(({ telling }) => telling.span > Math.max(...spans));
  const silences = silencesOf(own, heard, alarms);
  const closed = silences.map(({ closedAt }) => closedAt);
  // Nobody told the end of one that is closed for its silence, not even those who told an end of a span that it is confused with.
  const endings = isSilent ? closed.slice(-1) : [hearingOf(ended), hearingOf(later), ...closed];
  return [
    {
      ledger,
      errorId,
      startedAt,
      endedAt,
      firstStart: own[0]?.telling.startsAt ?? startedAt,
      // The episode is there, so the last of these was heard if none before was.
      heardAt: earliestOf([hearingOf(explained), [NEVER, explained.at(-1)?.at ?? NEVER]]),
      // Its end is known if it was told, or a later one was, or if an alarm found it silent.
      endHeardAt: earliestOf(endings),
      days: new Set(times.flat().map((ms) => timeText(ms).slice(0, 10))),
      isUnsteady:
        spans.length > 1 ||
        startedAt < since ||
        new Set(times.flat()).size > 1 ||
        silences.some(({ heardAt }) => own.some(({ at }) => at > heardAt)) ||
        own.some((one) => firstEnd !== undefined && movesEnd(one, firstEnd)),
      isConfused: spans.length > 1,
    },
  ];
}

const NEVER = Number.POSITIVE_INFINITY;

/** When the ledger heard the first of these: perhaps when it was sent, surely when one was acknowledged. */
function hearingOf(told: readonly Heard[]): [number, number] {
  return [told[0]?.at ?? NEVER, told.find(({ isAcknowledged }) => isAcknowledged)?.at ?? NEVER];
}

function earliestOf(times: readonly [number, number][]): [number, number] {
  return [Math.min(...times.map(([perhaps]) => perhaps)), Math.min(...times.map(([, surely]) => surely))];
}

/** It is open again, or its end turns out to be later. Either may join two incidents, which stay two. */
function movesEnd(one: Heard, firstEnd: Heard): boolean {
  const isLonger = (one.telling.endsAt ?? 0) > (firstEnd.telling.endsAt ?? 0);
  return one.at > firstEnd.at && (!isResolved(one) || isLonger);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

type Counted = Expected & { counted: number };

function isWrong({ atLeast, atMost, counted }: Counted): boolean {
  return counted < atLeast || counted > atMost;
}

function wrongText({ spans, atLeast, atMost, counted }: Counted): string {
  return `span ${spans.join(', ')}: ${atLeast === atMost ? atLeast : `${atLeast} to ${atMost}`} episodes, counted ${counted}`;
}
