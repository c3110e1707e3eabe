import type { Context, Next } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import type { Validator } from '../generated/validators.js';
import type { ValidationError } from '../lib/json-schema/validation-error.ts';
import { parseJson } from '../lib/util/json.ts';
import { failure, type Result, success } from '../lib/util/result.ts';
import type { AppEnv } from './app-env.ts';
import { problemResponse } from './problem-response.tsx';

/** A route's default and maximum number of items. */
type Limits = { fallback: number; maximum: number };

type ListQuery = { query: Record<string, string>; limit: number };

export const MIB = 1024 * 1024;

/** The maximum size of a form. Our forms have a few short fields. */
export const MAX_FORM = MIB / 16;

/** So much of a refused body is read: twice as much as any route accepts, and no longer than this. */
const MAX_REST = 64 * MIB;
const REST_MS = 2000;

/**
 * Reads the body of a request that was refused before anybody read it. If a client still sends when the answer comes, the server closes
 * the connection because of the unread rest, and the client may never see the answer.
 */
export async function readRest(c: Context<AppEnv>, next: Next): Promise<void> {
  await next();
  const { body, bodyUsed } = c.req.raw;
  if (c.res.status < 400 || !body || bodyUsed || body.locked) return;
  const read = new AbortController();
  const tooLate = scheduler.wait(REST_MS, { signal: read.signal });
  await Promise.race([discard(body), tooLate]).catch(() => {});
  read.abort();
}

async function discard(body: ReadableStream<Uint8Array>): Promise<void> {
  let bytes = 0;
  for await (const piece of body) {
    bytes += piece.length;
    if (bytes > MAX_REST) return;
  }
}

export function limitBody(maxSize: number) {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new HTTPException(413, {
        message: `the body is too large: this route accepts up to ${maxSize / MIB} MiB`,
      });
    },
  });
}

/**
 * A request's data, or a problem response: 400 for malformed JSON, 422 with the place for JSON that does not match the schema.
 */
export async function readJson<T>(c: Context<AppEnv>, validate: Validator<T>): Promise<Result<T, Response>> {
  const data = parseJson(await c.req.text());
  if (data === undefined) return failure(problemResponse(c, 400, 'the body is not valid JSON'));
  if (validate(data)) return success(data);
  const [error] = validate.errors ?? [];
  return failure(problemResponse(c, 422, explain(error), error?.instancePath ?? ''));
}

/**
 * The query of a route that lists something: `limit` and the route's other keys. Unknown keys are refused, because ignoring a
 * misspelt key would mislead.
 */
export function readListQuery(
  c: Context<AppEnv>,
  others: readonly string[],
  limits: Limits,
): Result<ListQuery, Response> {
  const query = c.req.query();
  const fault = queryFault(c.req.queries(), [...others, 'limit']);
  if (fault !== null) return failure(problemResponse(c, 400, fault));
  const limit = parseLimit(query.limit, limits);
  if (limit === null)
    return failure(problemResponse(c, 400, `limit must be a number from 1 to ${limits.maximum}`));
  return success({ query, limit });
}

function queryFault(query: Record<string, string[]>, keys: readonly string[]): string | null {
  const unknown = Object.keys(query).find((key) => !keys.includes(key));
  if (unknown !== undefined)
    return `there is no parameter ${JSON.stringify(unknown.slice(0, MAX_KEY))}: this route accepts ${keys.join(', ')}`;
  const twice = keys.find((key) => (query[key]?.length ?? 0) > 1);
  return twice === undefined ? null : `${twice} is given more than once`;
}

/** Enough of a misspelt key to find it. */
const MAX_KEY = 50;

export const NO_CURSOR = 'cursor must be the next of an earlier answer';
export const NO_ERROR_ID = 'entry must be the id of an entry, such as ERROR-001';

/** As in schema/entry.schema.json. The entry need not exist: the ledger also knows deleted ones. */
export function isErrorId(text: string): boolean {
  return /^[A-Z][A-Z0-9]*-[0-9]{3,}$/.test(text);
}

function parseLimit(text: string | undefined, { fallback, maximum }: Limits): number | null {
  if (text === undefined) return fallback;
  const limit = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  return limit >= 1 && limit <= maximum ? limit : null;
}

function explain(error: ValidationError | undefined): string {
  if (!error) return 'the body does not match the schema';
  const place = error.instancePath === '' ? 'the body' : error.instancePath;
  return `${place} ${reasonOf(error)}`;
}

/** Adds what is allowed: Ajv's own messages say only what is not. */
function reasonOf({ keyword, params, message = 'does not match the schema' }: ValidationError): string {
  switch (keyword) {
    case 'enum':
      return `must be one of ${[params.allowedValues].flat().join(', ')}`;
    case 'additionalProperties':
      return `must not have ${JSON.stringify(params.additionalProperty)}`;
    case 'oneOf':
      return 'must have exactly one of text and lines';
    case 'format':
      return 'must be a time like 2026-11-22T03:00:00Z';
    default:
      return message;
  }
}
