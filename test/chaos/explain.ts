import type { Journal } from './journal.ts';
import type { Wrong } from './tally.ts';

export type Failure = {
  wrong: readonly Wrong[];
  /** By entry, what `counts.json` says was read of the ledgers and counted. */
  recorded: ReadonlyMap<string, number>;
  journal: Journal;
};

/** Between which two parts it went wrong, and of the schedule only what touches the entries that are wrong. */
export function explainFailure({ wrong, recorded, journal }: Failure): string {
  return [
    ...wrong.map((one) => describe(one, recorded.get(one.errorId) ?? 0)),
    'What happened to it:',
    ...journal.linesAbout(wrong.map(({ errorId }) => errorId)),
  ].join('\n');
}

function describe({ errorId, acknowledged, sent, counted }: Wrong, recorded: number): string {
  const expected = acknowledged === sent ? `${acknowledged}` : `${acknowledged} to ${sent}`;
  const where =
    recorded === counted
      ? `counts.json agrees with it, so it went wrong in the ledger or in reading it`
      : `counts.json says ${recorded}, so it went wrong between the ledger's totals and the entry`;
  return `${errorId}: ${expected} episodes, counted ${counted}; ${where}`;
}

/** Of the text of `counts.json`, by entry, over all epochs. */
export function recordedIn(countsText: string | null): Map<string, number> {
  const recorded = new Map<string, number>();
  const { epochs } = JSON.parse(countsText ?? '{"epochs":{}}') as {
    epochs: Record<string, Record<string, number>>;
  };
  for (const [errorId, total] of Object.values(epochs).flatMap((totals) => Object.entries(totals)))
    recorded.set(errorId, (recorded.get(errorId) ?? 0) + total);
  return recorded;
}
