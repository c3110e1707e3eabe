import type { Occurrences } from '../../src/generated/api.ts';
import type { CountedEpisode } from './judge-alert.ts';

const MERGE_WITHIN_MS = 15 * 60_000;

/** Compares the totals of one entry with its episodes, which are true: how many, on which days, and in how many incidents. */
export function judgeEntry(
  { error_id, total, days, incidents }: Pick<Occurrences, 'error_id' | 'total' | 'days' | 'incidents'>,
  all: readonly CountedEpisode[],
): string[] {
  const own = all.filter(({ errorId }) => errorId === error_id);
  return [
    ...(total === own.length ? [] : [`has the total ${total} and ${own.length} episodes`]),
    ...dayFaults(days, own),
    ...incidentFaults(incidents ?? 0, own),
  ].map((fault) => `${error_id} ${fault}`);
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
  const isRight = Math.abs(incidents - wanted) <= excused;
  return isRight
    ? []
    : [`has ${incidents} incidents, not ${wanted}${excused ? ` give or take ${excused}` : ''}`];
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
  const longer = episodes.map((one) => ({ ...one, endedAt: one.endHeardAt }));
  const shorter = episodes.map((one) => ({ ...one, startedAt: one.firstStart }));
  const wanted = countIncidents(own);
  const guesses = [[], begun, longer, shorter].map((guess) => [...others, ...guess]);
  return Math.max(...guesses.map((guess) => Math.abs(countIncidents(guess) - wanted)));
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
    own.some(({ startedAt, heardAt }) => startedAt > one.startedAt && heardAt < one.heardAt) ||
    own.some(({ startedAt, endHeardAt }) => startedAt > (one.endedAt ?? 0) && endHeardAt <= one.endHeardAt)
  );
}
