/** Makes the pictures in the documents: the pages of our own knowledge base in a real browser. It needs Chromium: `node scripts/pictures.ts`. */
import { startPages } from '../test/support/pages/pages-under-test.ts';

const LABELS = { alertname: 'RedisDown', service: 'redis', instance: 'redis-1:6379', severity: 'critical' };

const pages = await startPages();
try {
  await pages.fire({
    status: 'firing',
    labels: LABELS,
    annotations: { summary: 'Redis does not answer' },
    startsAt: new Date(Date.now() - 4 * 60_000).toISOString(),
  });
  const page = await pages.open({ viewport: { width: 1000, height: 640 }, deviceScaleFactor: 1.5 });
  await page.goto(`/r/RedisDown?${new URLSearchParams(LABELS)}`);
  await page.screenshot({ path: 'docs/images/plan.png' });
} finally {
  await pages.stop();
}
