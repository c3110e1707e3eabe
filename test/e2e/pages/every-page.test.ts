import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkPage, LOOKS } from '../../support/pages/check-page.ts';
import { type PagesUnderTest, signIn, startPages } from '../../support/pages/pages-under-test.ts';

const PATHS = [
  '/',
  '/?q=redis&severity=medium',
  '/?q=zzz',
  '/entries/ERROR-001',
  '/entries/ERROR-020',
  '/entries/ERROR-024',
  '/r/RedisDown?service=redis',
  '/r/KubePodCrashLooping?namespace=shop',
  '/r/NobodyKnowsThis?service=redis',
  '/alerts',
  '/match',
  '/entries/ERROR-999',
];

let pages: PagesUnderTest;

beforeAll(async () => {
  pages = await startPages();
  await pages.fire(
    { status: 'firing', labels: { alertname: 'RedisDown', service: 'redis' } },
    {
      status: 'firing',
      labels: { alertname: 'NobodyKnowsThis' },
      annotations: { summary: 'all is <b>lost</b>' },
    },
  );
});
afterAll(() => pages.stop());

describe.each(Object.entries(LOOKS))('%s', (_, look) => {
  let page: Page;

  beforeAll(async () => {
    page = await pages.openSignedOut(look);
  });
  afterAll(() => page.context().close());

  it('/sign-in can be read by everyone', async () => {
    await checkPage(page, '/sign-in');
    await signIn(page);
  });

  it.each(PATHS)('%s can be read by everyone', (path) => checkPage(page, path));
});

it('asks nobody else for anything', () => {
  expect(pages.strayRequests).toEqual([]);
});
