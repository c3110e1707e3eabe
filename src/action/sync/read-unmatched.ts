import type { UnmatchedAnswer, UnmatchedGroup } from '../../generated/api.ts';
import { validateUnmatchedAnswer } from '../../generated/validators.js';
import { askUntilAnswered, type Worker } from '../worker.ts';

/** As many as the Worker gives at once: the most frequent. */
const MAX_GROUPS = 1000;

/** Alerts that no entry explains, in groups. */
export async function readUnmatched(worker: Worker): Promise<UnmatchedGroup[]> {
  const query = { limit: String(MAX_GROUPS) };
  const { groups } = await askUntilAnswered<UnmatchedAnswer>(
    worker,
    'v1/unmatched',
    query,
    validateUnmatchedAnswer,
  );
  return groups;
}
