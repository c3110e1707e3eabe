import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const page = readFileSync('docs/operations.md', 'utf8');
const table = page.split('<!-- reckoning -->\n')[1]?.split('\n<!-- /reckoning -->')[0] ?? '';

const SECONDS = 30 * 86_400;
/** The alerts of a webhook, and the share of them that begins or ends an episode. */
const KINDS = { ordinary: [10, 0.1], alone: [1, 1] } as const;

function millions(count: number): string {
  const digits = count < 10e6 ? 2 : 1;
  return `${(count / 1e6).toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })} M`;
}

/** A row of the table, computed from Cloudflare's prices as the page quotes them. */
function rowOf(rate: number, kind: keyof typeof KINDS): string {
  const [together, share] = KINDS[kind];
  const webhooks = (rate / together) * SECONDS;
  const rows = (rate * share * 16 * SECONDS) / 2;
  const parts = [0.3 * (webhooks / 1e6 - 10), 0.15 * (webhooks / 1e6 - 1), rows / 1e6 - 50].map((cost) =>
    Math.max(0, cost),
  );
  const sum = parts.reduce((total, cost) => total + cost, 5);
  const total = sum.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const isFree = webhooks / 30 <= 100_000 && rows / 30 <= 100_000;
  const reckoned = ['5', ...parts.map((cost) => cost.toFixed(2))].join(' + ');
  return `| ${rate} | ${kind} | ${millions(webhooks)} | ${millions(rows)} | ${isFree ? 'yes' : 'no'} | $${total} = ${reckoned} |`;
}

it('reckons the cost in docs/operations.md as the page says', () => {
  const rows = [1, 10, 100].flatMap((rate) => [rowOf(rate, 'ordinary'), rowOf(rate, 'alone')]);
  expect(table.split('\n').slice(2)).toEqual(rows);
});
