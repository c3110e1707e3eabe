import type { EpisodeRecord } from '../../../src/generated/api.ts';
import type { WorldAlert, WorldSchedule } from '../compose.ts';
import { type CountedEpisode, judgeAlert } from '../judge-alert.ts';
import { judgeEntry } from '../judge-entry.ts';
import type { Tally } from '../tally.ts';
import { ERROR_IDS } from './entries.ts';
import { readEpisodes, readTotals } from './requests.ts';
import type { World } from './world.ts';

type Figures = { alerts: number; certain: number; episodes: number; lost: number; double: number };

export type PlayedPart = {
  schedule: WorldSchedule;
  knowsSince: number;
  world: World;
  /** Gets the ledger's episodes, which the entries must have at the end. */
  tally: Tally;
  figures: Figures;
};

export type PartJudgement = { episodes: number; faults: string[] };

/** Compares the ledger with the truth, alert by alert, and its totals with its own episodes. */
export async function judgePart({
  schedule,
  knowsSince,
  world,
  tally,
  figures,
}: PlayedPart): Promise<PartJudgement> {
  const episodes = await readEpisodes();
  const counted: CountedEpisode[] = [];
  const faults = schedule.alerts.flatMap((alert) => {
    const heard = world.heard.get(alert) ?? [];
    const own = episodes.filter(({ labels }) => labels.name === alert.name);
    const { faults, isCertain, ...counts } = judgeAlert(heard, own, knowsSince);
    counted.push(...counts.counted);
    figures.alerts += heard.length > 0 ? 1 : 0;
    figures.certain += heard.length > 0 && isCertain ? 1 : 0;
    figures.episodes += counts.episodes;
    figures.lost += counts.lost;
    figures.double += counts.double;
    return faults.length === 0 ? [] : explain(alert, faults, own, world);
  });
  for (const { id, error_id } of episodes) if (error_id !== null) tally.acknowledge(error_id, id);
  const { ledgers } = await readTotals();
  const totals = ledgers.flatMap(({ occurrences }) => occurrences);
  const entries = ERROR_IDS.flatMap((error_id) =>
    judgeEntry(totals.find((one) => one.error_id === error_id) ?? { error_id, total: 0, days: {} }, counted),
  );
  return { episodes: episodes.length, faults: [...faults, ...entries] };
}

function explain(
  { name }: WorldAlert,
  faults: readonly string[],
  own: readonly EpisodeRecord[],
  { journal }: World,
): string[] {
  return [
    `alert ${name}: ${faults.join('; ')}`,
    ...own.map(({ started_at, ended_at }) => `  the ledger has: ${started_at} to ${ended_at}`),
    ...journal.linesAbout([name]),
  ];
}
