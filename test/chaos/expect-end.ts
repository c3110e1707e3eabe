import { ECHO_WINDOW_MS, type Heard, isResolved, KEPT_MS } from './expect-alert.ts';

/** The promises of docs/operations.md#retention. Written again: a fault of the code must not hide here. */
const STALE_AFTER_MS = 7 * 86_400_000;
/** The ledger knows only so well when it last heard of an alert. */
const HEARD_EVERY_MS = STALE_AFTER_MS / 8;

/** An alarm closed what was silent since `heardAt`: perhaps the first of `closedAt`, surely the second, which is Infinity if none must have. */
export type Silence = { heardAt: number; closedAt: [number, number] };

/** Whether the last telling leaves a span open. Null if it cannot be known, because it may be lost, or may be an echo. */
export function isOpenAfter(own: readonly Heard[]): boolean | null {
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

/** The same after all alarms. What nobody told of for `stale_after` is closed in any case. */
export function isOpenAtEnd(own: readonly Heard[], alarms: readonly number[]): boolean | null {
  const lastAt = own.at(-1)?.at ?? 0;
  const open = isOpenAfter(own);
  if (open === false || alarms.some((at) => at > lastAt + STALE_AFTER_MS)) return false;
  return alarms.some((at) => at > lastAt + STALE_AFTER_MS - HEARD_EVERY_MS) ? null : open;
}

/** The silences of a span, `own`, among all that was heard of its alert. */
export function silencesOf(
  own: readonly Heard[],
  heard: readonly Heard[],
  alarms: readonly number[],
): Silence[] {
  return own.flatMap((one, index) => {
    const open = isResolved(one) ? false : isOpenAfter(own.slice(0, index + 1));
    if (open === false) return [];
    const later = heard.filter(({ at, telling }) => at > one.at && telling.span >= one.telling.span);
    const told = later.find(({ isAcknowledged }) => isAcknowledged)?.at ?? Number.POSITIVE_INFINITY;
    const sent = later[0]?.at ?? Number.POSITIVE_INFINITY;
    const first = alarms.find((at) => at > one.at + STALE_AFTER_MS - HEARD_EVERY_MS && at < told);
    if (first === undefined) return [];
    const sure = open ? alarms.find((at) => at > one.at + STALE_AFTER_MS && at < sent) : undefined;
    return [{ heardAt: one.at, closedAt: [first, sure ?? Number.POSITIVE_INFINITY] }];
  });
}

/** A silent episode ends when it was last heard of, and no other says that it was silent. */
export function silenceFaults(
  { endedAt, isSilent }: { endedAt: number | null; isSilent: boolean },
  silences: readonly Silence[],
  own: readonly Heard[],
): string[] {
  if (isSilent) {
    const isRight = silences.some(
      ({ heardAt }) => endedAt !== null && endedAt <= heardAt && endedAt > heardAt - HEARD_EVERY_MS,
    );
    return isRight ? [] : ['was closed because it was silent, which it was not then'];
  }
  const last = silences.at(-1);
  const isSure = last !== undefined && Number.isFinite(last.closedAt[1]);
  return isSure && last.heardAt === own.at(-1)?.at ? ['does not say that it was silent'] : [];
}

/** An episode is deleted by the first alarm that comes 30 days after its end was known, and by no earlier one. */
export function deletionFaults(
  goneBy: number | null,
  own: readonly Heard[],
  heard: readonly Heard[],
  alarms: readonly number[],
): string[] {
  const span = own[0]?.telling.span ?? 0;
  const next = heard.filter(({ telling }) => telling.span > span);
  const lastOpen = own.findLast((_, index) => isOpenAfter(own.slice(0, index + 1)) === true);
  if (goneBy !== null && lastOpen && lastOpen.at >= goneBy - KEPT_MS) return ['was deleted too early'];
  const last = own.at(-1)?.at ?? 0;
  const nextAt = next.find(({ isAcknowledged, at }) => isAcknowledged && at >= last)?.at;
  const silentAt = alarms.find((at) => at > last + STALE_AFTER_MS);
  const endKnown = isOpenAfter(own) === false ? last : (nextAt ?? silentAt ?? Number.POSITIVE_INFINITY);
  const due = alarms.find((at) => at > endKnown + KEPT_MS);
  return due !== undefined && (goneBy ?? Number.POSITIVE_INFINITY) > due ? ['was not deleted in time'] : [];
}

/** By the first of these alarms, every listener has forgotten an alert of which it heard nothing since. */
export function forgottenAt(lastAt: number, alarms: readonly number[]): number | undefined {
  const closedAt = alarms.find((at) => at > lastAt + STALE_AFTER_MS) ?? Number.POSITIVE_INFINITY;
  return alarms.find((at) => at > closedAt + KEPT_MS);
}
