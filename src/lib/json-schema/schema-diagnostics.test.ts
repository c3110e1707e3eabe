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
      '7:5-12 an exception needs either time_intervals (when the error is expected), or both after and within (the alert after which to wait)',
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

/** The help for each problem. */
function helpsOf(change: (text: string) => string): (string | null)[] {
  return parseEntry('x.md', change(VALID)).diagnostics.map(({ help }) => help);
}

const patterns = (text: string) => replace('patterns: ["connection refused"]', text);

describe('the help says what to type', () => {
  it.each([
    ['- ERROR: no route', patterns('patterns:\n  - ERROR: no route'), "Put it in quotes: 'ERROR: no route'"],
    ['a text for a list', patterns('patterns: no route'), "Write patterns: ['no route']"],
    [
      'labels of a rule',
      add('alerts:\n  - alertname: A\n    severity: b'),
      'Write - \'alertname="A", severity="b"\'',
    ],
    ['matchers for a list', add('alerts: alertname="A"'), 'Write alerts: [\'alertname="A"\']'],
    [
      'ids in one text',
      add('related_errors: ERROR-002, ERROR-003'),
      'Write related_errors: [ERROR-002, ERROR-003]',
    ],
    ['words in one text', add('keywords: redis, slow query'), 'Write keywords: [redis, slow query]'],
    ['yes', add('auto_fix: yes'), 'Write true. In YAML 1.2, yes and on are words.'],
    ['a quoted false', add('auto_fix: "false"'), 'Write false. In YAML 1.2, no and off are words.'],
    ['a quoted number', add('occurrence_count: "7"'), 'Write 7 without quotes.'],
    ['a number', replace('title: A', 'title: 404'), "Put it in quotes: '404'"],
    ['nothing', replace('title: A', 'title: ~'), 'Write a value, or remove the key.'],
    ['a small id', replace('ERROR-001', 'error_1'), 'Write ERROR-001'],
    ['an id of two names', replace('ERROR-001', 'SHOP-DB-7'), 'Write SHOPDB-007'],
    ['a number for an id', replace('ERROR-001', '17'), 'Write ERROR-017'],
    ['30 February', add('last_seen: 2025-02-30'), 'Write a day that exists, such as 2026-11-22.'],
    ['a time', add('last_seen: 2025-11-20T10:00:00+01:00'), 'Write 2025-11-20'],
    ['a date with dots', add('last_seen: 2.3.2025'), 'Write 2025-03-02'],
    ['a day above 12', add('last_seen: 20/11/2025'), 'Write 2025-11-20'],
    [
      'a date that two countries read differently',
      add('last_seen: 02/03/2025'),
      'Expected a date like 2026-11-22.',
    ],
    ['a class', add('parameters:\n  labels.a: [a-z]'), "Put it in quotes: '[a-z]'"],
    ['parameters in levels', add('parameters:\n  labels:\n    a: "[a-z]+"'), "Write labels.a: '[a-z]+'"],
    ['a duration in words', add('exceptions: [{ name: x, after: a="b", within: 2 minutes }]'), 'Write 2m'],
    [
      'times in one text',
      add("exceptions: [{ name: x, time_intervals: [{ times: ['03:00-04:00'] }] }]"),
      "Write { start_time: '03:00', end_time: '04:00' }",
    ],
    ['a sample with a colon', add('samples:\n  match:\n    - ERROR: x'), "Put it in quotes: 'ERROR: x'"],
  ])('%s', (_, change, help) => {
    expect(helpsOf(change)).toEqual([help]);
  });
});
