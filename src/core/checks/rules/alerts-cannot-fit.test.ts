import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../../../test/support/kb/check-front-matter.ts';

function told(matchers: string): string[] {
  const lines = `alerts:\n  - '${matchers.replaceAll("'", "''")}'`;
  return problemsOf('alerts/cannot-fit', lines).map(({ severity, help }) => `${severity} ${help}`);
}

describe('matchers that cannot fit', () => {
  it.each([
    ['alertname="Queue*"', 'warning Write alertname=~"Queue.*"'],
    ['alertname="*Queue"', 'warning Write alertname=~".*Queue"'],
    ['alertname="A", mountpoint="/var/*"', 'warning Write mountpoint=~"/var/.*"'],
    ['alertname="A", team!="web|shop"', 'warning Write team!~"web|shop"'],
    ['alertname="Queue.+"', 'warning Write alertname=~"Queue.+"'],
    ['alertname=~"Queue*Full"', 'warning Write alertname=~"Queue.*Full"'],
    ['alertname="A", instance=~":9100"', 'warning Write instance=~".*:9100"'],
    ['alertname="A", instance="host:*"', 'warning Write instance=~"host:.*"'],
    ['alertname="A", namespace="*"', 'warning Write namespace=~".*"'],
    ['alertname="A", job="[a-z]+"', 'warning Write job=~"[a-z]+"'],
    ['alert="Queue", job="x"', 'warning Write alertname="Queue"'],
    ['Alertname="Queue", job="x"', 'warning Write alertname="Queue"'],
    ['alertname=~"/queue/"', 'warning Write alertname=~"queue"'],
    ['alertname="A", severity=~"critical,warning"', 'warning Write severity=~"critical|warning"'],
    ['alertname=~"A1 | B2"', 'warning Write alertname=~"A1|B2"'],
    ['alertname=~"[REDIS]"', 'warning Write alertname=~"REDIS"'],
    ['alertname="Queue "', 'warning Write alertname="Queue"'],
    ['alertname=„Queue“', 'warning Write alertname="Queue"'],
    ['alertname="Queue\u00a0Full"', 'warning Write alertname="Queue Full"'],
    ['alertname="A", alertname="B"', 'error Write alertname=~"A|B", or one item for each value.'],
    ['alertname=~"Queue "', 'warning Write alertname=~"Queue"'],
    ['alertname="A", x=~"R1.*", x!~"R1.*"', 'error Remove one of these matchers.'],
    ['alertname="A", job="x", job=~"y|z"', 'error Remove one of these matchers.'],
    ['alertname="", job="x"', 'error Write the name of the alert.'],
  ])('%s', (matchers, help) => {
    expect(told(matchers)).toEqual([help]);
  });

  it.each([
    'alertname=~"Queue.*|Broker[A-Z]*"',
    'alertname=~"Queue\\\\d*", job=~"(?:web)*"',
    'alertname="A", command="a | b"',
    'alertname="A", schedule="*/5 * * * *"',
    'alertname="A", le="+Inf"',
    'alertname="A", instance=~".*:9100"',
    'alertname="A", job="x", job=~"x|y"',
    'alertname!="Watchdog", job="x"',
  ])('but not %s', (matchers) => {
    expect(told(matchers)).toEqual([]);
  });

  it('are found in an exception, too', () => {
    const lines = `patterns: [failure of part]\nexceptions: [{ name: x, after: 'alertname="Reboot*"', within: 2m }]`;
    expect(problemsOf('alerts/cannot-fit', lines)).toHaveLength(1);
  });

  it('are found at once in long lists', () => {
    const words = Array.from({ length: 150 }, (_, index) => `w${index}`).join('|');
    const many = Array.from({ length: 3 }, (_, index) => `a=~"${words}|${index}"`).join(',');
    expect(told(many)).toEqual([]);
  });
});
