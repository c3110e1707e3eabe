import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
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

type Answer = { json: object; documents: () => AnswerDocument[]; status?: ContentfulStatusCode };
type Page = () => Response | Promise<Response>;

/** Gives an answer as `?format=` says, else as `Accept` does, else as JSON. */
export function answerIn(c: Context<AppEnv>, answer: Answer): Response {
  const format = formatOf(c, 'json');
  return format === null ? unknownFormat(c, FORMATS) : answerAs(c, format, answer);
}

/** The same for a page, which a browser gets, and whoever asks for nothing else. */
export function pageOrAnswerIn(
  c: Context<AppEnv>,
  page: Page,
  answer: () => Answer,
): Response | Promise<Response> {
  const format = formatOf(c, 'html');
  if (format === null) return unknownFormat(c, ['html', ...FORMATS]);
  return format === 'html' ? page() : answerAs(c, format, answer());
}

/** The page of an entry on this Worker. */
export function entryUrlOf(c: Context<AppEnv>): (errorId: string) => string {
  const { origin } = new URL(c.req.url);
  return (errorId) => `${origin}/entries/${encodeURIComponent(errorId)}`;
}

function answerAs(c: Context<AppEnv>, format: Format, { json, documents, status = 200 }: Answer): Response {
  if (format === 'json') return c.json(json, status, { vary: 'Accept' });
  const headers = { 'content-type': MEDIA_TYPES[format], vary: 'Accept' };
  return c.body(renderDocuments(documents(), format), status, headers);
}

function unknownFormat(c: Context<AppEnv>, formats: readonly string[]): Response {
  return problemResponse(c, 400, `unknown format; use one of ${formats.join(', ')}`);
}

/** null for a name that there is not. An `Accept` that nothing here satisfies gets the usual answer (RFC 9110 §12.5.1). */
function formatOf<Usual extends 'json' | 'html'>(c: Context<AppEnv>, usual: Usual): Format | Usual | null {
  const known: readonly (Format | Usual)[] = [usual, ...FORMATS];
  const named = c.req.query('format');
  if (named !== undefined) return known.find((format) => format === named) ?? null;
  const html = usual === 'html' ? ['text/html'] : [];
  const supports = [...html, ...Object.keys(BY_MEDIA_TYPE)];
  return BY_MEDIA_TYPE[accepts(c, { header: 'Accept', supports, default: '' })] ?? usual;
}
