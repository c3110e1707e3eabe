import { addedSince, entryCounts, historyCounts } from './entry-counts.ts';
import { explainFailure, recordedIn } from './explain.ts';
import type { Journal } from './journal.ts';
import type { Tally } from './tally.ts';

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

export function judge({ before, after, countsText, tally, marks, ...told }: Played): Judgement {
  const counted = addedSince(entryCounts(before), entryCounts(after));
  const history = historyCounts(after);
  const { wrong, ...figures } = tally.compare(counted);
  const untold = [...counted].filter(([errorId, count]) => count !== (history.get(errorId) ?? 0));
  const lostWords = marks.filter((mark) => !after.some((text) => text.includes(mark)));
  const faults = [
    ...(wrong.length > 0 ? [explainFailure({ ...told, wrong, recorded: recordedIn(countsText) })] : []),
    ...untold.map(([errorId]) => `the History of ${errorId} adds up to something else than its count`),
    ...lostWords.map((mark) => `what somebody wrote is gone: ${mark}`),
  ];
  const heading = `seed ${told.seed} went wrong; again: ${told.command}`;
  return { ...figures, explanation: faults.length > 0 ? [heading, ...faults].join('\n') : null };
}
