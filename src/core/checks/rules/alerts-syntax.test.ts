import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../../../test/support/kb/check-front-matter.ts';

describe('matchers in another language', () => {
  it.each([
    ['RedisDown', 'Write alertname="RedisDown"'],
    ['RedisDown or RedisGone', 'Write alertname=~"RedisDown|RedisGone"'],
    ['RedisDown and RedisGone', 'Write one item for each alert: an alert has only one name.'],
    ['alertname: RedisDown', 'Write alertname="RedisDown"'],
    ['alertname == "RedisDown"', 'Write alertname="RedisDown"'],
    ['alertname="RedisDown" and job="a and b"', 'Write alertname="RedisDown", job="a and b"'],
    ['ALERTS{alertname="RedisDown"}', 'Write alertname="RedisDown"'],
  ])('%s', (matchers, help) => {
    const lines = (text: string) => `patterns: [redis is down]\n${text}: '${matchers}'`;
    expect(
      problemsOf('alerts/syntax', lines('alerts:\n  -').replace('-:', '-')).map((one) => one.help),
    ).toEqual([help]);
    const after = `exceptions:\n  - name: x\n    within: 2m\n    after`;
    expect(problemsOf('exceptions/syntax', lines(after)).map((one) => one.help)).toEqual([help]);
  });

  it('is told in general if nobody knows what is meant', () => {
    expect(problemsOf('alerts/syntax', `alerts: ['a ! b']`)[0]?.help).toMatch(/^Use Alertmanager syntax/);
  });
});
