import { exports } from 'cloudflare:workers';
import type { EpisodeRecord, EpisodesAnswer, OccurrencesAnswer } from '../../../src/generated/api.ts';
import type { Telling, WorldAlert } from '../compose.ts';
import { webhookBody } from '../hearing.ts';
import { TEXT_OF, UNEXPLAINED } from './entries.ts';

const MAX_TRIES = 50;

/** Posts what an Alertmanager tells. The time decides which alerts the knowledge base explains. */
export function postAlerts(tellings: readonly Telling[], at: number): Promise<Response> {
  const textOf = ({ explainedFrom, errorId }: WorldAlert) =>
    at < explainedFrom ? UNEXPLAINED : TEXT_OF[errorId];
  const body = webhookBody(tellings, textOf);
  return call('/webhooks/alertmanager', 'webhook-token', { method: 'POST', body });
}

/** The totals of one entry after those of `after`. Pages are small, so that totals change between them. */
export function readPage(after: string): Promise<OccurrencesAnswer> {
  return read<OccurrencesAnswer>(`/v1/occurrences?limit=1&after=${after}`);
}

export async function readTotals(): Promise<OccurrencesAnswer> {
  return read<OccurrencesAnswer>('/v1/occurrences');
}

export async function readEpisodes(): Promise<EpisodeRecord[]> {
  const { episodes, truncated } = await read<EpisodesAnswer>('/v1/episodes?limit=500');
  if (truncated || episodes.length === 500) throw new Error('there are more episodes than an answer takes');
  return episodes;
}

async function read<T>(path: string): Promise<T> {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const response = await call(path, 'api-token');
    if (response.ok) return response.json<T>();
    await response.text();
  }
  throw new Error(`${path} was never answered`);
}

function call(path: string, token: string, init: RequestInit = {}): Promise<Response> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return exports.default.fetch(new Request(`https://kedb.test${path}`, { ...init, headers }));
}
