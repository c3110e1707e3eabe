import type { Context } from 'hono';
import { capturesOf } from '../../core/answer/answer-kb.ts';
import { inhibitQueryOf } from '../../core/answer/match-alerts.ts';
import type { OpenKb } from '../../core/kb/compiled-index.ts';
import type { PlanContext } from '../../core/plan/plan-context.ts';
import type { EpisodeRecord } from '../../generated/api.ts';
import type { KnownError } from '../../generated/known-error.ts';
import type { Match, NearMiss } from '../../generated/match.ts';
import type { Alert } from '../../lib/alertmanager/alert.ts';
import { fingerprintOf } from '../../lib/alertmanager/fingerprint.ts';
import type { AppEnv } from '../app-env.ts';
import { ignoreUnavailable } from '../ledger/call-ledger.ts';
import type { LedgerClient } from '../ledger/ledger-client.ts';
import { SOURCES } from '../sources/sources.ts';

/** Labels and this option share the query of a link. Label names never begin with a dot, so they cannot clash. */
export const FORMAT_OPTION = '.format';

/** The alert that a link names, its entries, and its episodes in the ledger. */
export type AlertFromQuery = {
  alert: Alert;
  /** First the entries that match the labels, then those that earlier webhooks matched by annotations. */
  matches: Match[];
  near_misses: NearMiss[];
  /** null if the ledger did not answer. */
  episodes: EpisodeRecord[] | null;
};

/** The alert that led to a page, and its match. */
export type AskedMatch = Pick<AlertFromQuery, 'alert' | 'episodes'> & { match: Match };

type AlertContext = Pick<PlanContext, 'alert' | 'captures' | 'recentAlerts' | 'failedAttempts'>;

/** `id` is the entry that the link picks. With an id, closed episodes count too, so that /alerts can link to their entries. */
export async function readAlertFromQuery(
  c: Context<AppEnv>,
  alertname: string,
  id?: string,
): Promise<AlertFromQuery> {
  const alert = readAlert(c, alertname);
  const { kb, ledger } = c.var;
  const episodes = await listEpisodesOf(ledger, alert).catch(ignoreUnavailable);
  const { matches, near_misses } = kb.matcher.matchAlert(alert);
  const telling = (episodes ?? []).filter(({ state }) => state === 'open' || id !== undefined);
  return { alert, matches: [...matches, ...recordedMatches(kb, telling, matches)], near_misses, episodes };
}

/** The context of the plan for an alert. `isPastKnown` is false if the ledger did not answer every question. */
export async function alertContext(
  c: Context<AppEnv>,
  entry: KnownError,
  { alert, match, episodes }: AskedMatch,
  at: number,
): Promise<{ context: AlertContext; isPastKnown: boolean }> {
  const inhibitQuery = inhibitQueryOf([{ entry }]);
  const recent =
    inhibitQuery === null ? [] : await c.var.ledger.listRecent(inhibitQuery, at).catch(ignoreUnavailable);
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

/** Reads the link as an alert that fires now with these labels. */
function readAlert(c: Context<AppEnv>, alertname: string): Alert {
  const { alertname: _, [FORMAT_OPTION]: _format, ...others } = c.req.query();
  const labels = { alertname, ...others };
  return {
    source: 'runbook',
    fingerprint: fingerprintOf(labels),
    status: 'firing',
    labels,
    annotations: {},
    starts_at: new Date().toISOString(),
    ends_at: null,
  };
}

/** A link does not say who sent the alert, so this looks in every source. */
async function listEpisodesOf(
  ledger: LedgerClient,
  { fingerprint, labels }: Alert,
): Promise<EpisodeRecord[]> {
  const lists = await Promise.all(
    SOURCES.map(({ name }) => ledger.listEpisodesOf({ source: name, fingerprint, labels })),
  );
  return [...new Map(lists.flat().map((episode) => [episode.id, episode])).values()];
}

/** Entries that match only through recorded episodes: each once, with its latest episode. */
function recordedMatches(kb: OpenKb, episodes: readonly EpisodeRecord[], matches: readonly Match[]): Match[] {
  const found = new Map<string, Match>();
  for (const { id, started_at, error_id } of episodes) {
    const entry = error_id === null ? null : kb.find(error_id);
    if (!entry || found.has(entry.error_id)) continue;
    const { error_id: known, title, service, severity } = entry;
    const evidence: Match['evidence'] = [{ by: 'episode', episode: id, started_at }];
    found.set(known, { error_id: known, title, service, severity, score: 0, evidence });
  }
  for (const { error_id } of matches) found.delete(error_id);
  return [...found.values()];
}

/** If the link fits several episodes, the highest count wins: a withheld fix does less harm than a fix that fails again. */
function failedAttempts({ error_id }: KnownError, episodes: readonly EpisodeRecord[]): number {
  const open = episodes.filter(
    (episode) => episode.state === 'open' && [error_id, null].includes(episode.error_id),
  );
  return Math.max(0, ...open.map(({ failed_attempts }) => failed_attempts));
}
