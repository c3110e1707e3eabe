import { describe, expect, it } from 'vitest';
import { mustCompile } from '../../../lib/regex/pattern.ts';
import { readHealthyLogs } from '../../../node/read-kb.ts';
import { createHealthyIndex } from './healthy-index.ts';

const PATTERNS = [
  'error',
  'connection (established|lost)',
  'ſtatus',
  '^\\d+:M .*Ready',
  '\\b\\d{3}\\b',
  'x*',
  '(?-i)LOG: +duration',
  'no such line',
  '[a-z]{40}',
  'Redis.*PONG',
  'ok$',
  '',
];

describe('createHealthyIndex', () => {
  it.each(PATTERNS)('finds with %s the line that trying all of them finds', (source) => {
    const lines = readHealthyLogs();
    const regex = mustCompile(source);
    const expected = lines.find(({ text }) => regex.test(text)) ?? null;
    expect(createHealthyIndex(lines).firstMatch(source)).toEqual(expected);
  });

  it('finds nothing among no lines', () => {
    expect(createHealthyIndex([]).firstMatch('x*')).toBeNull();
  });
});
