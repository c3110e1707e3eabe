import { type Context, Hono } from 'hono';
import { requireReader } from '../access/guards.ts';
import type { AppEnv, PageFiles } from '../app-env.ts';
import { PAGE_FILES_PATH } from '../pages/render-page.tsx';

export const COMPILED_INDEX_PATH = '/v1/compiled-index';

const FOR_EVER = 'public, max-age=31536000, immutable';

export type BuiltFiles = { compiledIndex: string; pageFiles: PageFiles };

/** Serves files from the build: the pages' own files, and the index for matching in the browser. */
export function builtFilesRoutes({ compiledIndex, pageFiles }: BuiltFiles) {
  const served = new Set(Object.values(pageFiles));
  return new Hono<AppEnv>()
    .get(`${PAGE_FILES_PATH}/:file`, (c) => servePageFile(c, served))
    .get(COMPILED_INDEX_PATH, requireReader, (c) => serveIndex(c, compiledIndex));
}

/** Scripts and the stylesheet. Everyone may load them, because the sign-in page needs them. No other asset is served. */
async function servePageFile(c: Context<AppEnv>, served: ReadonlySet<string>): Promise<Response> {
  const file = c.req.param('file') ?? '';
  if (!served.has(file)) return c.notFound();
  const response = await c.env.ASSETS.fetch(`https://assets.invalid${PAGE_FILES_PATH}/${file}`);
  if (!response.ok) return c.notFound();
  return new Response(response.body, { headers: { ...typeOf(response), 'cache-control': FOR_EVER } });
}

function typeOf({ headers }: Response): Record<string, string> {
  return { 'content-type': headers.get('content-type') ?? 'application/octet-stream' };
}

/** The index for matching. It is as confidential as the entries. */
function serveIndex(c: Context<AppEnv>, compiledIndex: string): Response {
  const etag = `"${c.var.kb.version}"`;
  const headers = { etag, 'cache-control': 'private, no-cache' };
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers);
  return c.body(compiledIndex, 200, { ...headers, 'content-type': 'application/json' });
}
