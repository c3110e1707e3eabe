import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import type { Validator } from '../generated/validators.js';
import type { ValidationError } from '../lib/json-schema/validation-error.ts';
import { parseJson } from '../lib/util/json.ts';
import { failure, type Result, success } from '../lib/util/result.ts';
import type { AppEnv } from './app-env.ts';
import { problemResponse } from './problem-response.tsx';

/** How many items a route gives where its query does not say, and how many at most. */
type Limits = { fallback: number; maximum: number };

type ListQuery = { query: Record<string, string>; limit: number };

export const MIB = 1024 * 1024;

/** A form of ours has a few short fields. */
export const MAX_FORM = MIB / 16;

export function limitBody(maxSize: number) {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new HTTPException(413, {
        message: `the body is larger than ${maxSize / MIB} MiB, the most that this route takes`,
      });
    },
  });
}

/**
 * A request's data, or the answer that says why there is none: malformed JSON is the sender's fault, 400; JSON of another shape is 422 and
 * says where.
 */
export async function readJson<T>(c: Context<AppEnv>, validate: Validator): Promise<Result<T, Response>> {
  const data = parseJson(await c.req.text());
  if (data === undefined) return failure(problemResponse(c, 400, 'the body is not valid JSON'));
  if (validate(data)) return success(data as T);
  const [error] = validate.errors ?? [];
  return failure(problemResponse(c, 422, explain(error), error?.instancePath ?? ''));
}

/**
 * The query of a route that lists something: `limit`, and the other keys that it takes. Anything else is refused, as a misspelt key
 * that is ignored would mislead.
 */
export function readListQuery(
  c: Context<AppEnv>,
  others: readonly string[],
  limits: Limits,
): Result<ListQuery, Response> {
  const query = c.req.query();
  const keys = [...others, 'limit'];
  if (!Object.keys(query).every((key) => keys.includes(key)))
    return failure(problemResponse(c, 400, `unknown parameter; this route takes ${keys.join(', ')}`));
  const limit = parseLimit(query.limit, limits);
  if (limit === null)
    return failure(problemResponse(c, 400, `limit is a number from 1 to ${limits.maximum}`));
  return success({ query, limit });
}

function parseLimit(text: string | undefined, { fallback, maximum }: Limits): number | null {
  if (text === undefined) return fallback;
  const limit = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  return limit >= 1 && limit <= maximum ? limit : null;
}

function explain(error: ValidationError | undefined): string {
  if (!error) return 'the body does not fit the schema';
  const place = error.instancePath === '' ? 'the body' : error.instancePath;
  return `${place} ${reasonOf(error)}`;
}

/** Ajv says that something is not allowed, and keeps what is allowed to itself. */
function reasonOf({ keyword, params, message = 'does not fit the schema' }: ValidationError): string {
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
