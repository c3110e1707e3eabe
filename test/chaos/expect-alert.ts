import type { AlertEpisode } from '../../src/generated/api.ts';
import type { Telling } from './compose.ts';

/** One alert of a webhook that the ledger may have heard. It surely has if the webhook was acknowledged. */
export type Heard = {
  telling: Telling;
  at: number;
  isAcknowledged: boolean;
  /** The state of its episode according to the answer; null without an answer. */
  state: AlertEpisode['state'] | null;
};

/** How often spans of the truth may be counted: one span, or several that a listener may confuse. */
export type Expected = {
  spans: number[];
  atLeast: number;
  atMost: number;
  /** From how much on the listener may move later starts, because it took a clock for one that was set back; null if it does not. */
  shift: number | null;
};

/** The promises of docs/operations.md that decide what a listener can know. Written again: a fault of the code must not hide here. */
export const ECHO_WINDOW_MS = 90_000;
/** Ended episodes are deleted after this time. */
export const KEPT_MS = 30 * 86_400_000;
const START_SKEW_MS = 5 * 60_000;
/** An open episode may be closed after it was silent for 7 days, less 21 hours. */
const SILENT_MS = 6 * 86_400_000;

/** A ledger that is new, or has forgotten an alert, does not count the end of what it may have counted, and does not remember it. */
export function listenedTo(heard: readonly Heard[], knowsSince: number): Heard[] {
  const isNews = ({ telling: { startsAt }, at }: Heard) => startsAt > Math.max(knowsSince, at - KEPT_MS);
  const first = heard.findIndex((one) => !isResolved(one) || isNews(one));
  return first === -1 ? [] : heard.slice(first);
}

/**
 * A perfect listener counts each time that the condition of an alert held and that somebody told of, once. If even a perfect listener
 * cannot know, `atLeast` is smaller or `atMost` larger, and the reason is here.
 */
export function expectedOf(heard: readonly Heard[]): Expected[] {
  const expected: Expected[] = [];
  for (const span of [...new Set(heard.map(({ telling }) => telling.span))].sort((a, b) => a - b)) {
    const own = heard.filter(({ telling }) => telling.span === span);
    const told = own.filter(({ isAcknowledged }) => isAcknowledged);
    const last = expected.at(-1);
    const atMost = 1 + restarts(own, heard);
    const context = { heard, confused: last?.spans ?? [], shift: last?.shift ?? null };
    const shift = shiftOf(span, own, context);
    if (last && (shift !== null || isDoubtful(span, told.length > 0 ? told : own, context))) {
      last.spans.push(span);
      last.atLeast += isSurelyOfAClockSetBack(span, heard) ? 1 : 0;
      last.atMost += atMost;
      last.shift = shift;
    } else expected.push({ spans: [span], atLeast: isSurelyHeard(span, told, heard) ? 1 : 0, atMost, shift });
  }
  return expected;
}

/** Not if it was first told of when a later one was known, or only by an end that is a guess or whose start is one. */
function isSurelyHeard(span: number, told: readonly Heard[], heard: readonly Heard[]): boolean {
  const first = Math.min(...told.map(({ at }) => at));
  const isLate = heard.some(({ telling, at }) => telling.span > span && at <= first);
  return !isLate && told.some((one) => !isResolved(one) || !isGuess(one));
}

type Context = {
  heard: readonly Heard[];
  /** The spans before, which the listener may have taken for one. */
  confused: readonly number[];
  shift: number | null;
};

/**
 * A start inside the span before seems to be of a clock that was set back by the time until its arrival. The listener moves later starts
 * by the same time if this does not put them ahead. Each that it moves, and each repeat, may teach it another time.
 */
function shiftOf(span: number, own: readonly Heard[], { heard, confused, shift }: Context): number | null {
  // The times of those that it moved are guesses: their arrivals.
  const isMovedSpan = (one: Heard) => shift !== null && confused.includes(one.telling.span);
  const before = heard.filter(({ telling }) => telling.span < span);
  const ends = before.map((one) => (isMovedSpan(one) ? one.at : (endOf(one) ?? 0)));
  const inside = own.filter(({ telling }) => telling.startsAt < Math.max(0, ...ends));
  const isMoved = own.some(
    ({ telling, at }) => shift !== null && telling.startsAt + shift <= at + START_SKEW_MS,
  );
  const behind = [...inside, ...(isMoved ? own : [])].map(({ telling, at }) => at - telling.startsAt);
  return behind.length > 0 ? Math.min(...behind) : null;
}

/**
 * Whether every listener must count a span although its clock was set back: it was acknowledged as firing, later than any echo of those
 * before, which had all ended; and it has a start that none of them had, nor seemed to have by its arrival.
 */
function isSurelyOfAClockSetBack(span: number, heard: readonly Heard[]): boolean {
  const first = heard.findIndex(({ telling }) => telling.span >= span);
  const before = heard.slice(0, first);
  const [one, last] = [heard[first], before.at(-1)];
  if (!one || !last || one.telling.span !== span || isGuess(one) || isResolved(one)) return false;
  const isOver = isResolved(last) && before.every((other) => other.isAcknowledged && !isGuess(other));
  if (!one.isAcknowledged || !isOver || one.at <= last.at + ECHO_WINDOW_MS) return false;
  const { startsAt } = one.telling;
  return [...Map.groupBy(before, ({ telling }) => telling.span).values()].every((own) => {
    const starts = own.map(({ telling }) => telling.startsAt);
    const isOwn =
      startsAt >= Math.min(...starts) - START_SKEW_MS && startsAt <= Math.max(...starts) + START_SKEW_MS;
    return !isOwn && own.every(({ at }) => Math.abs(startsAt - at) > START_SKEW_MS);
  });
}

