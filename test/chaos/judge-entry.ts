import type { LedgerOccurrences, Occurrences } from '../../src/generated/api.ts';
import type { CountedEpisode } from './judge-alert.ts';

const MERGE_WITHIN_MS = 15 * 60_000;

/** The days before the last 90 are deleted. */
const DAYS_KEPT_MS = 90 * 86_400_000;

/**
 * Compares the totals of each ledger with its episodes, which are true: how many, on which days, and in how many incidents. Alerts of
 * one entry in several ledgers are incidents of their own.
 */
export function judgeEntries(
  ledgers: readonly LedgerOccurrences[],
  all: readonly CountedEpisode[],
  alarms: readonly number[],
  { moved = false } = {},
): string[] {
  if (moved) return judgeTogether(ledgers, all);
  const keptFrom = new Date((alarms.at(-1) ?? 0) - DAYS_KEPT_MS).toISOString().slice(0, 10);
  return ledgers.flatMap(({ epoch, occurrences }) => {
    const counted = all.filter(({ ledger }) => epoch.startsWith(ledger));
    const ids = new Set([
      ...occurrences.map(({ error_id }) => error_id),
      ...counted.map(({ errorId }) => errorId),
    ]);
    return [...ids].flatMap((errorId) => {
      const told = occurrences.find(({ error_id }) => error_id === errorId) ?? { total: 0, days: {} };
      const own = counted.filter((one) => one.errorId === errorId);
      return judgeEntry(told, own, keptFrom).map((fault) => `${errorId} ${fault}`);
    });
  });
}

/** Alerts moved between shards. An alert without an entry counts where it is when somebody writes one, so only sums are certain. */
function judgeTogether(ledgers: readonly LedgerOccurrences[], all: readonly CountedEpisode[]): string[] {
  const occurrences = ledgers.flatMap((ledger) => ledger.occurrences);
  const ids = new Set([...occurrences.map(({ error_id }) => error_id), ...all.map(({ errorId }) => errorId)]);
  return [...ids].flatMap((errorId) => {
    const told = occurrences.filter(({ error_id }) => error_id === errorId);
    const total = told.reduce((sum, one) => sum + one.total, 0);
    const own = all.filter((one) => one.errorId === errorId).length;
    return total === own ? [] : [`${errorId} has the total ${total} in all shards, and ${own} episodes`];
  });
}

function judgeEntry(
  told: Pick<Occurrences, 'total' | 'days' | 'incidents' | 'incident_days'>,
  own: readonly CountedEpisode[],
  keptFrom: string,
): string[] {
  const { total, days, incidents = 0 } = told;
  const kept = own.map((one) => ({ ...one, days: new Set([...one.days].filter((day) => day >= keptFrom)) }));
  return [
    ...(total === own.length ? [] : [`has the total ${total} and ${own.length} episodes`]),
    ...dayFaults(days, kept),
    ...incidentFaults(incidents, own),
    ...incidentDayFaults(
      told,
      kept,
      own.every(({ days }) => [...days].every((day) => day >= keptFrom)),
    ),
  ];
}

function dayFaults(days: Record<string, number>, own: readonly CountedEpisode[]): string[] {
  const all = new Set([...Object.keys(days), ...own.flatMap((one) => [...one.days])]);
  return [...all].flatMap((day) => {
    const possible = own.filter((one) => one.days.has(day));
    const atLeast = possible.filter((one) => one.days.size === 1).length;
    const told = days[day] ?? 0;
    const isRight = told >= atLeast && told <= possible.length;
    return isRight ? [] : [`has ${told} on ${day}, not ${atLeast} to ${possible.length}`];
  });
}

