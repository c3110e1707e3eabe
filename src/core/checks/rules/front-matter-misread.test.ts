import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../../../test/support/kb/check-front-matter.ts';
import { entryText, kbFiles } from '../../../../test/support/kb/kb-files.ts';
import { checkKb } from '../check-kb.ts';

const PATTERN = 'patterns: [redis is down]\n';

function told(lines: string): string[] {
  return problemsOf('front-matter/misread', lines).map(
    ({ severity, message }) => `${severity} ${message.replace('YAML reads ', '')}`,
  );
}

describe('text that YAML drops', () => {
  it.each([
    [`${PATTERN}exceptions: \n  - name: Night #1\n    reason: b #2\n    after: a="b" #3\n    within: 2m`, 3],
    [`${PATTERN}samples:\n  match:\n    - text: redis is down #5 left\n  no_match:\n    - redis up #7`, 2],
    [
      'alerts: [a="b"]\nsamples:\n  alerts:\n    match:\n      - labels: { a: b }\n        annotations:\n          c: d #5',
      1,
    ],
    [`${PATTERN}fix_command: restart {{ labels.x }}\nparameters:\n  labels.x: foo #bar`, 1],
  ])('is found wherever a person or a program reads it: %j', (lines, count) => {
    expect(told(lines)).toEqual(Array(count).fill(expect.stringMatching(/^error #\S.* as a comment$/)));
  });

  it('is found in kedb.yaml: the name of a channel', () => {
    const files = {
      'redis/ERROR-001.md': entryText('ERROR-001', PATTERN),
      'kedb.yaml': 'name: x\ngroups:\n  a: { contact: Slack #ops\n    }\n  b:\n    contact: Slack #ops\n',
    };
    const { problems } = checkKb(kbFiles(files)).report;
    const found = problems.filter(({ check }) => check === 'front-matter/misread');
    expect(found.map(({ file, help }) => `${file} ${help}`)).toEqual(
      Array(2).fill(`kedb.yaml Write 'Slack #ops'. For a comment, write a blank after #.`),
    );
  });

  it.each([
    [`${PATTERN}fix_command: docker restart a # then wait`, 'info # then wait as a comment'],
    ['patterns:\n  - queue full # 5 messages', 'info # 5 messages as a comment'],
    [
      `patterns:\n  - queue full # of them\nsamples: { match: ['queue full # of them'] }`,
      'info # of them as a comment',
    ],
  ])('may be a comment, so kedb only asks: %j', (lines, message) => {
    expect(told(lines)).toEqual([message]);
  });

  it.each([
    'patterns:\n  - queue is full # for the old version',
    `${PATTERN}fix_command: docker restart a # kedb-allow fix/dangerous: tested`,
    `${PATTERN}fix_command: docker restart a # TODO ask Ann`,
    `${PATTERN}fix_command: 'docker restart a' # then wait`,
    `${PATTERN}exceptions:\n  - name: x\n    time_intervals:\n      - weekdays: [sunday]\n        location: Europe/Zurich #x`,
  ])('but not %j', (lines) => {
    expect(told(lines)).toEqual([]);
  });
});
