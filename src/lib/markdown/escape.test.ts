import { expect, it } from 'vitest';
import { safeUrl } from './escape.ts';

it.each([
  ['https://redis.io/docs', 'https://redis.io/docs'],
  ['HTTP://wiki/Redis', 'HTTP://wiki/Redis'],
  ['mailto:ops@example.org', 'mailto:ops@example.org'],
  [' https://redis.io/docs ', 'https://redis.io/docs'],
])('lets %s through', (text, url) => {
  expect(safeUrl(text)).toBe(url);
});

it.each([
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  '//evil.example/x',
  'not a url',
  '',
])('refuses %j', (text) => {
  expect(safeUrl(text)).toBeNull();
});
