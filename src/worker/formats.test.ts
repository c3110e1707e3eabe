import { exports } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../generated/plan.ts';

const API = { authorization: 'Bearer api-token' };

function get(path: string, accept?: string): Promise<Response> {
  const headers = accept === undefined ? API : { ...API, accept };
  return exports.default.fetch(new Request(`https://kedb.test${path}`, { headers }));
}

describe('formats', () => {
  it.each([
    [undefined, 'application/json'],
    ['*/*', 'application/json'],
    ['image/png', 'application/json'],
    ['text/markdown', 'text/markdown; charset=utf-8'],
    ['text/plain;q=0.5, text/markdown', 'text/markdown; charset=utf-8'],
    ['text/plain', 'text/plain; charset=utf-8'],
  ])('answers Accept: %s with %s', async (accept, type) => {
    const response = await get('/v1/entries/ERROR-001', accept);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('vary')).toContain('Accept');
  });

  it('takes ?format= before Accept, and names the formats that there are', async () => {
    const response = await get('/v1/entries/ERROR-001/plan?format=text', 'text/markdown');
    expect(await response.text()).toMatch(
      /^AUTO-FIX {2}ERROR-001 .*\n.*\nhttps:\/\/kedb\.test\/entries\/ERROR-001\n\n {4}docker restart redis\n/,
    );
    const wrong = await get('/v1/entries/ERROR-001?format=yaml');
    expect([wrong.status, await wrong.json()]).toMatchObject([
      400,
      { detail: 'unknown format; use one of json, markdown, text, slack' },
    ]);
  });

  it('gives a plan alone, and an entry with its plan first', async () => {
    expect(await (await get('/v1/entries/ERROR-001/plan')).json<Plan>()).toMatchObject({
      decision: 'auto_fix',
    });
    const text = await (await get('/v1/entries/ERROR-001?format=markdown')).text();
    const headings = text.match(/^##.*/gm);
    expect(headings?.[0]).toMatch(/^## AUTO-FIX: ERROR-001/);
    expect(headings).toEqual(expect.arrayContaining(['### Likely causes', '### Matches', '### History']));
    expect((await get('/v1/entries/ERROR-999/plan?format=text')).status).toBe(404);
  });

  it.each([
    ['/r/RedisDown?service=redis', 'text/plain', 200, /^AUTO-FIX {2}ERROR-001 |^EXPECTED {2}ERROR-001 /],
    ['/r/NobodyKnowsThis?.format=text', undefined, 404, /^NO KNOWN ERROR {2}NobodyKnowsThis\n/],
    ['/r/RedisDown?.format=json', undefined, 200, /"plan":\{"error_id":"ERROR-001"/],
    ['/r/RedisDown?format=pdf', 'text/html', 200, /format="pdf"|format=&quot;pdf&quot;/],
    ['/entries/ERROR-003', 'text/markdown', 200, /^## AUTO-FIX: ERROR-003/],
    ['/entries/ERROR-003', undefined, 200, /^AUTO-FIX {2}ERROR-003/],
    ['/entries/ERROR-003', '*/*', 200, /^AUTO-FIX {2}ERROR-003/],
    ['/entries/ERROR-003', 'text/html,application/xhtml+xml,*/*;q=0.8', 200, /^<!doctype html>/],
    ['/entries/ERROR-003?format=html', '*/*', 200, /^<!doctype html>/],
    ['/entries/ERROR-003?format=pdf', undefined, 400, /use one of html, json, markdown, text, slack/],
  ])('gives the page %s as well, for Accept: %s', async (path, accept, status, start) => {
    const response = await get(path, accept);
    expect(response.status).toBe(status);
    expect(response.headers.get('vary')).toContain('Accept');
    expect(await response.text()).toMatch(start);
  });

  it('answers a match as Slack takes it', async () => {
    const response = await exports.default.fetch(
      new Request('https://kedb.test/v1/match?format=slack', {
        method: 'POST',
        headers: { ...API, 'content-type': 'text/plain' },
        body: 'Error connecting to Redis at redis:6379. Connection refused.',
      }),
    );
    expect(await response.json()).toMatchObject({
      text: expect.stringContaining('MATCHED: one record; AUTO-FIX: ERROR-001'),
      blocks: expect.arrayContaining([{ type: 'divider' }]),
    });
  });
});
