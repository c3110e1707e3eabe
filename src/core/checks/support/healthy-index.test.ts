import { describe, expect, it } from 'vitest';
import { readRecord } from '../../../lib/records/read-record.ts';
import { mustCompile } from '../../../lib/regex/pattern.ts';
import { readHealthyLogs } from '../../../node/read-kb.ts';
import { createHealthyIndex, type HealthyLine } from './healthy-index.ts';

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

const textsOf = (line: HealthyLine) => {
  const { text, around } = readRecord(line.text);
  return [text, ...around];
};

describe('createHealthyIndex', () => {
  it.each(PATTERNS)('finds with %s the line that trying all of them finds', (source) => {
    const lines = readHealthyLogs();
    const regex = mustCompile(source);
    const expected = lines.find((line) => textsOf(line).some((text) => regex.test(text))) ?? null;
    expect(createHealthyIndex(lines).firstMatch(source)).toEqual(expected);
  });

  it('finds the message in a line with something around it', () => {
    const line = { text: '{"level":"info","msg":"said \\"all is well\\""}', from: 'shop' };
    const index = createHealthyIndex([line]);
    expect(index.firstMatch('^said "all is well"$')).toBe(line);
    expect(index.firstMatch('"level":"info"')).toBe(line);
  });

  it('finds nothing among no lines', () => {
    expect(createHealthyIndex([]).firstMatch('x*')).toBeNull();
  });
});
