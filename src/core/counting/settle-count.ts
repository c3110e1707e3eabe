import type { HistoryLine, KnownError } from '../../generated/known-error.ts';
import { plural } from '../../lib/text/plural.ts';
import { countOfLine, isLineOfSync } from './add-occurrences.ts';
import type { Counted, CountedUnit, Counts } from './counts.ts';
import type { Readings } from './pending.ts';

type DaysOf = Record<CountedUnit, Readonly<Record<string, number>>>;

/** The number to which sync adds, and a sentence about it if it is not the one that sync wrote. */
export type Settled = {
  count: number;
  /** Occurrences that the entry contains although counts.json does not say so. */
  known: number;
  /** Occurrences that History has lost together with the count. */
  lostLines: number;
  note: string | null;
};

/**
 * Compares an entry's count with the one that sync wrote. People may raise it. A lower one is a mistake of a merge, a revert or an
 * editor, because a count never goes down.
 */
export function settleCount(
  entry: KnownError,
  counted: readonly Counted[],
  { actor, readings }: { actor: string; readings: readonly Readings[] },
): Settled {
  const { error_id, occurrence_count: count } = entry;
  const wrote = counted.flatMap(({ written }) => written ?? []);
  const written = sum(wrote);
  const said = `occurrence_count of ${error_id} was ${written} after the last sync and ${count === 0 ? 'is gone' : `is ${count}`} now`;
  const unrecorded = sumOfLines(entry, actor, readings) - sum(counted.map(({ history }) => history));
  if (count < written) {
    const lostLines = Math.max(0, Math.min(written - count, -unrecorded));
    const note = `${said}. kedb restores ${written}, because a count never goes down. To lower it, also change \`written\` in .kedb/counts.json`;
    return { count: written, known: 0, lostLines, note };
  }
  const known = Math.max(0, Math.min(count - written, unrecorded));
  if (known > 0) return { count, known, lostLines: 0, note: olderCounts(error_id, known) };
  const isAsWritten = wrote.length === 0 || count === written;
  return { count, known, lostLines: 0, note: isAsWritten ? null : `${said}. kedb keeps ${count}` };
}

function olderCounts(errorId: string, known: number): string {
  return `.kedb/counts.json is older than ${errorId}: the entry already contains ${plural(known, 'occurrence')} that the file does not know. kedb does not add them again`;
}

/** The count of an entry as sync wrote it, under its id and those that it had before; 0 if sync wrote none. `ids` are those of all entries. */
export function writtenFor(
  { error_id, renamed_from }: KnownError,
  counts: Counts,
  ids: ReadonlySet<string>,
): number {
  const before = renamed_from.filter((id) => !ids.has(id));
  return sum([error_id, ...before].map((id) => counts.get(id)?.written ?? 0));
}

/** The occurrences in the lines of sync, under whatever actor. */
export function sumOfLines({ body }: KnownError, actor: string, readings: readonly Readings[]): number {
  const byDay = Map.groupBy(
    body.history.filter((line) => isLineOfSync(line, actor)),
    ({ date }) => date,
  );
  const days = readings.flatMap((of) => [...of.values()].map((reading) => reading.days));
  return sum(
    [...byDay].map(([date, lines]) => {
      const isPossible = date === null || fits(date, sum(lines.map(countOfLine)), days);
      return sum(lines.filter((line) => isPossible || isCertain(line, actor)).map(countOfLine));
    }),
  );
}

/**
 * Whether the ledger counted so much on a day. Otherwise people wrote a line that looks like one of sync under another actor. Of days
 * before its first one the ledger knows nothing.
 */
function fits(date: string, count: number, all: readonly DaysOf[]): boolean {
  const [first] = all.flatMap(({ alerts }) => Object.keys(alerts)).sort();
  if (first === undefined || date < first) return true;
  const sumOf = (unit: CountedUnit) => sum(all.map((days) => days[unit][date] ?? 0));
  return count <= Math.max(sumOf('alerts'), sumOf('incidents'));
}

/** The line of a month stands for many days. */
function isCertain({ actor, text }: HistoryLine, own: string): boolean {
  return actor === own || text.includes(' in ');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

/** Of several lines for one id: the one that the entry has, otherwise the furthest one. Totals only rise, so they have an order. */
export function chooseCounted(
  lines: readonly Counted[],
  count: number | undefined,
  unit: CountedUnit,
): Counted | undefined {
  const total = ({ totals }: Counted) => sum([...totals.values()].map((of) => of[unit]));
  const furthest = [...lines].sort((a, b) => total(b) - total(a));
  return furthest.find(({ written }) => written === count) ?? furthest[0];
}
