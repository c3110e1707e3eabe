import { describe, expect, it } from 'vitest';
import { readRecords } from '../../../lib/records/record-reader.ts';
import { MismatchExplainer } from './explain-mismatch.ts';

const ALONE = () => null;

const explain = (pattern: string, sample: string, around = '') =>
  new MismatchExplainer().explain([pattern], sample, () => readRecords(around)[0] ?? null);

describe('MismatchExplainer', () => {
  it.each([
    [
      'connect() failed (111: refused)',
      'connect() failed (111: refused)',
      'connect\\(\\) failed \\(111: refused\\)',
    ],
    ['[ERROR] no route', '[ERROR] no route', '\\[ERROR\\] no route'],
    ['$HOST is not set', '$HOST is not set', '\\$HOST is not set'],
    ['SELECT * FROM orders', 'SELECT * FROM orders', 'SELECT \\* FROM orders'],
    ['C:\\new\\temp', 'C:\\new\\temp', 'C:\\\\new\\\\temp'],
    ['token ^ at 3', 'token ^ at 3', 'token \\^ at 3'],
    ['f(x) at .* [a]', 'f(x) at line 3 [a]', 'f\\(x\\) at .* \\[a\\]'],
    ['/no route/i', 'no route', 'no route'],
    ["'no route'", 'no route', 'no route'],
    ['%no route%', 'no route', 'no route'],
    ['no\u00a0route', 'no route', 'no route'],
    ['no route to host', 'no  route\tto host', 'no\\s+route\\s+to\\s+host'],
    ['\\<route\\>', 'no route', '\\broute\\b'],
    ['no &quot;route&quot;', 'no "route"', 'no "route"'],
    ['no %s after %d', 'no route after 3', 'no .* after .*'],
    ['ro{,2}ute', 'route', 'ro{0,2}ute'],
    ['\\x1b\\[31mno route', '\x1b[31mno route', 'no route'],
    ['^no route$', 'shop: no route', 'no route'],
    ['ERROR: no.*OSError', 'ERROR: no\n  from OSError', '(?s)ERROR: no.*OSError'],
    ['(?-i)No Route', 'no route', 'No Route'],
    ['user "bob" denied', "user 'bob' denied", "user 'bob' denied"],
    ["user 'bob' denied", 'user "bob" denied', 'user "bob" denied'],
    ['it’s "gone" now', `it's "gone" now`, `it["'\`‘’“”]s ["'\`‘’“”]gone["'\`‘’“”] now`],
    ['eighteen * not found', 'eighteen cats not found', 'eighteen .* not found'],
    ['%{IP:client} was denied', '10.2.3.4 was denied', '\\S+ was denied'],
    ['user {{ user }} not found', 'user bob not found', 'user \\S+ not found'],
    ['user $' + '{USER} not found', 'user bob not found', 'user \\S+ not found'],
    ['price is $5 over', 'price is $5 over', 'price is \\$5 over'],
    ['upload failed (code=5)', 'upload failed (code=5)', 'upload failed \\(code=5\\)'],
  ])('says what to write instead of %j', (pattern, record, right) => {
    expect(explain(pattern, record)?.help).toBe(`Write '${right.replaceAll("'", "''")}'`);
  });

  it('says as far as what the pattern matches', () => {
    expect(explain('cannot reach the broker', 'shop: cannot reach the cache')).toEqual({
      why: 'the pattern matches as far as `cannot reach the `, but then the sample has `cache`',
      help: 'Correct `broker` in the pattern, or remove the sample.',
    });
    expect(explain('cannot reach \\w+ at (a|b)', 'cannot reach x in c')?.why).toBe(
      'the pattern matches as far as `cannot reach \\w+ `, but then the sample has `in c`',
    );
    expect(explain('cannot reach the broker', 'shop: cannot reach the bro')).toEqual({
      why: 'the sample ends after `cannot reach the bro`',
      help: 'Use a whole record: this one may have been cut. Or shorten the pattern.',
    });
  });

  it('names the lines that are one record with a line', () => {
    const trace = 'ERROR no route\n  at a (b.js:1)';
    const said = {
      why: 'one line is one record here, but lines 1 to 2 belong together, and the pattern matches them as one record',
      help: 'Put a record of several lines into a file of its own, whose name ends in .match.1.log.',
    };
    expect(explain('no route', '  at a (b.js:1)', trace)).toMatchObject(said);
    expect(explain('route.*b[.]js', 'ERROR no route', trace)).toMatchObject(said);
    expect(explain('no route', 'all is well', 'all is well\n  indeed')).toBeNull();
  });

  it('names the records of a sample that no pattern matches alone', () => {
    const pod = 'State: Terminated\nReady: False\n2026-11-24 10:00:00 bye\n  for now';
    expect(explain('Terminated[^x]+False', pod)).toEqual({
      why: 'kedb reads 3 records here (line 1, line 2 and lines 3 to 4), and the pattern needs the text of more than one',
      help: 'Write a pattern for one of these records. The other ones can have patterns of their own.',
    });
    const numbers = Array.from({ length: 9 }, (_, index) => `it was ${index}`).join('\n');
    expect(explain('was 2.*was 3', numbers)?.why).toContain('(line 1, line 2, line 3, line 4 and others)');
  });

  it('explains the message, not what is wrapped around it', () => {
    const log = JSON.stringify({ log: 'call of f(x) "failed"\n', stream: 'stderr', time: '1' });
    expect(explain('f(x) "failed"', log)?.help).toBe('Write \'f\\(x\\) "failed"\'');
  });

  it('names the length of a record that is too long', () => {
    const record = `${'x'.repeat(300_000)} no route`;
    expect(explain('no route', record)?.why).toBe('kedb reads only the first 262,144 characters of a sample');
  });

  it('says nothing that it does not know', () => {
    expect(explain('no route', 'all is well')).toBeNull();
    expect(explain('no|one', 'all is well')).toBeNull();
  });

  it('ends early, however much it is asked', () => {
    const explainer = new MismatchExplainer();
    const patterns = Array.from(
      { length: 100 },
      (_, index) => `(a|b)?[cd]{1,40} ${'(e)?'.repeat(60)}$ ${index}`,
    );
    const ask = () => explainer.explain(patterns, `e ${'cd '.repeat(3000)}`, ALONE);
    for (let count = 0; count < 1000; count++) ask();
    expect(explainer.explain(['f(x)'], 'f(x)', ALONE)).toBeNull();
  });
});
