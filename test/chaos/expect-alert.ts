import type { Telling } from './compose.ts';

/** One alert of a webhook that the ledger may have heard. It surely has if the webhook was acknowledged. */
export type Heard = { telling: Telling; at: number; isAcknowledged: boolean };

/** How often spans of the truth may be counted: one span, or several that a listener may confuse. */
export type Expected = { spans: number[]; atLeast: number; atMost: number };

/** The promises of docs/operations.md that decide what a listener can know. Written again: a fault of the code must not hide here. */
export const ECHO_WINDOW_MS = 90_000;
const START_SKEW_MS = 5 * 60_000;

/**
 * What a perfect listener counts for one alert: each time that its condition held and that somebody told of, once. What even a perfect
 * listener cannot know makes `atLeast` smaller or `atMost` larger, and has its reason here.
 */
export function expectedOf(heard: readonly Heard[], knowsSince: number): Expected[] {
  const expected: Expected[] = [];
  for (const span of spansOf(heard)) {
    const { isDoubtful, atLeast, atMost } = expectedOfSpan(span, heard, knowsSince);
    const last = expected.at(-1);
    if (!last || !isDoubtful) expected.push({ spans: [span], atLeast, atMost });
    else {
      last.spans.push(span);
      last.atLeast += atLeast;
      last.atMost += atMost;
    }
  }
  return expected;
}

function spansOf(heard: readonly Heard[]): number[] {
  return [...new Set(heard.map(({ telling }) => telling.span))].sort((a, b) => a - b);
}

function expectedOfSpan(span: number, heard: readonly Heard[], knowsSince: number) {
  const own = heard.filter(({ telling }) => telling.span === span);
  const told = own.filter(({ isAcknowledged }) => isAcknowledged);
  const doubt = isDoubtful(span, told.length > 0 ? told : own, heard);
  const mayCount = heard.some(({ telling }) => telling.span < span) || !beganBefore(own, knowsSince);
  const mustCount = told.length > 0 && !doubt && mayCount && !beganBefore(told, knowsSince);
  return { isDoubtful: doubt, atLeast: mustCount ? 1 : 0, atMost: mayCount ? 1 + restarts(own) : 0 };
}

/** A new ledger does not count the end of what began before it. */
function beganBefore(own: readonly Heard[], knowsSince: number): boolean {
  return own.every(({ telling }) => telling.status === 'resolved' && telling.startsAt <= knowsSince);
}

/** Whether the listener may take this span for another one, or for a part of it. */
function isDoubtful(span: number, told: readonly Heard[], heard: readonly Heard[]): boolean {
  const starts = told.map(({ telling }) => telling.startsAt);
  const first = Math.min(...told.map(({ at }) => at));
  const before = heard.filter(({ telling }) => telling.span < span);
  const after = heard.filter(({ telling }) => telling.span > span);
  return (
    // It was first told of when a later one was known.
    after.some(({ at }) => at <= first) ||
    // A clock was set back: it seems to begin before the one before had ended.
    before.some(
      ({ telling }) => Math.max(telling.endsAt ?? telling.startsAt, telling.startsAt) >= Math.min(...starts),
    ) ||
    // A clock is ahead, so the start or the end is a guess.
    told.some(({ telling, at }) => Math.max(telling.startsAt, telling.endsAt ?? 0) > at) ||
    isMerged(told, before)
  );
}

/** Nobody told of the end of the one before in time, and the two starts may be those of two servers that do not agree. */
function isMerged(told: readonly Heard[], before: readonly Heard[]): boolean {
  const previous = Math.max(...before.map(({ telling }) => telling.span));
  const ofPrevious = before.filter(({ telling }) => telling.span === previous);
  const lastStart = Math.max(...ofPrevious.map(({ telling }) => telling.startsAt));
  const start = Math.min(...told.map(({ telling }) => telling.startsAt));
  const firstEnd = Math.min(...told.filter(isResolved).map(({ at }) => at), Number.POSITIVE_INFINITY);
  const isEndKnown = ofPrevious.some((one) => one.isAcknowledged && isResolved(one) && one.at < firstEnd);
  return start - lastStart <= START_SKEW_MS && !isEndKnown;
}

/** Its sender restarted or was cut off: it told an end that was none, then a new start. */
function restarts(own: readonly Heard[]): number {
  const starts = [...new Set(own.map(({ telling }) => telling.startsAt))].sort((a, b) => a - b);
  const ends = own.flatMap(({ telling }) => telling.endsAt ?? []);
  return starts.filter((start, index) => {
    const previous = starts[index - 1];
    if (previous === undefined) return false;
    return start - previous > START_SKEW_MS || ends.some((end) => end <= start);
  }).length;
}

function isResolved({ telling }: Heard): boolean {
  return telling.status === 'resolved';
}
