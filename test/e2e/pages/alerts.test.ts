import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PagesUnderTest, startPages } from '../../support/pages/pages-under-test.ts';

const DOWN = { status: 'firing', labels: { alertname: 'RedisDown', service: 'redis' }, fingerprint: 'f1' };

describe('/alerts', () => {
  let pages: PagesUnderTest;

  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages.stop());

  it('shows what fires, leads to its plan, and takes an outcome with one click', async () => {
    await pages.fire(DOWN);
    const page = await pages.open();
    await page.goto('/alerts');
    await page.getByRole('heading', { name: 'Firing now: 1' }).waitFor();
    await page.getByRole('button', { name: 'Failed' }).click();
    await page.getByText('1 failed').waitFor();
    await page.getByText('Reported failed').waitFor();
    await page.getByRole('link', { name: 'ERROR-001 Redis Connection Refused' }).click();
    expect(new URL(page.url()).pathname).toBe('/r/RedisDown/ERROR-001');
    await page.getByRole('heading', { name: 'Redis Connection Refused' }).waitFor();
  });

  it('leads to the entry that an annotation led to', async () => {
    const labels = { alertname: 'LogErrors', job: 'shop' };
    await pages.fire({
      status: 'firing',
      labels,
      annotations: { log: 'FATAL: sorry, too many clients already' },
    });
    const page = await pages.open();
    await page.goto('/alerts');
    await page.getByRole('link', { name: /ERROR-006/ }).click();
    await page.getByText('This entry answered the alert that started at').waitFor();
  });

  it('lists what nobody has explained, and what has ended', async () => {
    await pages.fire(
      { ...DOWN, status: 'resolved', endsAt: new Date(Date.now() + 60_000).toISOString() },
      { status: 'firing', labels: { alertname: 'Odd' }, annotations: { summary: 'job 7 lost <b>it</b>' } },
    );
    const page = await pages.open();
    await page.goto('/alerts');
    await page.getByText('job <number> lost <b>it<').waitFor();
    await page.getByRole('heading', { name: 'Ended in the last 30 days' }).waitFor();
    expect(
      await page.locator('section', { hasText: 'Ended in the last' }).getByText('RedisDown:').count(),
    ).toBe(1);
  });

  it('takes no outcome from another site', async () => {
    const page = await pages.open();
    const status = await page.evaluate(
      "fetch('/alerts/outcome', {method: 'POST', body: new URLSearchParams({a: 'b'})}).then(({status}) => status)",
    );
    expect(status).toBe(422);
    const response = await fetch(`${pages.url}/alerts/outcome`, {
      method: 'POST',
      headers: {
        origin: 'https://evil.example',
        cookie: (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; '),
      },
      body: new URLSearchParams({ error_id: 'ERROR-001' }),
    });
    expect(response.status).toBe(403);
  });
});
