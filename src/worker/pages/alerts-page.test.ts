import { describe, expect, it } from 'vitest';
import { entryText } from '../../../test/support/kb/kb-files.ts';
import { appOf } from '../../../test/support/workerd/app-of.ts';
import type { OutcomesAnswer } from '../../generated/api.ts';

const ORIGIN = 'https://kedb.test';
const call = appOf({
  'kedb.yaml': 'access: open',
  'redis/ERROR-001-redis.md': entryText('ERROR-001', "patterns: ['redis is gone']"),
});

function send(path: string, fields: Record<string, string>, cookie = ''): Promise<Response> {
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    origin: ORIGIN,
    accept: 'text/html',
  };
  const body = new URLSearchParams(fields).toString();
  return call(path, { method: 'POST', body, headers: { ...headers, cookie } });
}

async function signIn(): Promise<string> {
  const response = await send('/sign-in', { token: 'api-token', to: '/alerts' });
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

/** The fields that the form of an episode sends. */
async function report(outcome: string, over: Record<string, string> = {}): Promise<Response> {
  const form = { error_id: 'ERROR-001', idempotency_key: 'key-of-the-form', outcome, ...over };
  return send('/alerts/outcome', form, await signIn());
}

async function outcomesOf(key: string): Promise<string[]> {
  const { outcomes } = await (await call('/v1/outcomes')).json<OutcomesAnswer>();
  return outcomes.filter((one) => one.idempotency_key === key).map(({ outcome }) => outcome);
}

describe('the form of /alerts', () => {
  it('counts an outcome once, however often it is sent', async () => {
    for (const response of [await report('fixed'), await report('fixed')]) {
      expect(response.status).toBe(303);
      expect(response.headers.get('location')).toBe('/alerts');
    }
    expect(await outcomesOf('key-of-the-form')).toEqual(['fixed']);
  });

  it('tells a person who sends another outcome that the first one counts', async () => {
    await report('fixed', { idempotency_key: 'pressed-twice' });
    const response = await report('failed', { idempotency_key: 'pressed-twice' });
    expect(response.status).toBe(409);
    expect(await response.text()).toContain('You already reported a different outcome with this form');
    expect(await outcomesOf('pressed-twice')).toEqual(['fixed']);
  });

  it.each([
    [{ error_id: 'ERROR-999' }, 'there is no entry with this id'],
    [{ unknown: 'x' }, 'the form data is not valid: reload /alerts and try again'],
  ])('refuses %j', async (over, said) => {
    const response = await report('fixed', over);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(said);
  });
});
