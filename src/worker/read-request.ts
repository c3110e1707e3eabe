import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import type { Validator } from '../generated/validators.js';
import type { ValidationError } from '../lib/json-schema/validation-error.ts';
import type { AppEnv } from './app-env.ts';
import { problemResponse } from './problem-response.tsx';

/** A request's data, or the answer that says why there is none. */
export type Parsed<T> = { data: T; refusal: null } | { data: null; refusal: Response };

export const MIB = 1024 * 1024;

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

/** Malformed JSON is the sender's fault, 400; JSON of another shape is 422 and says where. */
export async function readJson<T>(c: Context<AppEnv>, validate: Validator): Promise<Parsed<T>> {
  const data = parseJson(await c.req.text());
  if (data === undefined)
    return { data: null, refusal: problemResponse(c, 400, 'the body is not valid JSON') };
  if (validate(data)) return { data: data as T, refusal: null };
  const [error] = validate.errors ?? [];
  return { data: null, refusal: problemResponse(c, 422, explain(error), error?.instancePath ?? '') };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
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
