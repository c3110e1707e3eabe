import { describe, expect, it } from 'vitest';
import { entryText } from '../../../test/support/kb/kb-files.ts';
import { parseEntry } from './parse-entry.ts';

const PATTERN = 'patterns: [redis is down]\n';

function helps(lines: string): (string | null)[] {
  return parseEntry('redis/ERROR-001-x.md', entryText('ERROR-001', lines)).diagnostics.map(
    ({ help }) => help,
  );
}

describe('a value in the form of another tool', () => {
  it.each([
    ['alerts: {alertname: X}', `Write alerts: ['alertname="X"']`],
    ['alerts:\n  - alertname: X\n    job: y', `Write - 'alertname="X", job="y"'`],
    ['alerts:\n  - {alertname="X"}', `Write - 'alertname="X"'`],
    [
      'alerts: [a="b"]\nsamples:\n  alerts:\n    match:\n      - {alertname: X}',
      'Write - labels: { alertname: "X" }',
    ],
    [
      `${PATTERN}samples:\n  - redis is down`,
      "Write samples: { match: ['redis is down'] }, or match: above the list.",
    ],
    [
      `${PATTERN}samples: redis is down`,
      "Write samples: { match: ['redis is down'] }, or match: above the list.",
    ],
    [`${PATTERN}keywords:\n  - a\n  - #jira`, "Put it in quotes: '#jira'"],
  ])('is one error, which says what to type: %j', (lines, help) => {
    expect(helps(lines)).toEqual([help]);
  });

  const interval = "{ weekdays: [sunday], times: [{ start_time: '03:00', end_time: '04:00' }] }";

  it.each([
    ["    cron: '0 3 * * 0'", `kedb reads no cron. Write time_intervals: [${interval}]`],
    ['    time_intervals: { weekdays: [sunday] }', `Write a list, such as time_intervals: [${interval}]`],
    ["    time_intervals: ['0 3 * * 0']", `Write days and times, such as ${interval}`],
    ["    time_intervals: [{ cron: '0 3 * * 0' }]", `kedb reads no cron. Write ${interval}`],
    ["    time_intervals: ['02:00-04:00']", "Write { times: [{ start_time: '02:00', end_time: '04:00' }] }"],
    ["    time_intervals: [{ times: ['02:00-04:00'] }]", "Write { start_time: '02:00', end_time: '04:00' }"],
  ])('is one error in an exception, too: %j', (lines, help) => {
    expect(helps(`${PATTERN}exceptions:\n  - name: x\n${lines}`)).toEqual([help]);
  });
});
