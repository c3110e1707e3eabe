import { type Context, Hono } from 'hono';
import type { OccurrencesAnswer } from '../../generated/api.ts';
import { byteLength, takeWithin } from '../../lib/text/text-size.ts';
import { toInstant } from '../../lib/time/instant.ts';
import { failure, type Result, success } from '../../lib/util/result.ts';
import { requireReader } from '../access/guards.ts';
import { episodesAnswer, parseGroupPlace, unmatchedAnswer } from '../answers/alerts.ts';
import type { AppEnv } from '../app-env.ts';
import { ignoreUnavailable } from '../ledger/call-ledger.ts';
import { LIST_BYTES } from '../ledger/list-bytes.ts';
import { type EpisodesQuery, parsePlace } from '../ledger/list-episodes.ts';
import {
  type OccurrencesCursor,
  type OccurrencesPage,
  parseCursor,
  renderCursor,
} from '../ledger/occurrences.ts';
import { problemResponse } from '../problem-response.tsx';
import { isErrorId, NO_CURSOR, NO_ERROR_ID, readListQuery } from '../read-request.ts';
import { USUAL_SOURCE } from '../sources/sources.ts';

/** The limits of occurrences apply to each shard. */
const LIMITS = {
  occurrences: { fallback: 500, maximum: 1000 },
  episodes: { fallback: 100, maximum: 500 },
  unmatched: { fallback: 100, maximum: 1000 },
};

type EpisodesFilter = Omit<EpisodesQuery, 'limit' | 'maxBytes'>;

/** The ledger's data, page by page. */
export const ledgerRoutes = new Hono<AppEnv>()
  .get('/occurrences', requireReader, listOccurrences)
  .get('/episodes', requireReader, listEpisodes)
  .get('/unmatched', requireReader, listUnmatched);

/** The totals that sync reads. */
async function listOccurrences(c: Context<AppEnv>): Promise<Response> {
  const asked = readListQuery(c, ['after'], LIMITS.occurrences);
  if (!asked.ok) return asked.error;
  const cursor = parseCursor(asked.value.query.after ?? '');
  if (cursor === null) return problemResponse(c, 400, 'after must be the next of an earlier answer');
  const shards = withinList(await c.var.ledger.readOccurrences(cursor, asked.value.limit), cursor);
  const more = shards.flat().some((page) => page.more);
  // Only a program has a token in its header. So a browser does not look like sync.
  if (!more && c.req.header('authorization') !== undefined)
    await c.var.ledger.noteSync(Date.now()).catch(ignoreUnavailable);
  const answer: OccurrencesAnswer = {
    ledgers: shards.flatMap((pages, shard) =>
      pages.map(({ epoch, isFormer, revision, occurrences }) => ({
        shard,
        epoch,
        revision,
        ...(isFormer && { former: true }),
        occurrences,
      })),
    ),
    next: renderCursor(shards.flat()),
    more,
    kb_version: c.var.kb.version,
  };
  return c.json(answer, 200);
}

/** The part of the pages of all shards that one answer may hold. The next one goes on where it ends. */
function withinList(shards: OccurrencesPage[][], cursor: OccurrencesCursor): OccurrencesPage[][] {
  let left = LIST_BYTES;
  const cut = (page: OccurrencesPage): OccurrencesPage => {
    const { taken, isWhole } = takeWithin(page.occurrences, left);
    if (isWhole) left -= byteLength(JSON.stringify(taken));
    else left = 0;
    const next = taken.at(-1)?.revision ?? cursor[page.epoch] ?? 0;
    return isWhole ? page : { ...page, occurrences: taken, next, more: true };
  };
  return shards.map((pages) => pages.map(cut));
}

/** Open and ended episodes. */
async function listEpisodes(c: Context<AppEnv>): Promise<Response> {
  const asked = readListQuery(c, ['state', 'entry', 'source', 'after', 'before', 'cursor'], LIMITS.episodes);
  if (!asked.ok) return asked.error;
  const { query, limit } = asked.value;
  const filter = parseEpisodesFilter(query, c.var.kb.settings.sources);
  if (!filter.ok) return problemResponse(c, 400, filter.error);
  return c.json(await episodesAnswer(c.var, { ...filter.value, limit }), 200);
}

/** The filter of a query; or why it is none. */
function parseEpisodesFilter(
  query: Record<string, string>,
  listed: readonly string[],
): Result<EpisodesFilter, string> {
  const { state = 'all', entry: errorId = null, source = null } = query;
  if (errorId !== null && !isErrorId(errorId)) return failure(NO_ERROR_ID);
  if (state !== 'open' && state !== 'closed' && state !== 'all')
    return failure('state must be open, closed or all');
  const sources = [USUAL_SOURCE.name, ...listed];
  if (source !== null && !sources.includes(source))
    return failure(`source must be one of ${sources.join(', ')}`);
  const [after, before] = [query.after, query.before].map((text) =>
    text === undefined ? null : toInstant(text),
  );
  if ((query.after !== undefined && !after) || (query.before !== undefined && !before))
    return failure('after and before must be times like 2026-11-22T03:00:00Z; in a URL, write + as %2B');
  const from = query.cursor ? parsePlace(query.cursor) : null;
  if (query.cursor && !from) return failure(NO_CURSOR);
  return success({ state, errorId, source, after: after ?? null, before: before ?? null, from });
}

/** Alerts without an entry. */
async function listUnmatched(c: Context<AppEnv>): Promise<Response> {
  const asked = readListQuery(c, ['cursor'], LIMITS.unmatched);
  if (!asked.ok) return asked.error;
  const { query, limit } = asked.value;
  const from = query.cursor ? parseGroupPlace(query.cursor) : null;
  if (query.cursor && !from) return problemResponse(c, 400, NO_CURSOR);
  return c.json(await unmatchedAnswer(c.var, { from, limit }), 200);
}
