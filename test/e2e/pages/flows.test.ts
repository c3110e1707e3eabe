import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PagesUnderTest, signIn, startPages } from '../../support/pages/pages-under-test.ts';

let pages: PagesUnderTest;

beforeAll(async () => {
  pages = await startPages();
});
afterAll(() => pages.stop());

/** The titles of the entries in the list, as they are shown. */
function titles(page: Page): Promise<string[]> {
  return page.locator('[data-item]').allInnerTexts();
}

async function focused(page: Page): Promise<string> {
  return page.evaluate('document.activeElement.textContent.trim()');
}

describe('signing in', () => {
  it('leads back to where one wanted to go, and out again', async () => {
    const page = await pages.openSignedOut();
    await page.goto('/r/RedisDown?service=redis');
    await signIn(page);
    expect(new URL(page.url()).pathname).toBe('/r/RedisDown');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL('**/sign-in');
    await page.goto('/');
    await page.getByLabel('API token').waitFor();
  });

  it('takes the token from behind the # of the address that kedb serve prints', async () => {
    const page = await pages.openSignedOut();
    await page.goto('/sign-in#api-token-of-the-test');
    await page.waitForURL(`${pages.url}/`);
  });
});

describe('the search', () => {
  it('goes along with what is typed, and so does the address', async () => {
    const page = await pages.open();
    await page.keyboard.press('/');
    await page.keyboard.type('too many');
    await page.getByText('of 25 entries').waitFor();
    expect(await titles(page)).toContain('Postgres Too Many Connections');
    expect(page.url()).toContain('?q=too+many');
    await page.getByLabel('Service').selectOption('postgres');
    await page.waitForURL('**/?q=too+many&service=postgres');
    await page.reload();
    expect(await titles(page)).toEqual(['Postgres Too Many Connections']);
  });

  it('needs no mouse: enter, j, k, enter', async () => {
    const page = await pages.open();
    await page.keyboard.press('/');
    await page.keyboard.type('redis');
    await page.getByText('of 25 entries').waitFor();
    await page.keyboard.press('Enter');
    const [first = '', second = ''] = await titles(page);
    await expect.poll(() => focused(page)).toBe(first);
    await page.keyboard.press('j');
    expect(await focused(page)).toBe(second);
    await page.keyboard.press('k');
    expect(await focused(page)).toBe(first);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/entries/*');
    await page.getByRole('heading', { level: 1, name: first, exact: true }).waitFor();
  });
});

describe('an entry', () => {
  it('copies its command with c, and any other with its button', async () => {
    const page = await pages.open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto('/entries/ERROR-001');
    await page.keyboard.press('c');
    await page.getByText('Copied').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('docker restart redis');
    await page.getByRole('button', { name: 'Copy: df -h' }).click();
    await expect.poll(() => page.evaluate('navigator.clipboard.readText()')).toBe('df -h');
    await page.locator('h1').click();
    for (const key of ['k', 'k', 'j', 'c']) await page.keyboard.press(key);
    const last = 'docker exec redis redis-cli ping';
    await expect.poll(() => page.evaluate('navigator.clipboard.readText()')).toBe(last);
  });

  it('has keys that can be switched off for good', async () => {
    const page = await pages.open();
    await page.getByRole('button', { name: 'Turn shortcuts off' }).click();
    await page.goto('/entries/ERROR-001');
    await page.getByRole('button', { name: 'Turn shortcuts on' }).waitFor();
    await page.keyboard.press('/');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('BODY');
  });

  it('shows what fired a moment ago', async () => {
    const page = await pages.open();
    await page.goto('/entries/ERROR-006');
    const before = Number(/seen (\d+) times/.exec(await page.innerText('.facts'))?.[1]);
    const annotations = { log: 'FATAL: sorry, too many clients already' };
    await pages.fire({ status: 'firing', labels: { alertname: 'LogErrors', job: 'shop' }, annotations });
    await page.reload();
    expect(await page.innerText('.facts')).toContain(`seen ${before + 1} times`);
  });

  it('is light, waits for no script, and does not move once it is there', async () => {
    const page = await pages.open();
    const client = await page.context().newCDPSession(page);
    await client.send('Network.enable');
    await client.send('Network.setCacheDisabled', { cacheDisabled: true });
    let bytes = 0;
    let requests = 0;
    client.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
      requests += 1;
    });
    await page.goto('/entries/ERROR-001', { waitUntil: 'networkidle' });
    expect(bytes).toBeLessThan(50_000);
    expect(requests).toBeLessThanOrEqual(4);
    expect(await page.locator('script:not([type=module])').count()).toBe(0);
    expect(await page.evaluate(SUM_OF_SHIFTS)).toBe(0);
  });
});

const SUM_OF_SHIFTS = `new Promise((done) => {
  new PerformanceObserver((list) => done(list.getEntries().reduce((sum, { value }) => sum + value, 0)))
    .observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => done(0), 500);
})`;

describe('without a script', () => {
  it('all of it works: signing in, searching, filtering, reading', async () => {
    const page = await pages.openSignedOut({ javaScriptEnabled: false });
    await page.goto('/');
    await signIn(page);
    await page.getByLabel('Search entries').fill('redis');
    await page.getByLabel('Auto-fix').selectOption('yes');
    await page.getByRole('button', { name: 'Search' }).click();
    expect(await titles(page)).toContain('Redis Connection Refused');
    await page.getByRole('link', { name: 'Redis Connection Refused' }).click();
    await page.getByRole('heading', { name: 'Redis Connection Refused' }).waitFor();
    await page.goto('/r/RedisDown');
    expect(await page.innerText('main')).toContain('docker restart redis');
    expect(await page.getByRole('button', { name: /Copy/ }).count()).toBe(0);
  });
});
