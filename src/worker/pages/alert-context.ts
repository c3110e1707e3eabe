import type { Context } from 'hono';
import { capturesOf } from '../../core/answer/answer-kb.ts';
import { lookBackOf } from '../../core/answer/match-alerts.ts';
import type { PlanContext } from '../../core/plan/plan-context.ts';
import type { EpisodeRecord } from '../../generated/api.ts';
import type { KnownError } from '../../generated/known-error.ts';
import type { Match } from '../../generated/match.ts';
import type { AppEnv } from '../app-env.ts';
import { ignoreUnavailable } from '../ledger/call-ledger.ts';
import type { AskedAlert } from './asked-alert.ts';

/** What is asked about, where an alert led here. */
export type Asked = Pick<AskedAlert, 'alert' | 'episodes'> & { match: Match };

type AlertContext = Pick<PlanContext, 'alert' | 'captures' | 'recentAlerts' | 'failedAttempts'>;

/** What the plan for an alert depends on; `isPastKnown` is false where the ledger did not tell all of it. */
export async function alertContext(
  c: Context<AppEnv>,
  entry: KnownError,
  { alert, match, episodes }: Asked,
  at: number,
): Promise<{ context: AlertContext; isPastKnown: boolean }> {
  const lookBack = lookBackOf([{ entry }]);
  const recent =
    lookBack === null ? [] : await c.var.ledger.listRecent(lookBack, at).catch(ignoreUnavailable);
  return {
    context: {
      alert,
      captures: capturesOf(match),
      recentAlerts: recent ?? [],
      failedAttempts: failedAttempts(entry, episodes ?? []),
    },
    isPastKnown: episodes !== null && recent !== null,
  };
}

/** Of several episodes that the link may mean, the one with the most: a fix is better withheld than run again in vain. */
function failedAttempts({ error_id }: KnownError, episodes: readonly EpisodeRecord[]): number {
  const open = episodes.filter(
    (episode) => episode.state === 'open' && [error_id, null].includes(episode.error_id),
  );
  return Math.max(0, ...open.map(({ failed_attempts }) => failed_attempts));
}
