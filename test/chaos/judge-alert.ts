import type { EpisodeRecord } from '../../src/generated/api.ts';
import { type Expected, expectedOf, type Heard, isGuess, isResolved, listenedTo } from './expect-alert.ts';
import {
  deletionFaults,
  forgottenAt,
  isOpenAfter,
  isOpenAtEnd,
  silenceFaults,
  silencesOf,
} from './expect-end.ts';

/** An episode as it was last read, and the alarm that deleted it; null if the ledger still has it. */
export type LedgerEpisode = EpisodeRecord & { goneBy: number | null };

/** What the ledger heard of one alert, and what it made of it. */
export type Memory = {
  heard: readonly Heard[];
  records: readonly LedgerEpisode[];
  /** The ledger knows of everything that began after this time. */
  knowsSince: number;
  /** The times of the ledger's alarm, which closes what is silent and deletes what is old. */
  alarms: readonly number[];
};

/** One episode of the ledger. Times are in milliseconds since 1970. `span`: that of the truth whose start it has. */
type Row = Pick<LedgerEpisode, 'goneBy'> & {
  ledger: string;
  errorId: string | null;
  startedAt: number;
  endedAt: number | null;
  isSilent: boolean;
  span: number | null;
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
  /** When the ledger heard of it, and of its end. */
  heardAt: number;
  endHeardAt: number;
  /** The days on which it may count. */
  days: Set<string>;
  /** Whether its times changed after it had begun. */
  isUnsteady: boolean;
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
        heard: heard.slice(index + 1),
        records: records.filter((one) => !isBefore(one)),
      }),
    ];
  }
  return [{ ...rest, heard, records }];
}

function judgeMemory({ heard: all, records, knowsSince, alarms }: Memory): AlertJudgement {
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
    ...(isCertain
      ? [
          ...rows.flatMap((row) => entryFaults(row, heard)),
          ...counts.flatMap((one) => startFaults(one, rows, heard)),
          ...rows.flatMap((row) => endFaults(row, heard, alarms)),
          ...openFaults(rows, heard, alarms),
          ...stateFaults(heard),
        ]
      : []),
  ];
  return {
    episodes: sum(expected.map(({ atLeast }) => atLeast)),
    lost: sum(counts.map(({ atLeast, counted }) => Math.max(0, atLeast - counted))),
    double: sum(counts.map(({ atMost, counted }) => Math.max(0, counted - atMost))),
    isCertain,
    counted: rows.flatMap((row) => toCounted(row, expected, { heard, alarms })),
    faults,
  };
}

