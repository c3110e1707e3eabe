import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { AnswerDocument } from '../core/output/answers/document.ts';
import { documentAsMarkdown } from '../core/output/answers/to-markdown.ts';
import { documentsAsSlack } from '../core/output/answers/to-slack.ts';
import { documentAsText } from '../core/output/answers/to-text.ts';
import type { AppEnv } from './app-env.ts';
import { problemResponse } from './problem-response.tsx';

/** The formats of an answer besides JSON. */
const DOCUMENT_FORMATS = ['markdown', 'text', 'slack'] as const;

type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

const MEDIA_TYPES: Record<DocumentFormat, string> = {
  markdown: 'text/markdown; charset=utf-8',
  text: 'text/plain; charset=utf-8',
  slack: 'application/json',
};

/** The formats that clients can request with `Accept`. Slack blocks have no media type; clients request them by name. */
const BY_MEDIA_TYPE = {
  'application/json': 'json',
  'text/markdown': 'markdown',
  'text/plain': 'text',
} as const;

const FORMATS = ['json', ...DOCUMENT_FORMATS] as const;

type Format = 'json' | DocumentFormat;

export type Answer = { json: object; documents: () => AnswerDocument[]; status?: ContentfulStatusCode };
type Page = () => Response | Promise<Response>;

/** Answers in the format of `?format=`, else of `Accept`, else as JSON. */
export function answerIn(c: Context<AppEnv>, answer: Answer): Response {
  const format = formatOf(c, { option: 'format', types: BY_MEDIA_TYPE, usual: 'json' });
  return format === null ? unknownFormat(c, FORMATS) : answerAs(c, format, answer);
}

/** The same for pages. Browsers request HTML and get the page. curl accepts anything and gets text. */
export function pageOrAnswerIn(
  c: Context<AppEnv>,
  page: Page,
  answer: () => Answer,
  option = 'format',
): Response | Promise<Response> {
  const types = { 'text/html': 'html', ...BY_MEDIA_TYPE } as const;
  const format = formatOf(c, { option, types, usual: 'text' });
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

type Choice<F extends string> = {
  /** The parameter that names a format. */
  option: string;
  types: Record<string, F>;
  usual: F | Format;
};

/** null for an unknown name. If no format satisfies `Accept`, the client gets the default format (RFC 9110 §12.5.1). */
function formatOf<F extends string>(
  c: Context<AppEnv>,
  { option, types, usual }: Choice<F>,
): F | Format | null {
  const known: readonly (F | Format)[] = [...Object.values(types), ...FORMATS];
  const named = c.req.query(option);
  if (named !== undefined) return known.find((format) => format === named) ?? null;
  return types[accepts(c, { header: 'Accept', supports: Object.keys(types), default: '' })] ?? usual;
}

function renderDocuments(documents: readonly AnswerDocument[], format: DocumentFormat): string {
  if (format === 'slack') return JSON.stringify(documentsAsSlack(documents));
  const write = format === 'markdown' ? documentAsMarkdown : (one: AnswerDocument) => documentAsText(one);
  return documents.map(write).join('\n');
}
