import { Hono } from 'hono';
import { requireReader } from '../access/require-reader.ts';
import type { AppEnv } from '../app-env.ts';

export const COMPILED_INDEX_PATH = '/v1/compiled-index';

/** What matching needs of the knowledge base, for the page that matches in the browser: as secret as the entries. */
export function compiledIndexRoutes(compiledIndex: string) {
  return new Hono<AppEnv>().get(COMPILED_INDEX_PATH, requireReader, (c) => {
    const etag = `"${c.var.kb.version}"`;
    const headers = { etag, 'cache-control': 'private, no-cache' };
    if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers);
    return c.body(compiledIndex, 200, { ...headers, 'content-type': 'application/json' });
  });
}
