import { createExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import type { EpisodeRecord, EpisodesAnswer, OccurrencesAnswer } from '../../../src/generated/api.ts';
import worker from '../../../src/worker/index.ts';
import { nameOfShard, parseLayouts } from '../../../src/worker/ledger/layouts.ts';
import type { Ledger } from '../../../src/worker/ledger/ledger.ts';
import type { Telling, WorldAlert } from '../compose.ts';
import { webhookBody } from '../hearing.ts';
import { TEXT_OF, UNEXPLAINED } from './entries.ts';

const MAX_TRIES = 50;

type Settings = { KEDB_LEDGER_SHARDS?: string; KEDB_LEDGER_FORMER_SHARDS?: string };

/** The variables of the deployed Worker. A test changes them. */
let settings: Settings = {};

export function deploy(next: Settings): void {
  settings = next;
}

/** The objects that ever counted. */
export function objects(): DurableObjectStub<Ledger>[] {
  const layouts = parseLayouts(settings);
  if (!layouts.ok) throw new Error(layouts.error);
  return Array.from({ length: layouts.value.objects }, (_, shard) =>
    env.LEDGER.getByName(nameOfShard(shard)),
  );
}

/** Adds a layout to those before. */
export function changeShards(shards: number): void {
  const { KEDB_LEDGER_SHARDS: now = '1', KEDB_LEDGER_FORMER_SHARDS: former } = settings;
  if (now === `${shards}`) return;
  deploy({
    KEDB_LEDGER_SHARDS: `${shards}`,
    KEDB_LEDGER_FORMER_SHARDS: former === undefined ? now : `${former},${now}`,
  });
}

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

async function call(
  path: string,
  token: string,
  init: { method?: string; body?: string } = {},
): Promise<Response> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const url = `https://kedb.test${path}`;
  const request = new Request<unknown, IncomingRequestCfProperties>(url, { ...init, headers });
  const answer = await worker.fetch?.(request, { ...env, ...settings }, createExecutionContext());
  if (!answer) throw new Error('the Worker answers no requests');
  return answer;
}
