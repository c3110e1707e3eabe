import { type Context, Hono, type Next } from 'hono';
import { requestId } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';
import { countingRules } from '../core/counting/counting-rules.ts';
import { type OpenKb, openIndex } from '../core/kb/compiled-index.ts';
import { requireServe } from './access/guards.ts';
import type { AppEnv } from './app-env.ts';
import { createLedgerClient, createRateReader } from './ledger/ledger-client.ts';
import { logRequest } from './log-request.ts';
import { pages } from './pages/pages.ts';
import { errorResponse, problemResponse } from './problem-response.tsx';
import { AssetReader } from './read-assets.ts';
import { readRest } from './read-request.ts';
import { backupRoutes } from './routes/backup.ts';
import { type BuiltFiles, builtFilesRoutes } from './routes/built-files.ts';
import { entriesRoutes } from './routes/entries.ts';
import { healthRoutes } from './routes/health.ts';
import { ledgerRoutes } from './routes/ledger.ts';
import { matchRoutes } from './routes/match.ts';
import { outcomesRoutes } from './routes/outcomes.ts';
import { webhookRoutes } from './routes/webhooks.ts';

/** Pages may load only our own stylesheet and scripts, and call only this Worker. */
const CONTENT_SECURITY_POLICY = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  scriptSrc: ["'self'"],
  connectSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};

/** A Worker that serves the output of `kedb build`: kb.txt and page-files.txt. */
export function createWorker(compiledIndex: string, pageFiles: string): ExportedHandler<Env> {
  const app = createApp(openIndex(compiledIndex), { compiledIndex, pageFiles: JSON.parse(pageFiles) });
  return { fetch: app.fetch };
}

/** The whole HTTP surface. CORS stays off: the API is for machines and for the pages that it serves itself. */
export function createApp(kb: OpenKb, built: BuiltFiles) {
  const assets = new AssetReader();
  const rules = countingRules(kb.settings);
  return (
    new Hono<AppEnv>()
      // Never the id of the sender: the log would show it.
      .use(requestId({ limitLength: 0 }))
      .use(logRequest)
      .use(readRest)
      .use(storeNothing)
      .use(secureHeaders({ contentSecurityPolicy: CONTENT_SECURITY_POLICY }))
      .use(requireServe)
      .use(async (c, next) => {
        const ledger = createLedgerClient(c.env.LEDGER, c.env, rules);
        const readDetails = (errorId: string) => assets.readDetails(c.env.ASSETS, errorId);
        c.set('pageFiles', built.pageFiles);
        c.set('ledger', ledger);
        c.set('readDetails', readDetails);
        c.set('readWords', (bucket) => assets.readWords(c.env.ASSETS, bucket));
        c.set('kb', {
          ...kb,
          detailsOf: async (errorId) => (await readDetails(errorId)).entry,
          knownRateOf: createRateReader(ledger, c.var.logged),
        });
        await next();
      })
      .route('/', healthRoutes())
      .route('/', builtFilesRoutes(built))
      .route('/', pages)
      .route('/webhooks', webhookRoutes)
      .route('/v1', matchRoutes)
      .route('/v1', entriesRoutes)
      .route('/v1', ledgerRoutes)
      .route('/v1', outcomesRoutes)
      .route('/v1', backupRoutes)
      .notFound((c) =>
        problemResponse(c, 404, {
          detail: `there is no ${c.req.method} ${c.req.path}`,
          onPage: `There is no page ${c.req.path}. Check the address, or search the entries.`,
        }),
      )
      .onError((error, c) => errorResponse(error, c))
  );
}

/** Answers contain alerts and entries. Pages and built files have their own rule. */
async function storeNothing(c: Context<AppEnv>, next: Next): Promise<void> {
  await next();
  if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
}
