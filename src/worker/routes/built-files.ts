import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { PAGE_FILES_PATH, type PageFiles } from '../page-files.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';

/** Scripts and the stylesheet, open to everyone, as the sign-in page needs them. Nothing else of the assets is served. */
export function pageFilesRoutes(files: PageFiles) {
  const served = new Set(Object.values(files));
  return new Hono<AppEnv>().get(`${PAGE_FILES_PATH}/:file`, async (c) => {
    const file = c.req.param('file');
    if (!served.has(file)) return c.notFound();
    const response = await c.env.ASSETS.fetch(`https://assets.invalid${PAGE_FILES_PATH}/${file}`);
    if (!response.ok) return c.notFound();
    return new Response(response.body, { headers: { ...typeOf(response), 'cache-control': FOR_EVER } });
  });
}

function typeOf({ headers }: Response): Record<string, string> {
  return { 'content-type': headers.get('content-type') ?? 'application/octet-stream' };
}
