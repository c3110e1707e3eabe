import type { EpisodeRecord } from '../../src/generated/api.ts';
import {
  ECHO_WINDOW_MS,
  type Expected,
  expectedOf,
  type Heard,
  isGuess,
  isResolved,
  listenedTo,
} from './expect-alert.ts';

/** One episode of the ledger. Times are in milliseconds since 1970. `span`: that of the truth whose start it has. */
type Row = { errorId: string | null; startedAt: number; endedAt: number | null; span: number | null };

/** An episode that its entry counts. */
export type CountedEpisode = {
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
export function judgeAlert(
  all: readonly Heard[],
  records: readonly EpisodeRecord[],
  knowsSince: number,
): AlertJudgement {
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
          ...openFaults(rows, heard),
          ...stateFaults(heard),
        ]
      : []),
  ];
  return {
    episodes: sum(expected.map(({ atLeast }) => atLeast)),
    lost: sum(counts.map(({ atLeast, counted }) => Math.max(0, atLeast - counted))),
    double: sum(counts.map(({ atMost, counted }) => Math.max(0, counted - atMost))),
    isCertain,
    counted: rows.flatMap((row) => toCounted(row, expected, heard)),
    faults,
  };
}

function toCounted(row: Row, expected: readonly Expected[], heard: readonly Heard[]): CountedEpisode[] {
  const { errorId, span, startedAt, endedAt } = row;
  if (errorId === null || span === null) return [];
  const spans = expected.find((one) => one.spans.includes(span))?.spans ?? [];
  const own = heard.filter(({ telling }) => spans.includes(telling.span));
  const times = own.map((one) =>
    isGuess(one) || spans.length > 1 ? [one.telling.startsAt, one.at] : [one.telling.startsAt],
  );
  const firstEnd = own.find(isResolved);
  const next = heard.find(({ telling }) => telling.span > Math.max(...spans));
  return [
    {
      errorId,
      startedAt,
      endedAt,
      firstStart: own[0]?.telling.startsAt ?? startedAt,
      heardAt: own.find(({ telling, at }) => at >= telling.alert.explainedFrom)?.at ?? 0,
      endHeardAt: firstEnd?.at ?? next?.at ?? Number.POSITIVE_INFINITY,
      days: new Set(times.flat().map((ms) => timeText(ms).slice(0, 10))),
      isUnsteady:
        spans.length > 1 ||
        new Set(times.flat()).size > 1 ||
        own.some((one) => !isResolved(one) && firstEnd !== undefined && one.at > firstEnd.at),
    },
  ];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** An episode is of the span whose start it has. If the sender's start was impossible, its start is an arrival. */
function toRow({ started_at, ended_at, error_id }: EpisodeRecord, heard: readonly Heard[]): Row {
  const startedAt = Date.parse(started_at);
  const source =
    heard.find(({ telling }) => telling.startsAt === startedAt) ?? heard.find(({ at }) => at === startedAt);
  return {
    errorId: error_id,
    startedAt,
    endedAt: ended_at === null ? null : Date.parse(ended_at),
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
  const isEndUnknown = isOpen(own) !== false && isStartOfLater(row.endedAt, row.span, heard);
  const isRightEnd = row.endedAt === null || ends.includes(row.endedAt) || isEndUnknown || own.some(isGuess);
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

/** Only the last span can be open, and it is if it was last told as firing. */
function openFaults(rows: readonly Row[], heard: readonly Heard[]): string[] {
  const open = rows.filter(({ endedAt }) => endedAt === null);
  const lastSpan = Math.max(...heard.map(({ telling }) => telling.span));
  const wanted = isOpen(heard.filter(({ telling }) => telling.span === lastSpan));
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
    const wanted = isOpen(until.filter((one) => one.telling.span === telling.span));
    const isRight = wanted === null || (state === 'open') === wanted;
    return isRight ? [] : [`at ${timeText(at)} the answer says ${state} of span ${telling.span}`];
  });
}

/** Null if it cannot be known, because the last webhook may be lost, or may be an echo. */
function isOpen(own: readonly Heard[]): boolean | null {
  const last = own.at(-1);
  if (!last?.isAcknowledged) return null;
  if (isResolved(last)) return false;
  const lastEnd = own.findLast(isResolved);
  if (!lastEnd) return true;
  if (!lastEnd.isAcknowledged) return null;
  if (last.at - lastEnd.at > ECHO_WINDOW_MS) return true;
  const firingBefore = own.findLast((one) => !isResolved(one) && one.at <= lastEnd.at);
  const firstEnd = own.find((one) => isResolved(one) && one.at >= (firingBefore?.at ?? 0));
  return last.at - (firstEnd?.at ?? 0) <= ECHO_WINDOW_MS ? false : null;
}

function rowText({ startedAt, endedAt }: Row): string {
  return `the episode from ${timeText(startedAt)} to ${endedAt === null ? 'now' : timeText(endedAt)}`;
}

function timeText(ms: number): string {
  return new Date(ms).toISOString();
}
