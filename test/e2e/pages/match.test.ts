import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PagesUnderTest, startPages } from '../../support/pages/pages-under-test.ts';
import { temporaryFolder } from '../../support/processes/temporary-folder.ts';

const LOG = [
  '2026-11-22T03:14:07Z app-1 Error connecting to Redis at redis:6379. Connection refused.',
  ...Array.from(
    { length: 144 },
    (_, n) => `\u001b[31m10:00:07.${n} ERROR\u001b[0m job ${n} lost <img src=x> after ${n}ms`,
  ),
].join('\n');

describe('/match', () => {
  let pages: PagesUnderTest;
  let page: Page;
  const requests: string[] = [];

  beforeAll(async () => {
    pages = await startPages();
    page = await pages.open();
    await page.goto('/match');
    page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`));
  });
  afterAll(() => pages.stop());

  it('matches what is pasted, and groups what nothing explains', async () => {
    await page.getByLabel('Log lines').fill(LOG);
    await page.getByRole('button', { name: 'Match', exact: true }).click();
    await page.getByText('1 of 145 records explained by 1 entry').waitFor();
    const link = page.getByRole('link', { name: 'ERROR-001 Redis Connection Refused' });
    expect(await link.getAttribute('href')).toBe('/entries/ERROR-001');
    expect(await page.locator('mark').first().textContent()).toBe('Error connecting to Redis at redis:6379');
    expect(await page.locator('.log-groups li').allTextContents()).toEqual([
      expect.stringMatching(
        /job <number> lost <img src=x> after <duration>.*144 records, the first is in line 2/,
      ),
    ]);
  });

  it('shows nothing that a log would hide or reorder', async () => {
    const hidden = '\u0007|\u202e|\u2060|\ufeff|\u00ad|\u3164|\u2800|\u{e0041}\u{e0042}';
    const line = `Error connecting to Redis at redis:6379 ${hidden}`;
    await page.getByLabel('Log lines').fill(`${line}\nlost ${hidden} job`);
    await page.getByRole('button', { name: 'Match', exact: true }).click();
    await page.getByText('1 of 2 records explained by 1 entry').waitFor();
    for (const list of ['.log-lines li', '.log-groups li code']) {
      const [shown = ''] = await page.locator(list).allTextContents();
      expect(shown).toContain('�|||||');
      expect(shown).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\u2800]/u);
    }
  });

  it('sends nothing of the log anywhere', () => {
    expect(requests.filter((request) => !request.startsWith('GET '))).toEqual([]);
    expect(pages.strayRequests).toEqual([]);
  });

  it('takes a file', async () => {
    const folder = temporaryFolder({ 'app.log': 'Redis was not reachable\r\n' });
    await page.locator('input[type=file]').setInputFiles(join(folder, 'app.log'));
    await page.getByText('1 of 1 record explained by 1 entry').waitFor();
  });

  it('says so when the knowledge base cannot be had', async () => {
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Match', exact: true }).click();
    await page.getByText('Matching failed: the knowledge base could not be loaded (HTTP 401)').waitFor();
  });
});
