import { readCounts } from '../../src/core/counting/read-counts.ts';
import type { Journal } from './journal.ts';
import type { Tally, Wrong } from './tally.ts';

/** The end of a seed: the entries and `counts.json` on the branch, and the journal. */
export type Played = {
  seed: number;
  /** The entries, before and after. */
  before: readonly string[];
  after: readonly string[];
  countsText: string | null;
  tally: Tally;
  /** Texts that people wrote. They must still be there. */
  marks: readonly string[];
  journal: Journal;
  /** The command that plays this seed again. */
  command: string;
  /** The faults of the ledger itself: judgePart. */
  ledgerFaults: readonly string[];
};

/** `explanation` is null if every count is right, History agrees, and no text of people is lost. */
export type Judgement = { episodes: number; lost: number; double: number; explanation: string | null };

export function judge({
  before,
  after,
  countsText,
  tally,
  marks,
  ledgerFaults,
  ...context
}: Played): Judgement {
  const counted = addedSince(entryCounts(before), entryCounts(after));
  const history = historyCounts(after);
  const { wrong, ...figures } = tally.compare(counted);
  const uncounted = [...counted].filter(([errorId, count]) => count !== (history.get(errorId) ?? 0));
  const lostWords = marks.filter((mark) => !after.some((text) => text.includes(mark)));
  const faults = [
    ...ledgerFaults,
    ...(wrong.length > 0 ? [explainFailure({ ...context, wrong, recorded: recordedIn(countsText) })] : []),
    ...uncounted.map(([errorId]) => `the History of ${errorId} adds up to something else than its count`),
    ...lostWords.map((mark) => `what somebody wrote is gone: ${mark}`),
  ];
  const heading = `seed ${context.seed} went wrong; again: ${context.command}`;
  return { ...figures, explanation: faults.length > 0 ? [heading, ...faults].join('\n') : null };
}

/** The counts in the entries, by id. It reads them with its own code: a fault of kedb's reader could hide a fault of its writer. */
function entryCounts(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const errorId = /^error_id: *(\S+)/m.exec(text)?.[1];
    const count = Number(/^occurrence_count: *(\d+)/m.exec(text)?.[1] ?? 0);
    if (errorId !== undefined) counts.set(errorId, (counts.get(errorId) ?? 0) + count);
  }
  return counts;
}

/** The growth of each count. */
function addedSince(
  before: ReadonlyMap<string, number>,
  now: ReadonlyMap<string, number>,
): Map<string, number> {
  return new Map([...now].map(([errorId, count]) => [errorId, count - (before.get(errorId) ?? 0)]));
}

/** The sums of sync's History lines, by id. */
function historyCounts(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const errorId = /^error_id: *(\S+)/m.exec(text)?.[1] ?? '';
    for (const [, times] of text.matchAll(/\(kedb\): (\d+) occurrences?/g))
      counts.set(errorId, (counts.get(errorId) ?? 0) + Number(times));
  }
  return counts;
}

type Failure = {
  wrong: readonly Wrong[];
  /** For each entry, the sum in `counts.json`: what sync has read from the ledgers and counted. */
  recorded: ReadonlyMap<string, number>;
  journal: Journal;
};

/** The two parts between which the count went wrong, and the events of the entries that are wrong. */
function explainFailure({ wrong, recorded, journal }: Failure): string {
  return [
    ...wrong.map((one) => wrongCountText(one, recorded.get(one.errorId) ?? 0)),
    'What happened to it:',
    ...journal.linesAbout(wrong.map(({ errorId }) => errorId)),
  ].join('\n');
}

function wrongCountText({ errorId, acknowledged, sent, counted }: Wrong, recorded: number): string {
  const expected = acknowledged === sent ? `${acknowledged}` : `${acknowledged} to ${sent}`;
  const where =
    recorded === counted
      ? `counts.json agrees with it, so it went wrong in the ledger or in reading it`
      : `counts.json says ${recorded}, so it went wrong between the ledger's totals and the entry`;
  return `${errorId}: ${expected} episodes, counted ${counted}; ${where}`;
}

/** The sums in the text of `counts.json` over all epochs, by entry. */
function recordedIn(countsText: string | null): Map<string, number> {
  const read = countsText === null ? null : readCounts(countsText);
  const counts = read?.ok ? [...read.value.counts] : [];
  return new Map(
    counts.map(([errorId, { totals }]) => [
      errorId,
      [...totals.values()].reduce((sum, { alerts }) => sum + alerts, 0),
    ]),
  );
}
