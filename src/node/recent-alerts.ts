import type { RecentAlerts } from '../core/compare/alert-impact.ts';
import type { EpisodesAnswer, UnmatchedAnswer } from '../generated/api.ts';
import { validateEpisodesAnswer, validateUnmatchedAnswer } from '../generated/validators.js';
import { askWorker, type WorkerAddress, WorkerError } from './ask-worker.ts';

/** The most that the Worker gives of each (src/worker/routes). */
const MAX_EPISODES = 500;
const MAX_GROUPS = 1000;

/** The alerts that a Worker saw of late; or why they cannot be had, which stops nothing. */
export type RecentAlertsAnswer = { value: RecentAlerts; fault: null } | { value: null; fault: string };

export async function readRecentAlerts(worker: WorkerAddress): Promise<RecentAlertsAnswer> {
  try {
    const [{ episodes }, { groups }] = await Promise.all([
      askWorker<EpisodesAnswer>(worker, `v1/episodes?limit=${MAX_EPISODES}`, validateEpisodesAnswer),
      askWorker<UnmatchedAnswer>(worker, `v1/unmatched?limit=${MAX_GROUPS}`, validateUnmatchedAnswer),
    ]);
    return { value: { episodes, groups }, fault: null };
  } catch (error) {
    if (error instanceof WorkerError) return { value: null, fault: error.message };
    throw error;
  }
}
