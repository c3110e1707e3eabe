import { describe, expect, it } from 'vitest';
import { entryText, kbFiles } from '../../../../test/support/kb/kb-files.ts';
import { checkKb } from '../check-kb.ts';

const ALERTS = 'alerts: [\'alertname="Down"\']';

function problemsOf(text: string, more: Record<string, string> = {}) {
  return checkKb(kbFiles({ 'wrong/ERROR-001.md': text, ...more })).report.problems;
}

function idsOf(text: string, more?: Record<string, string>): string[] {
  return problemsOf(text, more).map(({ check }) => check);
}

describe('an allow-comment', () => {
  it.each([
    [
      'on a line of the front matter',
      entryText('ERROR-001', `# kedb-allow ids/folder: moved soon\n${ALERTS}`),
    ],
    ['on a line of the body', entryText('ERROR-001', ALERTS, '<!-- kedb-allow ids/folder: moved soon -->\n')],
    [
      'with CRLF',
      entryText('ERROR-001', `# kedb-allow ids/folder: moved\n${ALERTS}`).replaceAll('\n', '\r\n'),
    ],
  ])('holds for its file: %s', (_, text) => {
    expect(idsOf(entryText('ERROR-001', ALERTS))).toEqual(['ids/folder']);
    expect(idsOf(text).filter((id) => id !== 'encoding/crlf')).toEqual([]);
  });

  it('at the end of a line holds for that line', () => {
    const text = entryText('ERROR-001', ALERTS);
    const beside = (key: string) =>
      idsOf(text.replace(new RegExp(`^${key}: .*$`, 'm'), '$& # kedb-allow ids/folder: shared with others'));
    expect(beside('service')).toEqual([]);
    expect(beside('severity')).toEqual(['ids/folder', 'allow/unused']);
  });

  it('may speak of the next line', () => {
    const text = entryText('ERROR-001', ALERTS);
    const above = (key: string) =>
      idsOf(text.replace(`\n${key}:`, `\n# kedb-allow-next-line ids/folder: shared with others\n${key}:`));
    expect(above('service')).toEqual([]);
    expect(above('severity')).toEqual(['ids/folder', 'allow/unused']);
  });

  const SHORT = "patterns:\n  - 'ab'\n  - 'cd'\nkeywords: [a]";
  const DANGEROUS =
    '## Resolution\n1. Do it:\n\n   ```bash\n   docker ps\n   rm -rf /data\n   ```\n\n2. rm:\n   ```bash\n   rm -rf /srv\n   ```\n';

  it.each([
    [
      'beside a key',
      entryText('ERROR-001', SHORT.replace(':', ': # kedb-allow patterns/short: codes')),
      'patterns/short',
      0,
    ],
    [
      'above a key',
      entryText('ERROR-001', `# kedb-allow-next-line patterns/short: codes\n${SHORT}`),
      'patterns/short',
      0,
    ],
    [
      'beside an item',
      entryText('ERROR-001', SHORT.replace("'ab'", "'ab' # kedb-allow patterns/short: a code")),
      'patterns/short',
      1,
    ],
    [
      'beside another key',
      entryText('ERROR-001', `${SHORT} # kedb-allow patterns/short: codes`),
      'patterns/short',
      2,
    ],
    [
      'above a command of several lines',
      entryText(
        'ERROR-001',
        `${ALERTS}\n# kedb-allow-next-line fix/dangerous: a cache\nfix_command: |\n  docker ps\n\n  rm -rf /data\nkeywords: [a]`,
      ),
      'fix/dangerous',
      0,
    ],
    [
      'above a code fence',
      entryText(
        'ERROR-001',
        ALERTS,
        DANGEROUS.replace('   ```', '   <!-- kedb-allow-next-line fix/dangerous: a cache -->\n   ```'),
      ),
      'fix/dangerous',
      1,
    ],
  ])('covers the whole value that begins on its line: %s', (_, text, rule, left) => {
    expect(idsOf(text).filter((id) => id === rule)).toHaveLength(left);
  });

  it('names the lines in which it is not needed', () => {
    const text = entryText('ERROR-001', `patterns: # kedb-allow fix/dangerous: no\n  - 'abc'\n  - 'def'`);
    expect(problemsOf(text).map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/lines 8 to 10 have no fix\/dangerous problem$/),
    );
  });

  it('in many lines is read in linear time', () => {
    const many = Array.from({ length: 20_000 }, (_, n) => `  - a${n} # kedb-allow ids/folder: x`).join('\n');
    expect(problemsOf(entryText('ERROR-001', `${ALERTS}\nx-a:\n${many}`)).length).toBeGreaterThan(0);
  });

  it('beside text of the body holds for that line', () => {
    const twice = '## Notes\nA\n## Notes <!-- kedb-allow sections/duplicate: two teams -->\nB\n## Notes\nC\n';
    expect(problemsOf(entryText('ERROR-001', ALERTS, twice))).toMatchObject([
      { check: 'ids/folder' },
      { check: 'sections/duplicate', line: 22 },
    ]);
  });

  it('allows the one secret that it names, in the entry and its samples, and no other', () => {
    const front = `patterns: ['cannot log in']\n${ALERTS}`;
    const log = (password: string) => ({
      'wrong/ERROR-001.match.log': `cannot log in: password=${password}\n`,
    });
    const secrets = (text: string, password: string) =>
      problemsOf(text, log(password)).filter(({ check }) => check === 'secrets/found');
    const [found] = secrets(entryText('ERROR-001', front), 'p4TqX9vLz2Wk');
    expect(found?.message).toContain(`(fingerprint ${found?.fingerprint})`);
    expect(found?.message).not.toContain('p4Tq');
    const allowed = entryText(
      'ERROR-001',
      `# kedb-allow secrets/found ${found?.fingerprint}: of a test\n${front}`,
    );
    expect(secrets(allowed, 'p4TqX9vLz2Wk')).toEqual([]);
    expect(secrets(allowed, 'Wk7rQ2mNs8Zt')).toHaveLength(1);
    expect(idsOf(allowed, log('Wk7rQ2mNs8Zt'))).toContain('allow/unused');
  });

  it('speaks for the samples beside the entry', () => {
    const front = "patterns: ['connection refused']";
    const samples = { 'wrong/ERROR-001.match.log': 'all is well\n' };
    const allowed = entryText('ERROR-001', `# kedb-allow samples/not-matched: to be mended\n${front}`);
    expect(idsOf(entryText('ERROR-001', front), samples)).toContain('samples/not-matched');
    expect(idsOf(allowed, samples)).not.toContain('samples/not-matched');
    expect(idsOf(allowed, samples)).not.toContain('allow/unused');
  });

  it.each([
    ['# kedb-allow ids/folder', 'allow/reason', 'this comment gives no reason for ids/folder'],
    ['# kedb-allow ids/folder: …', 'allow/reason', 'this comment gives no reason for ids/folder'],
    [
      '# kedb-allow ids/folder because I say so',
      'allow/reason',
      'this comment gives no reason for ids/folder',
    ],
    ['# kedb-allow ids/foldre: why', 'allow/unknown', 'unknown rule: ids/foldre (did you mean ids/folder?)'],
    ['# kedb-allow', 'allow/unknown', 'this comment names no rule'],
    ['# kedb-allow folder: why', 'allow/unknown', 'unknown rule: folder (did you mean ids/folder?)'],
    ['# kedb-allow ids/zzz: why', 'allow/unknown', 'unknown rule: ids/zzz'],
    [
      '# kedb-allow ids/folder, dates/order: why',
      'allow/unknown',
      'this comment names two rules: ids/folder and dates/order',
    ],
    ['# kedb-allow: ids/folder why', 'allow/unknown', 'the colon is before the rule, not after it'],
    [
      '# kedb-alow ids/folder: why',
      'allow/unknown',
      'unknown allow-comment: kedb-alow (did you mean kedb-allow?)',
    ],
    [
      '# kedb allow ids/folder: why',
      'allow/unknown',
      'unknown allow-comment: kedb allow (did you mean kedb-allow?)',
    ],
    [
      '# KEDB_Allow: ids/folder why',
      'allow/unknown',
      'unknown allow-comment: KEDB_Allow (did you mean kedb-allow?)',
    ],
    [
      '# kedb-allow ids/folder 1a2b3c4d: why',
      'allow/unknown',
      'this comment names a fingerprint, but ids/folder has none',
    ],
    [
      '# kedb-allow secrets/found: why',
      'allow/unknown',
      'this comment does not say which value of secrets/found it allows',
    ],
    ['# kedb-disable ids/folder: why', 'allow/unknown', 'unknown allow-comment: kedb-disable'],
    ['# kedb-allow-line ids/folder: why', 'allow/unknown', 'unknown allow-comment: kedb-allow-line'],
  ])('that is wrong allows nothing: %s', (comment, check, message) => {
    expect(problemsOf(entryText('ERROR-001', `${comment}\n${ALERTS}`))).toMatchObject([
      { check: 'ids/folder' },
      { check, message, line: 8, column: 1, endColumn: comment.length + 1 },
    ]);
  });

  it.each([
    '# kedb says so, see ids/folder',
    '# kedb reads and/or writes this',
    '# allow ids/folder: why',
    '# kedb: see docs/format.md',
  ])('is none where people only speak of kedb: %s', (comment) => {
    expect(idsOf(entryText('ERROR-001', `${comment}\n${ALERTS}`))).toEqual(['ids/folder']);
  });

  it.each([
    ['the front matter cannot be read', '# kedb-allow ids/folder: why\nkeywords: *nothing'],
    ['a key is wrong', '# kedb-allow prose/exceptions: why\nexceptions: none'],
    ['a pattern is not admitted', "# kedb-allow samples/not-matched: why\npatterns: ['a (']"],
  ])('is not called unused where %s, and nobody knows', (_, lines) => {
    const ids = idsOf(entryText('ERROR-001', `${lines}\n${ALERTS}`));
    expect(ids).not.toContain('allow/unused');
    expect(ids.length).toBeGreaterThan(0);
  });

  it('that allows nothing is a problem itself', () => {
    const text = entryText('ERROR-001', `# kedb-allow dates/order: why\n${ALERTS}`);
    expect(problemsOf(text)[1]).toMatchObject({ check: 'allow/unused', severity: 'warning', line: 8 });
  });

  it('is not unused where kedb.yaml switches its check off', () => {
    const text = entryText('ERROR-001', `# kedb-allow ids/folder: why\n${ALERTS}`);
    expect(idsOf(text, { 'kedb.yaml': 'checks: { ids/folder: off }' })).toEqual([]);
  });

  it('cannot hide what kedb cannot use', () => {
    const text = entryText('ERROR-001', "# kedb-allow patterns/syntax: why\npatterns: ['(']");
    expect(problemsOf(text).filter(({ check }) => check !== 'ids/folder')).toMatchObject([
      { check: 'allow/unused', message: 'a comment cannot allow patterns/syntax, which is always an error' },
      { check: 'patterns/syntax' },
    ]);
  });

  it.each([
    ['# kedb-allow ids/folder: why', 'allow/unused', 'this comment is not needed: this file has no'],
    ['# kedb-allow ids/foldre: why', 'allow/unknown', 'unknown rule: ids/foldre'],
    ['name: Ours # kedb-allow ids/folder', 'allow/reason', 'this comment gives no reason'],
    ['# kedb-allow samples/healthy-logs: recorded soon\nhealthy_logs: [soon/*.log]', null, ''],
    ["name: '# kedb-allow ids/foldre: why'", null, ''],
  ])('in kedb.yaml is read too, and speaks of that file: %s', (line, check, message) => {
    const problems = problemsOf(entryText('ERROR-001', ALERTS), { 'kedb.yaml': `${line}\n` });
    const found = problems.filter(({ file }) => file === 'kedb.yaml');
    expect(found).toMatchObject(check ? [{ check, message: expect.stringContaining(message) }] : []);
    expect(problems.map(({ check }) => check)).toContain('ids/folder');
  });

  it.each([
    ['a quoted value', "x-note: '# kedb-allow ids/folder: why'"],
    ['a block value', 'x-note: |\n  # kedb-allow ids/folder: why'],
    ['a plain value', 'x-note: a#kedb-allow ids/folder: why'.replace(': why', '')],
  ])('is none inside %s', (_, lines) => {
    expect(idsOf(entryText('ERROR-001', `${lines}\n${ALERTS}`))).toEqual(['ids/folder']);
  });

  it.each([
    ['a code fence', '```\n<!-- kedb-allow ids/folder: why -->\n```\n'],
    ['a code span', 'The log says `<!-- kedb-allow ids/folder: why -->`\n'],
    ['a comment of several lines', '<!--\nkedb-allow ids/folder: why\n-->\n'],
    ['a comment that never ends', '<!-- kedb-allow ids/folder: why\n'],
  ])('is none inside %s', (_, body) => {
    expect(idsOf(entryText('ERROR-001', ALERTS, body))).toEqual(['ids/folder']);
  });

  it('is read in linear time from a hostile line', () => {
    for (const unit of ['<!--kedb-allow', '<!--kedb-allow-->', '# kedb-allow '])
      expect(idsOf(entryText('ERROR-001', ALERTS, unit.repeat(15_000)))).toContain('ids/folder');
  });
});