/** Each incident is on a day on which an alert may have begun. `isWhole`: no such day is deleted by now. */
function incidentDayFaults(
  { incidents = 0, incident_days = {} }: Pick<Occurrences, 'incidents' | 'incident_days'>,
  own: readonly CountedEpisode[],
  isWhole: boolean,
): string[] {
  const wrong = Object.keys(incident_days).find((day) => !own.some(({ days }) => days.has(day)));
  const dated = Object.values(incident_days).reduce((sum, one) => sum + one, 0);
  return [
    ...(wrong === undefined ? [] : [`has an incident on ${wrong}, when no alert began`]),
    ...(dated > incidents || (isWhole && dated < incidents)
      ? [`has ${incidents} incidents, but its days have ${dated}`]
      : []),
  ];
}

/**
 * A late listener cannot always know (docs/decisions/0008-the-ledger.md): an episode that it heard of after later ones, or whose times
 * changed, may have joined or parted incidents.
 */
function incidentFaults(incidents: number, own: readonly CountedEpisode[]): string[] {
  const wanted = countIncidents(own);
  const excused = Math.max(
    0,
    ...groupsOf(own.filter((one) => isLate(one, own))).map((late) => difference(late, own)),
  );
  // The times of these are guesses by a wrong clock: each may have been an incident, or a part of another.
  const tolerance = excused + own.filter(({ isConfused }) => isConfused).length;
  const isRight = Math.abs(incidents - wanted) <= tolerance;
  return isRight
    ? []
    : [`has ${incidents} incidents, not ${wanted}${tolerance ? ` give or take ${tolerance}` : ''}`];
}

/** Neighbours, up to six. Together they may have closed a gap, or opened one. */
function groupsOf(late: readonly CountedEpisode[]): CountedEpisode[][] {
  const sorted = [...late].sort((a, b) => a.startedAt - b.startedAt);
  return sorted.flatMap((_, from) => [1, 2, 3, 4, 5, 6].map((size) => sorted.slice(from, from + size)));
}

/** How many incidents more or fewer there would be if nobody had heard of these episodes, or not yet of their starts and ends. */
function difference(episodes: readonly CountedEpisode[], own: readonly CountedEpisode[]): number {
  const others = own.filter((one) => !episodes.includes(one));
  const begun = episodes.map((one) => ({ ...one, endedAt: one.startedAt }));
  const longer = episodes.map((one) => ({ ...one, endedAt: one.endHeardAt[1] }));
  const shorter = episodes.map((one) => ({ ...one, startedAt: one.firstStart }));
  // It counts again after it was deleted, and the incident of which it was a part may be deleted, too.
  const again = episodes.map((one) => ({ ...one, startedAt: one.heardAt[0] }));
  const guesses = [[], begun, longer, shorter, again].map((guess) => countIncidents([...others, ...guess]));
  // Told only when they were over, after a later incident began: the ledger no longer knows the incident that they belong to.
  const apart = episodes.every(isToldAsOver) ? [countIncidents(others) + countIncidents(episodes)] : [];
  const wanted = countIncidents(own);
  return Math.max(...[...guesses, ...apart].map((guess) => Math.abs(guess - wanted)));
}

function isToldAsOver({ heardAt, endHeardAt }: CountedEpisode): boolean {
  return endHeardAt[0] <= heardAt[1];
}

/** The times at which no episode had been open for a quarter of an hour, and one began. */
function countIncidents(episodes: readonly CountedEpisode[]): number {
  let incidents = 0;
  let reach = Number.NEGATIVE_INFINITY;
  for (const { startedAt, endedAt } of [...episodes].sort((a, b) => a.startedAt - b.startedAt)) {
    if (startedAt >= reach + MERGE_WITHIN_MS) incidents += 1;
    reach = Math.max(reach, endedAt ?? Number.POSITIVE_INFINITY);
  }
  return incidents;
}

function isLate(one: CountedEpisode, own: readonly CountedEpisode[]): boolean {
  return (
    one.isUnsteady ||
    own.some(({ startedAt, heardAt }) => startedAt > one.startedAt && heardAt[0] < one.heardAt[1]) ||
    own.some(
      ({ startedAt, endHeardAt }) => startedAt > (one.endedAt ?? 0) && endHeardAt[0] <= one.endHeardAt[1],
    )
  );
}
