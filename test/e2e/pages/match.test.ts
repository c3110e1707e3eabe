import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, freePort, type Running, start } from '../../support/processes.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const LOG = [
  '2026-11-22T03:14:07Z app-1 Error connecting to Redis at redis:6379. Connection refused.',
  ...Array.from(
    { length: 144 },
    (_, n) => `\u001b[31m10:00:07.${n} ERROR\u001b[0m job ${n} lost <img src=x> after ${n}ms`,
  ),
].join('\n');

describe('/match', () => {
  let server: Running;
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];

  beforeAll(async () => {
    const port = await freePort();
    server = start(process.execPath, ['src/cli/main.ts', 'serve', 'kb', '--port', String(port)], {
      ...process.env,
      KEDB_API_TOKEN: 'try-api',
    });
    const url = `http://127.0.0.1:${port}`;
    await eventually('the Worker', () => fetch(`${url}/healthz`), server.output);
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
    page = await browser.newPage();
    await page.goto(`${url}/match`);
    await page.getByLabel(/token/i).fill('try-api');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Match a log' }).waitFor();
    page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`));
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('matches what is pasted, and groups what nothing explains', async () => {
    await page.getByLabel('Log lines').fill(LOG);
    await page.getByRole('button', { name: 'Match' }).click();
    await page.getByText('1 of 145 lines explained by 1 entry').waitFor();
    expect(
      await page.getByRole('link', { name: 'ERROR-001 Redis Connection Refused' }).getAttribute('href'),
    ).toBe('/entries/ERROR-001');
    expect(await page.locator('mark').first().textContent()).toBe('Error connecting to Redis at');
    expect(await page.locator('.log-groups li').allTextContents()).toEqual([
      expect.stringMatching(/job <number> lost <img src=x> after <duration>.*144 lines, the first is line 2/),
    ]);
  });

  it('sends nothing of the log anywhere', () => {
    expect(requests.every((request) => request.startsWith('GET '))).toBe(true);
  });

  it('takes a file', async () => {
    const folder = temporaryFolder({ 'app.log': 'Redis was not reachable\r\n' });
    await page.locator('input[type=file]').setInputFiles(join(folder, 'app.log'));
    await page.getByText('1 of 1 line explained by 1 entry').waitFor();
  });
});
