import { describe, expect, it } from 'vitest';
import { parseEntry } from '../../core/entry/parse-entry.ts';

const VALID = `---
error_id: ERROR-001
title: A
service: redis
error_domain: technical
severity: medium
resolution_group: ops
patterns: ["connection refused"]
---
`;

/** Each problem as `line:column-endColumn message`, after one line of the valid entry was replaced or lines were added. */
function problemsOf(change: (text: string) => string): string[] {
  const { diagnostics } = parseEntry('x.md', change(VALID));
  return diagnostics.map(
    ({ line, column, endColumn, message }) => `${line}:${column}-${endColumn} ${message}`,
  );
}

const replace = (from: string, to: string) => (text: string) => text.replace(from, to);
const add = (lines: string) => replace('severity:', `${lines}\nseverity:`);

describe('diagnostics of the front matter', () => {
  it('finds none in a valid entry', () => {
    expect(problemsOf((text) => text)).toEqual([]);
  });

  it.each([
    ['an extra key, at the key', add('sevrity: low'), '6:1-8 unknown key: sevrity (did you mean severity?)'],
    ['a missing key, at the opening fence', replace('title: A\n', ''), '1:1-4 missing key: title'],
    [
      'a wrong value, at the value',
      replace('medium', 'hgih'),
      '6:11-15 severity is "hgih" (did you mean high?)',
    ],
    ['a wrong type', replace('title: A', 'title: 5'), '3:8-9 title is a number: 5'],
    ['an id', replace('ERROR-001', 'error-1'), '2:11-18 error_id has the wrong format'],
    ['a date', add('last_seen: 20-11-2025'), '6:12-22 last_seen has the wrong format'],
    [
      'a nested extra key in flow style',
      add('exceptions: [{name: x, withn: 2m, after: a="b", within: 2m}]'),
      '6:24-29 unknown key: withn (did you mean within?)',
    ],
    [
      'neither patterns nor alerts',
      replace('patterns: ["connection refused"]\n', ''),
      '1:1-4 an entry needs patterns, alerts or both',
    ],
    [
      'an exception of no kind',
      add('exceptions:\n  - name: x'),
      '7:5-12 an exception needs either time_intervals, or both after and within',
    ],
    ['an escaped key', add('"a/b~c": 1'), '6:1-8 unknown key: a/b~c'],
    [
      'a placeholder that leads nowhere',
      add('parameters: { container: x }'),
      '6:15-24 parameters cannot have the key container',
    ],
  ])('%s', (_, change, expected) => {
    expect(problemsOf(change)).toContain(expected);
  });

  it('finds a wrong value through an alias where it is used', () => {
    expect(problemsOf(add('x-word: &word 7\nassignee: *word'))).toEqual(['7:11-16 assignee is a number: 7']);
  });

  it('counts lines the same with CRLF', () => {
    const { diagnostics } = parseEntry('x.md', VALID.replace('medium', 'hgih').replaceAll('\n', '\r\n'));
    expect(diagnostics[0]).toMatchObject({ line: 6, column: 11, endColumn: 15 });
  });
});
