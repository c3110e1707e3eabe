import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { eventually, freePort, type Running, start } from '../processes/processes.ts';

const TOKENS = { KEDB_API_TOKEN: 'api-token-of-the-test', KEDB_WEBHOOK_TOKEN: 'webhook-token-of-the-test' };
const CHROMIUM = process.env.KEDB_CHROMIUM ?? '/usr/bin/chromium';
/** Chromium runs without a sandbox, because CI runs as root. The other options stop its own requests. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** `kedb serve` on a knowledge base, and a browser that uses it. */
export type PagesUnderTest = {
  url: string;
  /** A new browser window that has signed in. Requests to other hosts are listed in `strayRequests`. */
  open: (options?: BrowserContextOptions) => Promise<Page>;
  /** The same before the sign-in. */
  openSignedOut: (options?: BrowserContextOptions) => Promise<Page>;
  /** Sends alerts as Alertmanager would. */
  fire: (...alerts: object[]) => Promise<void>;
  /** The requests of the pages to other hosts. */
  strayRequests: string[];
  stop: () => Promise<void>;
};

export async function startPages(kb = 'kb'): Promise<PagesUnderTest> {
  const browser = await launch();
  const state = mkdtempSync(join(tmpdir(), 'kedb-pages-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const args = ['src/cli/main.ts', 'serve', kb, '--port', String(port), '--state', state];
  const server = start(process.execPath, args, { ...process.env, ...TOKENS });
  await eventually(
    'the Worker',
    async () => ((await fetch(`${url}/healthz`)).ok ? true : null),
    server.output,
  );
  const strayRequests: string[] = [];
  const openSignedOut = async (options?: BrowserContextOptions) => {
    const context = await browser.newContext({ baseURL: url, ...options });
    await refuseStrangers(context, url, strayRequests);
    return context.newPage();
  };
  return {
    url,
    strayRequests,
    openSignedOut,
    async open(options) {
      const page = await openSignedOut(options);
      await signIn(page);
      return page;
    },
    fire: (...alerts) => fire(url, alerts),
    stop: () => stop(browser, server, state),
  };
}

/** Fills in the form that the page shows. Only readers see the navigation; the keys work when the page has loaded. */
export async function signIn(page: Page): Promise<void> {
  const token = page.getByLabel('API token');
  if ((await token.count()) === 0) await page.goto('/sign-in');
  await token.fill(TOKENS.KEDB_API_TOKEN);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  await page.waitForLoadState('load');
}

function launch(): Promise<Browser> {
  if (!existsSync(CHROMIUM))
    throw new Error(`these tests need ${CHROMIUM}: apt-get install chromium, or set KEDB_CHROMIUM`);
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}

async function refuseStrangers(context: BrowserContext, url: string, stray: string[]): Promise<void> {
  await context.route('**', async (route) => {
    const asked = route.request().url();
    if (asked.startsWith(`${url}/`)) return route.continue();
    stray.push(asked);
    return route.abort();
  });
}

async function fire(url: string, alerts: readonly object[]): Promise<void> {
  const headers = {
    authorization: `Bearer ${TOKENS.KEDB_WEBHOOK_TOKEN}`,
    'content-type': 'application/json',
  };
  const body = JSON.stringify({ version: '4', alerts });
  const response = await fetch(`${url}/webhooks/alertmanager`, { method: 'POST', headers, body });
  if (!response.ok) throw new Error(`the webhook answered ${response.status}`);
}

async function stop(browser: Browser, server: Running, state: string): Promise<void> {
  await browser.close();
  await server.stop();
  rmSync(state, { recursive: true, force: true });
}
