import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AlertsAnswer } from '../../../src/generated/api.ts';
import { eventually, freePort, type Running, start } from '../../support/processes/processes.ts';

const README = readFileSync('README.md', 'utf8');
const CURL = /^curl [\s\S]*?(?=\n```)/m.exec(README)?.[0] ?? '';

let port = 0;
let server: Running;

beforeAll(async () => {
  port = await freePort();
  const env = { ...process.env, PORT: String(port), KEDB_WEBHOOK_TOKEN: 'try-me' };
  server = start('npm', ['start'], env);
  await eventually(
    'the printed call',
    async () => (server.output().includes('curl -s') ? true : null),
    server.output,
  );
});

afterAll(() => server?.stop());

it("answers the README's call with the entry and its plan", () => {
  const printed = execFileSync('sh', ['-c', CURL.replace('8787', String(port))], { encoding: 'utf8' });
  const { alerts } = JSON.parse(printed) as AlertsAnswer;
  expect(alerts[0]).toMatchObject({ match: { error_id: 'ERROR-001' }, plan: { error_id: 'ERROR-001' } });
});

it('answers the call that npm start prints', () => {
  const call = /curl [\s\S]*?'(?=\n\n)/.exec(server.output())?.[0] ?? '';
  expect(call).toContain('Bearer try-me');
  const { alerts } = JSON.parse(execFileSync('sh', ['-c', call], { encoding: 'utf8' })) as AlertsAnswer;
  expect(alerts[0]?.match?.error_id).toBe('ERROR-001');
});
