import type { EpisodeRecord } from '../../src/generated/api.ts';
import { endOf, type Heard, isGuess, isResolved } from './expect-alert.ts';
import { deletionFaults, isOpenAfter, isOpenAtEnd, silenceFaults, silencesOf } from './expect-end.ts';

/** An episode as it was last read, and the alarm that deleted it; null if the ledger still has it. */
export type LedgerEpisode = EpisodeRecord & { goneBy: number | null };

/** One episode of the ledger. Times are in milliseconds since 1970. `span`: that of the truth whose start it has. */
export type Row = Pick<LedgerEpisode, 'goneBy'> & {
  ledger: string;
  errorId: string | null;
  startedAt: number;
  endedAt: number | null;
  isSilent: boolean;
  span: number | null;
};

/** An episode is of the span whose start it has. If the sender's start was impossible, its start is an arrival. */
export function toRow(
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

/** The faults of an alert of which the truth leaves no doubt. */
export function exactFaults(
  rows: readonly Row[],
  heard: readonly Heard[],
  alarms: readonly number[],
): string[] {
  const faults = rows.flatMap((row) => [
    ...entryFaults(row, heard),
    ...startFaults(row, rows, heard),
    ...endFaults(row, heard, alarms),
  ]);
  return [...faults, ...openFaults(rows, heard, alarms), ...stateFaults(heard)];
}

/** The times that no clock excuses. */
export function timeFaults(row: Row, heard: readonly Heard[]): string[] {
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
function startFaults(row: Row, rows: readonly Row[], heard: readonly Heard[]): string[] {
  const { span } = row;
  if (span === null || rows.filter((one) => one.span === span).length > 1) return [];
  const own = heard.filter(({ telling }) => telling.span === span);
  const ends = own.flatMap((one) => [one.telling.endsAt, endOf(one)]);
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

export function rowText({ startedAt, endedAt }: Row): string {
  return `the episode from ${timeText(startedAt)} to ${endedAt === null ? 'now' : timeText(endedAt)}`;
}

export function timeText(ms: number): string {
  return new Date(ms).toISOString();
}
