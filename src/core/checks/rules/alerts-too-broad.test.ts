import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../../../test/support/kb/check-front-matter.ts';

const isTold = (matchers: string) => problemsOf('alerts/too-broad', `alerts: ['${matchers}']`).length > 0;

describe('alerts/too-broad', () => {
  it.each([
    'severity="critical"',
    'alertname=~".+", env!="dev", severity="page"',
    'cluster=~"eu-.*"',
    'alertname!="X", priority="P1"',
  ])('tells %s', (matchers) => {
    expect(isTold(matchers)).toBe(true);
  });

  it.each([
    'alertname="RedisDown"',
    'job="redis"',
    'alertname=~"Redis.*", severity="page"',
    'team="shop", severity="page"',
    'env!="dev"',
  ])('lets %s pass', (matchers) => {
    expect(isTold(matchers)).toBe(false);
  });
});
