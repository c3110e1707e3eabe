import type { Journal } from './journal.ts';
import type { Tally, Wrong } from './tally.ts';

/** How a seed ended: the entries and `counts.json` of the branch, and all that was noted on the way. */
export type Played = {
  seed: number;
  /** The entries, before and after. */
  before: readonly string[];
  after: readonly string[];
  countsText: string | null;
  tally: Tally;
  /** What people wrote, and must be there. */
  marks: readonly string[];
  journal: Journal;
  /** Plays this seed again. */
  command: string;
};

/** `explanation`: null where every count is right, History says the same, and nobody's words are gone. */
export type Judgement = { episodes: number; lost: number; double: number; explanation: string | null };

export function judge({ before, after, countsText, tally, marks, ...context }: Played): Judgement {
  const counted = addedSince(entryCounts(before), entryCounts(after));
  const history = historyCounts(after);
  const { wrong, ...figures } = tally.compare(counted);
  const uncounted = [...counted].filter(([errorId, count]) => count !== (history.get(errorId) ?? 0));
  const lostWords = marks.filter((mark) => !after.some((text) => text.includes(mark)));
  const faults = [
    ...(wrong.length > 0 ? [explainFailure({ ...context, wrong, recorded: recordedIn(countsText) })] : []),
    ...uncounted.map(([errorId]) => `the History of ${errorId} adds up to something else than its count`),
    ...lostWords.map((mark) => `what somebody wrote is gone: ${mark}`),
  ];
  const heading = `seed ${context.seed} went wrong; again: ${context.command}`;
  return { ...figures, explanation: faults.length > 0 ? [heading, ...faults].join('\n') : null };
}

/** What the entries say, by id: read by eye, so that a fault of kedb's own reader cannot hide one of its writer. */
function entryCounts(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const errorId = /^error_id: *(\S+)/m.exec(text)?.[1];
    const count = Number(/^occurrence_count: *(\d+)/m.exec(text)?.[1] ?? 0);
    if (errorId !== undefined) counts.set(errorId, (counts.get(errorId) ?? 0) + count);
  }
  return counts;
}

/** By how much they grew. */
function addedSince(
  before: ReadonlyMap<string, number>,
  now: ReadonlyMap<string, number>,
): Map<string, number> {
  return new Map([...now].map(([errorId, count]) => [errorId, count - (before.get(errorId) ?? 0)]));
}

/** What the lines of sync in their History add up to, by id. */
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
  /** By entry, what `counts.json` says was read of the ledgers and counted. */
  recorded: ReadonlyMap<string, number>;
  journal: Journal;
};

/** Between which two parts it went wrong, and of the schedule only what touches the entries that are wrong. */
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

/** Of the text of `counts.json`, by entry, over all epochs. */
function recordedIn(countsText: string | null): Map<string, number> {
  const recorded = new Map<string, number>();
  const { epochs } = JSON.parse(countsText ?? '{"epochs":{}}') as {
    epochs: Record<string, Record<string, number>>;
  };
  for (const [errorId, total] of Object.values(epochs).flatMap((totals) => Object.entries(totals)))
    recorded.set(errorId, (recorded.get(errorId) ?? 0) + total);
  return recorded;
}
