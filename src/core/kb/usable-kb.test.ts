import { expect, it } from 'vitest';
import { entryText, kbFiles } from '../../../test/support/kb/kb-files.ts';
import { loadKb } from './load-kb.ts';
import { usableKb } from './usable-kb.ts';

function usable(texts: Record<string, string>) {
  const { value, diagnostics } = loadKb(kbFiles(texts));
  const { kb, leftOut } = usableKb(value, diagnostics);
  return { ids: kb.entries.map(({ error_id }) => error_id), leftOut };
}

it('leaves out what cannot be read, with the first reason and its line', () => {
  const { ids, leftOut } = usable({
    'a/ERROR-001-a.md': entryText('ERROR-001', 'patterns: ["redis is gone"]'),
    'a/ERROR-002-b.md': entryText('ERROR-002', 'patterns: [x').replace('medium', 'hgih'),
    'a/ERROR-003-c.md': '# no front matter',
  });
  expect(ids).toEqual(['ERROR-001']);
  expect(leftOut.map(({ file }) => file)).toEqual(['a/ERROR-002-b.md', 'a/ERROR-003-c.md']);
  expect(leftOut[1]).toEqual({ file: 'a/ERROR-003-c.md', line: 1, why: 'the file has no front matter' });
});

it.each([
  ['disk (full', 'missing closing )'],
  ['(?=x)y', 'invalid or unsupported Perl syntax'],
  ['[]a]', '"[]" is ambiguous: "]" is a member of the class in RE2'],
  ['a{900}(xy|z){90}', 'it compiles to'],
])('leaves out an entry with the pattern %j, and says which it is', (pattern, why) => {
  const { ids, leftOut } = usable({
    'a/ERROR-001-a.md': entryText('ERROR-001', `patterns: ['fine', '${pattern}']`),
  });
  expect(ids).toEqual([]);
  expect(leftOut).toEqual([
    { file: 'a/ERROR-001-a.md', line: 8, why: expect.stringContaining(`pattern 2 cannot be used: ${why}`) },
  ]);
});

it('leaves out nothing for lint: an unknown group, a draft, an entry without samples', () => {
  const { ids, leftOut } = usable({
    'x.md': entryText('ERROR-001', 'patterns: [".*"]\nrelated_errors: [ERROR-404]\nin_kb: false'),
  });
  expect(ids).toEqual(['ERROR-001']);
  expect(leftOut).toEqual([]);
});

const PATTERNS = 'patterns: [redis is gone]';
const exception = (rest: string) => `${PATTERNS}\nexceptions:\n  - name: backup\n    ${rest}`;

it.each([
  [
    exception('time_intervals:\n      - location: Europe/Bern'),
    12,
    'exception 1 cannot be used: Europe/Bern is not an IANA time zone',
  ],
  [exception("time_intervals: [{ weekdays: ['funday'] }]"), 11, 'exception 1 cannot be used: funday'],
  [
    exception("time_intervals: [{ times: [{ start_time: '05:00', end_time: '04:00' }] }]"),
    11,
    'exception 1 cannot be used: ',
  ],
  [
    exception('within: 5m\n    after: alertname='),
    12,
    'exception 1 cannot be used: invalid matchers: expected',
  ],
  [exception('after: a="b"\n    within: 999y'), 12, 'exception 1 cannot be used: 999y is not a duration'],
  [
    `${PATTERNS}\nalerts:\n  - alertname="A"\n  - alertname="B`,
    11,
    'item 2 of alerts cannot be used: invalid matchers: the closing " is missing',
  ],
])('leaves out an entry that could answer wrongly: %s', (lines, line, why) => {
  const { ids, leftOut } = usable({ 'a/ERROR-001-a.md': entryText('ERROR-001', lines) });
  expect(ids).toEqual([]);
  expect(leftOut).toEqual([{ file: 'a/ERROR-001-a.md', line, why: expect.stringContaining(why) }]);
});

it('leaves out a second file of an id, and keeps the first usable one', () => {
  const { ids, leftOut } = usable({
    'a.md': entryText('ERROR-001', 'patterns: [a]\nin_kb: false'),
    'b.md': entryText('ERROR-001', 'patterns: ["b("]'),
    'c.md': entryText('ERROR-001', 'patterns: [c]'),
    'd.md': entryText('ERROR-001', 'patterns: [d]'),
  });
  expect(ids).toEqual(['ERROR-001', 'ERROR-001']);
  expect(leftOut).toEqual([
    {
      file: 'b.md',
      line: 8,
      why: expect.stringMatching(/^pattern 1 cannot be used: .*; c\.md answers for ERROR-001 instead$/),
    },
    { file: 'd.md', line: 2, why: 'another file has the same id; c.md answers for ERROR-001 instead' },
  ]);
});

it.each([
  ['a file without front matter', '# no front matter'],
  ['an invalid key', entryText('ERROR-001', 'patterns: [a]').replace('medium', 'hgih')],
])('says which file answers for the id of %s', (_, text) => {
  const { leftOut } = usable({ 'x/ERROR-001-a.md': text, 'y/b.md': entryText('ERROR-001', 'patterns: [b]') });
  expect(leftOut).toEqual([
    expect.objectContaining({
      file: 'x/ERROR-001-a.md',
      why: expect.stringContaining('; y/b.md answers for ERROR-001 instead'),
    }),
  ]);
});

it('says which files it ignores for their name: settings in one of them may allow less', () => {
  const { leftOut } = usable({
    'a.md': entryText('ERROR-001', 'patterns: [a]'),
    'kedb.yml': 'allowed_commands: []\n',
    'b.MD': entryText('ERROR-002', 'patterns: [b]'),
  });
  expect(leftOut).toEqual([
    { file: 'b.MD', line: 1, why: 'kedb ignores a file with this name' },
    { file: 'kedb.yml', line: 1, why: 'kedb ignores a file with this name' },
  ]);
});

it('says nothing of drafts, which never answer', () => {
  const { leftOut } = usable({
    'a.md': entryText('ERROR-001', `in_kb: false\n${exception('time_intervals: [{ location: Nowhere }]')}`),
    'b.md': entryText('ERROR-002', 'in_kb: false\npatterns: ["b("]'),
    'c.md': entryText('ERROR-003', 'in_kb: false\npatterns: [c]').replace('medium', 'hgih'),
  });
  expect(leftOut).toEqual([]);
});

it('says that a link to a folder is left out', () => {
  const link = { path: 'shared', bytes: null, unreadable: 'this is a link' };
  const { value, diagnostics } = loadKb([link]);
  expect(usableKb(value, diagnostics).leftOut).toEqual([{ file: 'shared', line: 1, why: 'this is a link' }]);
});
