import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { entryText } from '../support/kb/kb-files.ts';
import { eventually, freePort, start } from '../support/processes/processes.ts';
import { temporaryFolder } from '../support/processes/temporary-folder.ts';

const TOKENS = { KEDB_WEBHOOK_TOKEN: 'webhook-token', KEDB_API_TOKEN: 'api-token' };

/** Sends a request as a browser does for a page of a site whose name leads to 127.0.0.1. */
function statusFor(port: number, method: string, headers: Record<string, string>): Promise<number> {
  return new Promise((done, fail) => {
    const sent = request({ host: '127.0.0.1', port, path: '/v1/entries', method, headers }, (response) => {
      response.resume();
      done(response.statusCode ?? 0);
    });
    sent.on('error', fail).end();
  });
}

/** The port that kedb gave to wrangler, the process that it started. */
function portOfWrangler(kedb: number | undefined): number {
  const args = execFileSync('ps', ['-o', 'args=', '--ppid', String(kedb)], { encoding: 'utf8' });
  return Number(/ --port (\d+)/.exec(args)?.[1]);
}

it('answers no page of another site, even if everybody may read', async () => {
  const folder = temporaryFolder({
    'kedb.yaml': 'access: open\n',
    'redis/ERROR-001-a.md': entryText('ERROR-001', 'patterns: ["redis is gone"]'),
  });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const args = ['src/cli/main.ts', 'serve', folder, '--port', String(port)];
  const kedb = start(process.execPath, args, { ...process.env, ...TOKENS });
  try {
    await eventually('the Worker', () => fetch(`${url}/healthz`).then(({ ok }) => ok || null), kedb.output);
    const hosts = [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`, `kedb.localhost:${port}`];
    for (const host of hosts) expect(await statusFor(port, 'GET', { host })).toBe(200);
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      'localhost.evil.example',
      '127.0.0.1.evil.example',
    ])
      expect(await statusFor(port, 'GET', { host })).toBe(421);
    for (const host of ['localhost:80:evil', 'localhost:99999', '127.0.0.999'])
      expect(await statusFor(port, 'GET', { host })).toBe(421);
    for (const header of ['MF-Original-URL', 'mf-original-url']) {
      const replaced = { [header]: 'http://127.0.0.1/v1/entries' };
      expect(await statusFor(port, 'GET', { host: `evil.example:${port}`, ...replaced })).toBe(421);
      const elsewhere = { host: `localhost:${port}`, [header]: 'http://127.0.0.1/nowhere' };
      expect(await statusFor(port, 'GET', elsewhere)).toBe(200);
    }
    const from = (origin: string) => statusFor(port, 'POST', { host: `127.0.0.1:${port}`, origin });
    expect([await from('http://evil.example'), await from('null'), await from(url)]).toEqual([403, 403, 404]);
    const inner = portOfWrangler(kedb.child.pid);
    expect(inner).not.toBe(port);
    for (const headers of [
      { host: `127.0.0.1:${inner}` },
      { host: 'evil.example', 'mf-original-url': `${url}/v1/entries` },
      { host: `127.0.0.1:${inner}`, 'kedb-serve': 'yes' },
    ])
      expect(await statusFor(inner, 'GET', headers)).toBe(421);
  } finally {
    await kedb.stop();
  }
});

it('serves the usable entries of a knowledge base with a broken one, and refuses broken settings', async () => {
  const folder = temporaryFolder({
    'redis/ERROR-001-a.md': entryText('ERROR-001', 'patterns: ["redis is gone"]'),
    'redis/ERROR-002-b.md': entryText('ERROR-002', 'patterns: ["disk (full"]'),
  });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const args = ['src/cli/main.ts', 'serve', folder, '--port', String(port)];
  const kedb = start(process.execPath, args, { ...process.env, ...TOKENS });
  try {
    await eventually('the Worker', () => fetch(`${url}/healthz`).then(({ ok }) => ok || null), kedb.output);
    const headers = { authorization: `Bearer ${TOKENS.KEDB_API_TOKEN}` };
    const statusOf = async (id: string) => (await fetch(`${url}/v1/entries/${id}`, { headers })).status;
    expect([await statusOf('ERROR-001'), await statusOf('ERROR-002')]).toEqual([200, 404]);
    // Another address of the loopback network: it answers if the server listens to more than 127.0.0.1.
    await expect(fetch(`http://127.0.0.2:${port}/healthz`)).rejects.toThrow('fetch failed');
    for (const path of ['/cdn-cgi/local/explorer', '/cdn-cgi/local/explorer/api/local/workers'])
      expect((await fetch(`${url}${path}`)).status).toBe(404);
    expect(kedb.output()).toMatch(/ERROR-002-b\.md:\d+:\d+ error .*missing closing \)/);
    expect(kedb.output()).toContain('kedb: 1 file left out of the answers: redis/ERROR-002-b.md\n');
    expect(kedb.output().match(/left out/g)).toHaveLength(1);
    writeFileSync(join(folder, 'redis/ERROR-002-b.md'), entryText('ERROR-002', 'patterns: ["disk is full"]'));
    await eventually(
      'the changed entry',
      async () => (await statusOf('ERROR-002')) === 200 || null,
      kedb.output,
    );
  } finally {
    await kedb.stop();
  }
  writeFileSync(join(folder, 'kedb.yaml'), 'allowed_comands: ["true"]\n');
  const refused = start(process.execPath, args, { ...process.env, ...TOKENS });
  await new Promise((done) => refused.child.once('close', done));
  expect(refused.child.exitCode).toBe(2);
  expect(refused.output()).toContain(`cannot use ${join(folder, 'kedb.yaml')}: line 1`);
});
