import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import type { AnswerDocument } from '../core/render/document.ts';
import {
  DOCUMENT_FORMATS,
  type DocumentFormat,
  MEDIA_TYPES,
  renderDocuments,
} from '../core/render/render.ts';
import type { AppEnv } from './app-env.ts';
import { problemResponse } from './problem-response.ts';

/** What a client may ask for by `Accept`; Slack's blocks have no media type of their own and are asked for by name. */
const BY_MEDIA_TYPE: Record<string, Format> = {
  'application/json': 'json',
  'text/markdown': 'markdown',
  'text/plain': 'text',
};

const FORMATS = ['json', ...DOCUMENT_FORMATS] as const;

type Format = 'json' | DocumentFormat;

type Answer = { json: object; documents: () => AnswerDocument[] };

/** Gives an answer as `?format=` says, else as `Accept` does, else as JSON. */
export function answerIn(c: Context<AppEnv>, { json, documents }: Answer): Response {
  const format = formatOf(c);
  if (format === null) return problemResponse(c, 400, `unknown format; use one of ${FORMATS.join(', ')}`);
  if (format === 'json') return c.json(json, 200, { vary: 'Accept' });
  return c.body(renderDocuments(documents(), format), 200, {
    'content-type': MEDIA_TYPES[format],
    vary: 'Accept',
  });
}

/** The page of an entry on this Worker. */
export function entryUrlOf(c: Context<AppEnv>): (errorId: string) => string {
  const { origin } = new URL(c.req.url);
  return (errorId) => `${origin}/entries/${encodeURIComponent(errorId)}`;
}

function formatOf(c: Context<AppEnv>): Format | null {
  const named = c.req.query('format');
  if (named !== undefined) return FORMATS.find((format) => format === named) ?? null;
  const supports = Object.keys(BY_MEDIA_TYPE);
  return BY_MEDIA_TYPE[accepts(c, { header: 'Accept', supports, default: 'application/json' })] ?? 'json';
}
