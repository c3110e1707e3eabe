import type { EpisodeRecord, LedgerOccurrences } from '../../src/generated/api.ts';
import type { WorldAlert } from './compose.ts';
import type { Heard } from './expect-alert.ts';
import type { Journal } from './journal.ts';
import { type CountedEpisode, judgeAlert, type Memory } from './judge-alert.ts';
import { judgeEntries } from './judge-entry.ts';
import type { LedgerEpisode } from './judge-row.ts';
import type { Tally } from './tally.ts';

/** The life of one storage of the ledger. */
export type PlayedPart = Pick<Memory, 'knowsSince' | 'alarms'> & {
  /** The tellings that the ledger got of each alert, in the order of arrival. */
  heard: ReadonlyMap<WorldAlert, readonly Heard[]>;
  records: readonly LedgerEpisode[];
  ledgers: readonly LedgerOccurrences[];
  journal: Journal;
  /** Whether the number of shards changed. */
  moved?: boolean;
  /** Gets the ledger's episodes, which the entries must have at the end. */
  tally: Tally;
};

export const PART_FIGURES = ['alerts', 'certain', 'episodes', 'lost', 'double'] as const;

/** `certain`: the alerts of which the truth leaves no doubt. */
type PartFigures = Record<(typeof PART_FIGURES)[number], number>;

export type PartJudgement = { figures: PartFigures; faults: string[] };

/** Compares the ledger with the truth, alert by alert, and its totals with its own episodes. */
export function judgePart({
  heard,
  records,
  ledgers,
  journal,
  tally,
  moved,
  ...part
}: PlayedPart): PartJudgement {
  const figures: PartFigures = { alerts: 0, certain: 0, episodes: 0, lost: 0, double: 0 };
  const counted: CountedEpisode[] = [];
  const faults = [...heard].flatMap(([alert, told]) => {
    const own = records.filter(({ labels }) => labels.instance === alert.name);
    const judged = judgeAlert({ heard: told, records: own, ...part });
    counted.push(...judged.counted);
    figures.alerts += 1;
    figures.certain += judged.isCertain ? 1 : 0;
    for (const key of ['episodes', 'lost', 'double'] as const) figures[key] += judged[key];
    return judged.faults.length === 0 ? [] : explain(alert, judged.faults, own, journal);
  });
  for (const { id, error_id } of records) if (error_id !== null) tally.acknowledge(error_id, id);
  return {
    figures,
    faults: [...faults, ...judgeEntries(ledgers, counted, part.alarms, { moved: moved ?? false })],
  };
}

function explain(
  { name }: WorldAlert,
  faults: readonly string[],
  own: readonly EpisodeRecord[],
  journal: Journal,
): string[] {
  return [
    `alert ${name}: ${faults.join('; ')}`,
    ...own.map(({ started_at, ended_at }) => `  the ledger has: ${started_at} to ${ended_at}`),
    ...journal.linesAbout([name]),
  ];
}
