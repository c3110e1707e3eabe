import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { describe, expect, it } from 'vitest';
import shapes from '../../../test/fixtures/redaction/shapes.json' with { type: 'json' };
import { REDACTED, redact } from './redact.ts';

/** Data that masking misses, because no text around it identifies it. docs/security.md says so about names. */
const MISSED = [
  "user's name",
  'full name',
  'street',
  'host name',
  'a word alone',
  'user in a sentence',
  'phone, two zeros',
  'option of an unknown program',
  'passphrase of words',
];

/** All lines of the healthy logs. */
const HEALTHY = readFileSync(new URL('../../../dist/healthy-logs.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

function wordsOf(text: string): Set<string> {
  return new Set(text.match(/[\p{L}\p{N}]{2,}/gu));
}

/** Whether any word of a secret is still in the text. */
function remains({ text, secret }: (typeof shapes)[number]): boolean {
  const left = wordsOf(redact(text));
  return [...wordsOf(secret)].some((word) => left.has(word));
}

/** Ids of users: their masks are right. */
const USER_ID = /(?<=\buser_?id="?)[\w-]+/gi;

/** The original text in place of each mask. */
function maskedParts(line: string): string[] {
  const around = redact(line).split(new RegExp(REDACTED, 'g'));
  const parts = around.map((text) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('(.+?)');
  return new RegExp(`^${parts}$`).exec(line)?.slice(1) ?? [];
}

it.each([
  'session opened for user root(uid=0) by helix(uid=1000)',
  'process of uid 1000 ended',
  'the user id is invalid',
  'account number missing',
  'call 1234567 failed',
  'phone 2026-11-15 10:00:00 offline',
  'password is required for this user',
  'passphrase: required for the key',
  'AUTH LOGIN failed',
  'csrf: token mismatch',
  'clientId=profiles-1 joined',
])('leaves %s', (line) => {
  expect(redact(line)).toBe(line);
});

describe('redaction', () => {
  it.each(shapes)('knows what it looks for: $name', ({ text, secret }) => {
    const words = wordsOf(text);
    expect([...wordsOf(secret)].filter((word) => !words.has(word))).toEqual([]);
  });

  it('leaves no word of 94 % of the shapes, and of the others we know which', () => {
    const missed = shapes.filter(remains).map(({ name }) => name);
    expect(missed.toSorted()).toEqual(MISSED.toSorted());
    expect(missed.length / shapes.length).toBeLessThan(0.06);
  });

  it('masks nothing but addresses and ids of users in more than 995 of 1,000 healthy lines', () => {
    const wrong = HEALTHY.map((line) => line.replaceAll(USER_ID, 'someone')).filter((line) =>
      maskedParts(line).some(
        (part) => isIP(part.replaceAll(/(?<=\d)[_-](?=\d)/g, '.')) === 0 && !part.includes('@'),
      ),
    );
    expect(HEALTHY.length).toBeGreaterThan(800);
    expect(wrong.length / HEALTHY.length, wrong.join('\n')).toBeLessThan(0.005);
  });
});
