import { env } from 'cloudflare:workers';
import { compileAssets, compileKb } from '../../../src/core/kb/compile-kb.ts';
import { openIndex } from '../../../src/core/kb/compiled-index.ts';
import { loadKb } from '../../../src/core/kb/load-kb.ts';
import { Snapshot } from '../../../src/core/kb/snapshot.ts';
import { createApp } from '../../../src/worker/app.ts';
import type { AppEnv } from '../../../src/worker/app-env.ts';
import { kbFiles } from '../kb/kb-files.ts';

export type Call = (path: string, init?: RequestInit) => Promise<Response>;

const PAGE_FILES = { 'styles.css': 'styles-0123456789.css', 'page.js': 'page-0123456789.js' };

/** The Worker with a knowledge base of the test, given as texts by path. `variables` replace those of the tests. */
export function appOf(
  texts: Record<string, string>,
  variables: Partial<AppEnv['Bindings']> = {},
  origin = 'https://kedb.test',
): Call {
  const snapshot = new Snapshot(loadKb(kbFiles(texts)).value);
  const { index } = compileKb(snapshot);
  const app = createApp(openIndex(index), { compiledIndex: index, pageFiles: PAGE_FILES });
  const files = new Map(compileAssets(snapshot).map(({ path, text }) => [`/${path}`, text]));
  const bindings = { ...env, ASSETS: assetsOf(files), ...variables };
  return async (path, init) => app.request(`${origin}${path}`, init, bindings);
}

function assetsOf(files: ReadonlyMap<string, string>): Fetcher {
  const fetchAsset = async (input: RequestInfo | URL) => {
    const text = files.get(new URL(input instanceof Request ? input.url : input).pathname);
    return text === undefined ? new Response(null, { status: 404 }) : new Response(text);
  };
  return { ...env.ASSETS, fetch: fetchAsset };
}
