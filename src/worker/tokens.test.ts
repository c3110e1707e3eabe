import { describe, expect, it, vi } from 'vitest';
import { appOf } from '../../test/support/workerd/app-of.ts';
import { isOneOf } from './tokens.ts';

const LONGEST = 'a'.repeat(1024);

async function answerTo(token: string, secret: string | undefined, more: object = {}) {
  const call = appOf({}, { KEDB_API_TOKEN: secret as string, ...more });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const response = await call('/v1/match', { method: 'POST', headers, body: '{"text":"x"}' });
  return { status: response.status, body: await response.text() };
}

describe('a token', () => {
  it.each([
    ['the only one', 'token', 'token'],
    ['one of several', 'next', 'token, next'],
    ['the longest', LONGEST, LONGEST],
  ])('lets in: %s', async (_, token, secret) => {
    expect((await answerTo(token, secret)).status).toBe(200);
  });

  it.each([
    ['the start of one', 'tok', 'token'],
    ['one and more', 'tokens', 'token'],
    ['the list', 'token,next', 'token,next'],
    ['one that starts as the longest', `${LONGEST}b`, LONGEST],
    ['one that goes on where a shorter one ends', 'token', 'longer-token,tok'],
  ])('does not let in: %s', async (_, token, secret) => {
    expect((await answerTo(token, secret)).status).toBe(401);
  });

  it('is not one with something behind it that only a form can carry', () => {
    expect(isOneOf('token', ['token'])).toBe(true);
    for (const end of ['\0', '\0\0', '\uffff', 'ÿ', ' '])
      expect(isOneOf(`token${end}`, ['token'])).toBe(false);
  });

  it('is compared with each valid one over the same number of bytes, whether or not an earlier one fits', () => {
    const compare = vi.spyOn(crypto.subtle, 'timingSafeEqual');
    for (const token of ['first', 'third', 'f', LONGEST]) {
      compare.mockClear();
      isOneOf(token, ['first', 'second', 'third']);
      const sizes = compare.mock.calls.flat().map((bytes) => bytes.byteLength);
      expect(sizes).toEqual(Array.from({ length: 6 }, () => 1024));
    }
    compare.mockRestore();
  });

  it.each([
    ['is missing', undefined, 'is not set: wrangler secret put KEDB_API_TOKEN'],
    ['is empty', ' , ', 'is not set'],
    ['has what no header can carry', 'tokén', 'an invalid token'],
    ['is too long', `token,${LONGEST}b`, 'a token of more than 1024 characters'],
  ])('admits nobody if the secret %s', async (_, secret, fault) => {
    const { status, body } = await answerTo('token', secret);
    expect(status).toBe(503);
    expect(body).toContain(fault);
  });

  it('has at least 32 characters in a deployed Worker, whatever host is asked for', async () => {
    const long = 'a'.repeat(32);
    const deployed = { KEDB_SHORT_TOKENS: undefined };
    expect((await answerTo(long, long, deployed)).status).toBe(200);
    for (const secret of ['a'.repeat(31), `${long},short`]) {
      const { status, body } = await answerTo(secret.split(',')[0] ?? '', secret, deployed);
      expect(status).toBe(503);
      expect(body).toContain(
        'the secret KEDB_API_TOKEN has a token of fewer than 32 characters: make a new one',
      );
    }
    const local = appOf({}, { KEDB_API_TOKEN: 'short', ...deployed } as object, 'http://localhost:8787');
    const headers = { authorization: 'Bearer short', host: 'localhost:8787' };
    expect((await local('/v1/episodes', { headers })).status).toBe(503);
  });
});
