import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../../../test/support/kb/check-front-matter.ts';

function told(pattern: string, samples = ''): (string | null)[] {
  const lines = `patterns:\n  - '${pattern.replaceAll("'", "''")}'\n${samples}`;
  return problemsOf('patterns/other-syntax', lines).map(({ help }) => help);
}

describe('patterns/other-syntax', () => {
  it.each([
    ['/reset by peer/i', 'reset by peer'],
    ['%{IP:client} denied', '\\S+ denied'],
    ['user {{ user }} not found', 'user \\S+ not found'],
    ['job * failed', 'job .* failed'],
    ['price is $5 over', 'price is \\$5 over'],
    ['lost ^ it is', 'lost \\^ it is'],
    ['upload failed? (code=5)', 'upload failed? \\(code=5\\)'],
    ['queue{,3} full', 'queue{0,3} full'],
    ['\\<redis\\> failed', '\\bredis\\b failed'],
    ['failed: %s', 'failed: .*'],
  ])('says what to write instead of %s', (pattern, right) => {
    expect(told(pattern)).toEqual([`Write '${right}'`]);
  });

  it.each([
    'price is \\$5 over',
    '^/var/log/x$',
    '/var/lib/redis/',
    '^redis is down$|^redis is gone$',
    'redis$\\n^lost',
    'redis$( lost)?',
    'redis(?: lost|^gone)',
    'redis (lost|gone) now',
    'redis (lost )?now',
    'redis (?P<what>lost) now',
    'redis (\\d+) times',
    'redis *lost',
    'redis .* lost',
    'disk 100%done',
    'a\\{\\{b',
    'path <redis> lost',
  ])('lets %s pass', (pattern) => {
    expect(told(pattern)).toEqual([]);
  });

  it('believes a sample', () => {
    expect(told('redis (lost) now', 'samples: { match: [redis lost now] }')).toEqual([]);
  });

  it('leaves a sample that does not match to its own rule', () => {
    expect(told('redis (lost) now', "samples: { match: ['redis (lost) now'] }")).toEqual([]);
  });

  it('reads long patterns in linear time', () => {
    for (const part of [' (a', '$a', '{{ a', ' * ', '\\<a', '%{A', '/ /'])
      expect(told(part.repeat(8000 / part.length)).length).toBeLessThan(2);
  });
});