function toCounted(
  { ledger, errorId, span, startedAt, endedAt }: Row,
  expected: readonly Expected[],
  { heard, alarms }: Pick<Memory, 'heard' | 'alarms'>,
): CountedEpisode[] {
  if (errorId === null || span === null) return [];
  const spans = expected.find((one) => one.spans.includes(span))?.spans ?? [];
  const own = heard.filter(({ telling }) => spans.includes(telling.span));
  const times = own.map((one) =>
    isGuess(one) || spans.length > 1 ? [one.telling.startsAt, one.at] : [one.telling.startsAt],
  );
  const firstEnd = own.find(isResolved);
  const next = heard.find(({ telling }) => telling.span > Math.max(...spans));
  const silences = silencesOf(own, heard, alarms);
  const silent = silences.find(({ isSure }) => isSure);
  return [
    {
      ledger,
      errorId,
      startedAt,
      endedAt,
      firstStart: own[0]?.telling.startsAt ?? startedAt,
      heardAt: own.find(({ telling, at }) => at >= telling.alert.explainedFrom)?.at ?? 0,
      endHeardAt: firstEnd?.at ?? next?.at ?? silent?.closedAt ?? Number.POSITIVE_INFINITY,
      days: new Set(times.flat().map((ms) => timeText(ms).slice(0, 10))),
      isUnsteady:
        spans.length > 1 ||
        new Set(times.flat()).size > 1 ||
        silences.some(({ heardAt }) => own.some(({ at }) => at > heardAt)) ||
        own.some((one) => !isResolved(one) && firstEnd !== undefined && one.at > firstEnd.at),
    },
  ];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** An episode is of the span whose start it has. If the sender's start was impossible, its start is an arrival. */
function toRow(
  { id, started_at, ended_at, error_id, closed_by, goneBy }: LedgerEpisode,
  heard: readonly Heard[],
): Row {
  const startedAt = Date.parse(started_at);
  const source =
    heard.find(({ telling }) => telling.startsAt === startedAt) ?? heard.find(({ at }) => at === startedAt);
  return {
    ledger: id.split('-')[0] ?? '',
    errorId: error_id,
    startedAt,
    endedAt: ended_at === null ? null : Date.parse(ended_at),
    isSilent: closed_by === 'silence',
    goneBy,
    span: source?.telling.span ?? null,
  };
}

type Counted = Expected & { counted: number };

function isWrong({ atLeast, atMost, counted }: Counted): boolean {
  return counted < atLeast || counted > atMost;
}

function wrongText({ spans, atLeast, atMost, counted }: Counted): string {
  return `span ${spans.join(', ')}: ${atLeast === atMost ? atLeast : `${atLeast} to ${atMost}`} episodes, counted ${counted}`;
}

/** The times that no clock excuses. */
function timeFaults(row: Row, heard: readonly Heard[]): string[] {
  const { startedAt, endedAt } = row;
  const last = Math.max(...heard.map(({ at }) => at));
  const isPossible = startedAt <= last && (endedAt === null || (endedAt >= startedAt && endedAt <= last));
  return isPossible ? [] : [`${rowText(row)} is impossible at ${timeText(last)}`];
}

/** An episode is of the entry that explains its alert, also if somebody wrote the entry while it fired. */
function entryFaults({ errorId, span }: Row, heard: readonly Heard[]): string[] {
  const own = heard.filter(({ telling }) => telling.span === span);
  const firing = own.filter((one) => !isResolved(one) && one.isAcknowledged);
  const isExplained = ({ telling, at }: Heard) => at >= telling.alert.explainedFrom;
  const firstEnd = own.find(isResolved)?.at ?? Number.POSITIVE_INFINITY;
  const mustBe = own.every(isExplained) || firing.some((one) => isExplained(one) && one.at < firstEnd);
  const mayBe = own.some(isExplained);
  const isRight = errorId === null ? !mustBe : mayBe && errorId === own[0]?.telling.alert.errorId;
  return isRight ? [] : [`span ${span} is of ${errorId ?? 'no entry'}`];
}

/** The start and the end of a span that was counted once. */
function startFaults({ spans, counted }: Counted, rows: readonly Row[], heard: readonly Heard[]): string[] {
  const [span] = spans;
  const row = rows.find((one) => one.span === span);
  if (!row || counted !== 1) return [];
  const own = heard.filter(({ telling }) => telling.span === span);
  const ends = own.map(({ telling }) => telling.endsAt);
  const isRightStart = own.some(isGuess) || row.startedAt <= Math.min(...startsBeforeEnd(own));
  // If it was last told as firing, the next episode ends it.
  const isEndUnknown = isOpenAfter(own) !== false && isStartOfLater(row.endedAt, row.span, heard);
  const isTold = row.endedAt === null || ends.includes(row.endedAt);
  const isRightEnd = isTold || row.isSilent || isEndUnknown || own.some(isGuess);
  return isRightStart && isRightEnd ? [] : [`${rowText(row)} has other times than span ${span}`];
}

function isStartOfLater(ms: number | null, span: number | null, heard: readonly Heard[]): boolean {
  return heard.some(({ telling }) => telling.span > (span ?? 0) && telling.startsAt === ms);
}

/** The starts of the firing tellings before it was told as ended. */
function startsBeforeEnd(own: readonly Heard[]): number[] {
  const told = own.filter(({ isAcknowledged }) => isAcknowledged);
  const firstEnd = told.findIndex(isResolved);
  return told.slice(0, firstEnd === -1 ? told.length : firstEnd).map(({ telling }) => telling.startsAt);
}

/** The end that the ledger's alarm gave it, and its deletion. */
function endFaults(row: Row, heard: readonly Heard[], alarms: readonly number[]): string[] {
  const own = heard.filter(({ telling }) => telling.span === row.span);
  if (own.length === 0) return [];
  return [
    ...silenceFaults(row, silencesOf(own, heard, alarms), own),
    ...deletionFaults(row.goneBy, own, heard, alarms),
  ].map((fault) => `${rowText(row)} ${fault}`);
}

/** Only the last span can be open, and it is if it was last told as firing and is not silent. */
function openFaults(rows: readonly Row[], heard: readonly Heard[], alarms: readonly number[]): string[] {
  const open = rows.filter(({ endedAt }) => endedAt === null);
  const lastSpan = Math.max(...heard.map(({ telling }) => telling.span));
  const wanted = isOpenAtEnd(
    heard.filter(({ telling }) => telling.span === lastSpan),
    alarms,
  );
  if (wanted === null) return [];
  const isRight = wanted ? open.length === 1 && open[0]?.span === lastSpan : open.length === 0;
  return isRight
    ? []
    : [`${open.map(rowText).join(', ') || 'none'} is open; expected ${wanted ? `span ${lastSpan}` : 'none'}`];
}

/** Each answer says whether the alert is open at that moment. */
function stateFaults(heard: readonly Heard[]): string[] {
  return heard.flatMap(({ telling, at, state }, index) => {
    const until = heard.slice(0, index + 1);
    if (state === null || until.some((one) => one.telling.span > telling.span)) return [];
    const wanted = isOpenAfter(until.filter((one) => one.telling.span === telling.span));
    const isRight = wanted === null || (state === 'open') === wanted;
    return isRight ? [] : [`at ${timeText(at)} the answer says ${state} of span ${telling.span}`];
  });
}

function rowText({ startedAt, endedAt }: Row): string {
  return `the episode from ${timeText(startedAt)} to ${endedAt === null ? 'now' : timeText(endedAt)}`;
}

function timeText(ms: number): string {
  return new Date(ms).toISOString();
}
