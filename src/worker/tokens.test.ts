import { describe, expect, it, vi } from 'vitest';
import { appOf } from '../../test/support/workerd/app-of.ts';
import { isOneOf } from './tokens.ts';

const LONGEST = 'a'.repeat(1024);

async function answerTo(token: string, secret: string | undefined) {
  const call = appOf({}, { KEDB_API_TOKEN: secret as string });
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
});
