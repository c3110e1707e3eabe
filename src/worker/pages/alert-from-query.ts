import type { Context } from 'hono';
import { capturesOf } from '../../core/answer/answer-kb.ts';
import { inhibitQueryOf } from '../../core/answer/match-alerts.ts';
import type { OpenKb } from '../../core/kb/compiled-index.ts';
import { ValueTests } from '../../core/plan/command.ts';
import { decisiveAlerts } from '../../core/plan/decisive-alerts.ts';
import type { PlanContext } from '../../core/plan/plan-context.ts';
import type { EpisodeRecord } from '../../generated/api.ts';
import type { KnownError } from '../../generated/known-error.ts';
import type { CapReached, Match, NearMiss } from '../../generated/match.ts';
import type { ObservedRate } from '../../generated/plan.ts';
import type { Alert } from '../../lib/alertmanager/alert.ts';
import { fingerprintOf } from '../../lib/alertmanager/fingerprint.ts';
import { byteLength, takeWithin } from '../../lib/text/text-size.ts';
import type { AppEnv } from '../app-env.ts';
import { ignoreUnavailable } from '../ledger/call-ledger.ts';
import type { EpisodesOfAlert } from '../ledger/episodes.ts';
import { SOURCES } from '../sources/sources.ts';
import { MAX_SHOWN, MAX_SHOWN_LABELS } from './parts/small-parts.tsx';

/** Labels and this option share the query of a link. Label names never begin with a dot, so they cannot clash. */
export const FORMAT_OPTION = '.format';

const NO_RATES: Record<string, ObservedRate> = {};

/** The alert that a link names, its entries, and its episodes in the ledger. */
export type AlertFromQuery = {
  alert: Alert;
  /** First the entries that match the labels, then those that earlier webhooks matched by annotations. */
  matches: Match[];
  near_misses: NearMiss[];
  caps: CapReached[];
  episodes: EpisodeRecord[];
  /** false if the ledger did not answer, or could not look at all of its episodes. */
  areEpisodesWhole: boolean;
};

/** The alert that led to a page, and its match. */
export type AskedMatch = Pick<AlertFromQuery, 'alert' | 'caps' | 'episodes' | 'areEpisodesWhole'> & {
  match: Match;
};

type AlertContext = Omit<PlanContext, 'at' | 'settings' | 'titleOf'>;

/** `id` is the entry that the link picks. With an id, closed episodes count too, so that /alerts can link to their entries. */
export async function readAlertFromQuery(
  c: Context<AppEnv>,
  alertname: string,
  id?: string,
): Promise<AlertFromQuery> {
  const alert = readAlert(c, alertname);
  const { kb, ledger } = c.var;
  const { fingerprint, labels } = alert;
  const sources = [...SOURCES.map(({ name }) => name), ...kb.settings.sources];
  const lists = await ledger.listEpisodesOf({ sources, fingerprint, labels }).catch(ignoreUnavailable);
  const known = lists && mergeEpisodes(lists);
  const { episodes, isWhole: areEpisodesWhole } = known ?? { episodes: [], isWhole: false };
  const { matches: byLabels, near_misses, caps } = kb.matcher.matchAlert(alert);
  const telling = episodes.filter(({ state }) => state === 'open' || id !== undefined);
  const matches = [...byLabels, ...recordedMatches(kb, telling, byLabels)];
  return { alert, matches, near_misses, caps, episodes, areEpisodesWhole };
}

/** The context of the plan for an alert: its past, as far as the ledger answers. */
export async function alertContext(
  c: Context<AppEnv>,
  entry: KnownError,
  { alert, match, caps, episodes, areEpisodesWhole }: AskedMatch,
  at: number,
): Promise<AlertContext> {
  const { ledger } = c.var;
  const inhibitQuery = inhibitQueryOf([{ entry }]);
  const [recent, rates] = await Promise.all([
    inhibitQuery && ledger.listRecent(inhibitQuery, at).catch(ignoreUnavailable),
    entry.auto_fix ? ledger.readRates().catch(ignoreUnavailable) : NO_RATES,
  ]);
  const decisive = decisiveAlerts(entry.exceptions, recent?.alerts ?? [], at);
  const areRecentWhole = inhibitQuery === null || (recent?.isWhole === true && decisive.isWhole);
  return {
    alert,
    captures: capturesOf(match),
    valueTests: new ValueTests(),
    recentAlerts: decisive.byAfter(),
    isMatchWhole: caps.length === 0,
    isPastKnown: areEpisodesWhole && areRecentWhole && rates !== null,
    failedAttempts: failedAttempts(entry, episodes),
    isRateKnown: rates !== null,
    observedRate: rates?.[entry.error_id] ?? null,
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

function mergeEpisodes(lists: readonly EpisodesOfAlert[]): EpisodesOfAlert {
  return {
    episodes: lists.flatMap(({ episodes }) => episodes),
    isWhole: lists.every(({ isWhole }) => isWhole),
  };
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

/**
 * The entry with its plan for this alert. An alert without a name, or with one too long for an address, gets the entry's own page. Of many
 * labels, the address has some: it then finds more alerts, never fewer.
 */
export function runbookUrl({ alertname = '', ...labels }: Record<string, string>, errorId: string): string {
  if (alertname === '' || byteLength(alertname) > MAX_SHOWN) return `/entries/${errorId}`;
  const short = Object.entries(labels).filter(([, value]) => byteLength(value) <= MAX_SHOWN);
  const query = new URLSearchParams(takeWithin(short, MAX_SHOWN_LABELS).taken);
  const path = `/r/${encodeURIComponent(alertname.toWellFormed())}/${errorId}`;
  return query.size === 0 ? path : `${path}?${query}`;
}