/** Whether the listener may take this span for one before it, or for a part of it. */
function isDoubtful(
  span: number,
  told: readonly Heard[],
  { heard, confused }: Omit<Context, 'shift'>,
): boolean {
  const start = Math.min(...told.map(({ telling }) => telling.startsAt));
  const before = heard.filter(({ telling }) => telling.span < span);
  // A clock was set: it seems to begin before the one before had ended, or its times are guesses.
  if (before.some((one) => Math.max(one.telling.startsAt, endOf(one) ?? 0) >= start)) return true;
  if (told.some(isGuess)) return !isClosedBefore(told, before);
  // The two starts may be those of two servers that do not agree, and nobody told of an end between them.
  const ofPrevious = before.filter(({ telling }) => confused.includes(telling.span));
  const lastStart = Math.max(...ofPrevious.map(({ telling }) => telling.startsAt));
  if (start - lastStart > START_SKEW_MS) return false;
  const firstEnd = Math.min(...told.filter(isResolved).map(({ at }) => at), Number.POSITIVE_INFINITY);
  const ends = ofPrevious.filter(
    (one) => one.isAcknowledged && one.at < firstEnd && (one.telling.endsAt ?? 0) >= lastStart,
  );
  return confused.length > 1 || ends.length === 0;
}

/** A start that lies ahead begins an episode only if the one before is surely closed, and only if it is told as firing. */
function isClosedBefore(told: readonly Heard[], before: readonly Heard[]): boolean {
  const [first] = told;
  const isOneStart = new Set(told.map(({ telling }) => telling.startsAt)).size === 1;
  if (!first || !isOneStart || isResolved(first)) return false;
  const previous = Math.max(...before.map(({ telling }) => telling.span));
  const last = before.findLast(({ telling, at }) => telling.span === previous && at < first.at);
  return !!last && isResolved(last) && last.isAcknowledged;
}

/** Whether the start is a guess, because the clock is ahead, or the end is, because it was set back while the alert fired. */
export function isGuess({ telling: { startsAt, endsAt }, at }: Heard): boolean {
  return startsAt > at || (endsAt !== null && endsAt < startsAt);
}

/** Whether one of its times shows that its clock is ahead, or was set back while the alert fired. */
export function isOfAWrongClock(one: Heard): boolean {
  return one.telling.startsAt > one.at || endOf(one) !== one.telling.endsAt;
}

/** The end that a listener believes. It cannot be before the start, nor later than its arrival: then a clock was set. */
export function endOf({ telling: { startsAt, endsAt }, at }: Heard): number | null {
  return endsAt === null ? null : Math.min(Math.max(startsAt, endsAt), at);
}

/**
 * How often a listener may count a span again. Its sender restarted or was cut off: it told an end that was none, then a new start. Or its
 * senders' clocks are so far apart that one tells an end before the start of another. If a start is more than five minutes from those
 * that were heard, because the one between was lost, nothing is promised.
 */
function restarts(own: readonly Heard[], heard: readonly Heard[]): number {
  const starts = [...new Set(own.map(({ telling }) => telling.startsAt))].sort((a, b) => a - b);
  const ends = heard.flatMap((one) => [
    one.telling.endsAt ?? Number.POSITIVE_INFINITY,
    endOf(one) ?? Number.POSITIVE_INFINITY,
  ]);
  const first = Math.min(...own.map(({ telling, at }) => Math.min(telling.startsAt, at)));
  const between = starts.slice(1).filter((start) => ends.some((end) => end >= first && end <= start));
  return between.length + (hasJump(own) ? own.length : 0);
}

/**
 * Whether a start may not be near those that the listener knows. It surely knows those that it acknowledged. An earlier one moves the
 * start of an episode back, unless the listener may have closed it.
 */
function hasJump(own: readonly Heard[]): boolean {
  return own.some(({ telling: { startsAt } }, index) => {
    const before = own.slice(0, index);
    if (before.length === 0) return false;
    const starts = before.map(({ telling }) => telling.startsAt);
    const known = before.flatMap((one) => (one.isAcknowledged ? [one.telling.startsAt] : []));
    const latest = known.length > 0 ? Math.max(...known) : Math.min(...starts);
    const earliest = known.length > 0 ? Math.min(...known) : Math.max(...starts);
    const isEarlier = startsAt < earliest - START_SKEW_MS;
    return startsAt > latest + START_SKEW_MS || (isEarlier && mayBeClosed(own.slice(0, index + 1)));
  });
}

/** Whether an end or a silence came before the last of these. */
function mayBeClosed(own: readonly Heard[]): boolean {
  const before = own.slice(0, -1);
  const isSilent = own.some(({ at }, index) => at - (own[index - 1]?.at ?? at) > SILENT_MS);
  return isSilent || before.some(isResolved);
}

export function isResolved({ telling }: Heard): boolean {
  return telling.status === 'resolved';
}
