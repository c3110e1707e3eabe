import { type Context, Hono } from 'hono';
import { answerRecords, answerText, recordsOfLines } from '../../core/answer/answer-records.ts';
import { matchDocuments } from '../../core/output/answers/match-document.ts';
import type { MatchAnswer } from '../../generated/api.ts';
import { validateMatchRequest } from '../../generated/validators.js';
import { parseInstant } from '../../lib/time/instant.ts';
import type { AppEnv } from '../app-env.ts';
import { answerIn, entryUrlOf } from '../formats.ts';
import { problemResponse } from '../problem-response.tsx';
import { limitBody, MIB, readJson } from '../read-request.ts';
import { requireToken } from '../tokens.ts';

/** Enough for 5,000 long log lines. */
const MAX_MATCH_BODY = 4 * MIB;

/** Enough for 5,000 log lines that match. A few lines can match thousands of entries, and a Worker has 128 MB. */
const MATCH_LIMITS = { recordBytes: 8 * MIB, matchBytes: MIB, planBytes: 4 * MIB };

/** Matches posted records. Stores nothing. */
export const matchRoutes = new Hono<AppEnv>().post(
  '/match',
  requireToken('KEDB_API_TOKEN'),
  limitBody(MAX_MATCH_BODY),
  async (c) => {
    const mediaType = mediaTypeOf(c.req.header('content-type'));
    if (mediaType === 'text/plain') return matchText(c);
    if (mediaType === null || mediaType === 'application/json') return matchRequest(c);
    return problemResponse(
      c,
      415,
      'send application/json ({"text": …} or {"lines": […]}), or text/plain for one record',
    );
  },
);

/** RFC 9110 §8.3: type and subtype without their parameters, in lower case; null where none was sent. */
function mediaTypeOf(contentType: string | undefined): string | null {
  return contentType?.split(';')[0]?.trim().toLowerCase() || null;
}

async function matchText(c: Context<AppEnv>) {
  const options = { at: Date.now(), limits: MATCH_LIMITS };
  return inFormat(c, await answerText(c.get('kb'), await c.req.text(), options));
}

async function matchRequest(c: Context<AppEnv>) {
  const body = await readJson(c, validateMatchRequest);
  if (!body.ok) return body.error;
  const data = body.value;
  const at = data.at === undefined ? Date.now() : parseInstant(data.at);
  if (at === null)
    return problemResponse(c, 422, 'at is not a valid time: write it like 2026-11-22T03:00:00Z', '/at');
  const options = { at, nearMisses: data.near_misses, limits: MATCH_LIMITS };
  const answer = data.lines
    ? answerRecords(c.get('kb'), recordsOfLines(data.lines), { ...options, isSummedUp: data.verdict })
    : answerText(c.get('kb'), data.text ?? '', options);
  return inFormat(c, await answer);
}

function inFormat(c: Context<AppEnv>, answer: MatchAnswer): Response {
  return answerIn(c, { json: answer, documents: () => matchDocuments(answer, entryUrlOf(c)) });
}
