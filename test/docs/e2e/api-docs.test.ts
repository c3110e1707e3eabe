import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outputPattern } from '../../support/docs/console-examples.ts';
import { eventually, freePort, type Running, start } from '../../support/processes/processes.ts';

const ADDRESS = 'http://127.0.0.1:8787';

const page = readFileSync('docs/api.md', 'utf8');

/** A call on the page, and the answer that the page shows. */
type Example = { call: string; kind: string; answer: string };

const EXAMPLES: Example[] = [
  ...page.matchAll(/^```sh\n(curl [\s\S]*?)^```\n\n```(\w+)\n([\s\S]*?)^```$/gm),
].map(([, call = '', kind = '', answer = '']) => ({ call, kind, answer }));

/** `"…"` matches anything. At the end of a list it matches any further items. */
function expectation(shown: unknown): unknown {
  if (shown === '…') return expect.anything();
  if (Array.isArray(shown)) return listExpectation(shown);
  if (typeof shown !== 'object' || shown === null) return shown;
  const entries = Object.entries(shown).map(([key, value]) => [key, expectation(value)]);
  return expect.objectContaining(Object.fromEntries(entries));
}

function listExpectation(shown: readonly unknown[]): unknown {
  if (shown.at(-1) !== '…') return shown.map(expectation);
  return expect.arrayContaining(shown.slice(0, -1).map(expectation));
}

describe('docs/api.md', () => {
  let server: Running;
  let address = '';

  beforeAll(async () => {
    const port = await freePort();
    address = `http://127.0.0.1:${port}`;
    server = start(process.execPath, ['src/cli/main.ts', 'serve', 'kb', '--port', String(port)], {
      ...process.env,
      KEDB_WEBHOOK_TOKEN: 'try-me',
      KEDB_API_TOKEN: 'try-api',
      KEDB_EXPORT_TOKEN: 'try-export',
    });
    await eventually(
      'the Worker',
      () => fetch(`${address}/healthz`).then(({ ok }) => ok || null),
      server.output,
    );
  });

  afterAll(() => server.stop());

  it('has an example for every route that it describes', () => {
    // test/docs/workerd/api-routes.test.ts tests that every route is documented.
    const routes = [...page.matchAll(/^## (?:GET|POST|DELETE) ([^\s:]+)/gm)].map(([, route = '']) => route);
    const silent = routes.filter(
      (route) => !EXAMPLES.some(({ call }) => call.includes(`${ADDRESS}${route}`)),
    );
    expect(silent).toEqual([]);
  });

  it.each(EXAMPLES)('answers as shown: $call', async ({ call, kind, answer }) => {
    const { stdout } = await promisify(execFile)('sh', ['-c', call.replaceAll(ADDRESS, address)]);
    const printed = stdout.replaceAll(address, ADDRESS);
    if (kind === 'text') expect(printed).toMatch(outputPattern(answer));
    else expect(JSON.parse(printed)).toEqual(expectation(JSON.parse(answer)));
  });
});
