import { describe, expect, it } from 'vitest';
import { entryText, kbFiles } from '../../../../test/support/kb/kb-files.ts';
import { checkKb } from '../check-kb.ts';

/** The problems of the rules about samples and alerts, as `rule message → help`, for entries with these lines of front matter. */
function told(entries: Record<string, string>): string[] {
  const texts = Object.entries(entries).map(
    ([id, lines]) => [`redis/${id}.md`, entryText(id, lines)] as const,
  );
  const { problems } = checkKb(kbFiles(Object.fromEntries(texts))).report;
  const own = problems.filter(({ check }) => /^(?:samples|alerts|overlaps|front-matter)\//.test(check));
  return own.map(({ check, line, message, help }) => `${line} ${check} ${message} → ${help}`);
}

const alertSamples = (kind: string, ...labels: string[]) =>
  `samples:\n  alerts:\n    ${kind}:\n${labels.map((one) => `      - labels: ${one}\n`).join('')}`;

describe('sample alerts', () => {
  it('that match are no problem, and count as samples', () => {
    const text = `alerts: ['alertname="RedisDown", job=~"redis.*"']\n${alertSamples('match', '{ alertname: RedisDown, job: redis-1 }')}`;
    expect(told({ 'ERROR-001': text })).toEqual([]);
  });

  it('that do not match say which matcher fails, in the closest item', () => {
    const text = `alerts: ['alertname="RedisDown", job=~"redis", severity!="info"', 'alertname="X", a="b", c="d"']
${alertSamples('match', '{ alertname: RedisDown, job: redis-1 }', '{ job: redis, severity: info }')}`;
    expect(told({ 'ERROR-001': text })).toEqual([
      '12 samples/not-matched ERROR-001 does not match this alert: "alertname=RedisDown, job=redis-1"; item 1 of alerts requires job=~"redis", but job is "redis-1" → Correct the matchers, or the labels of the sample.',
      '13 samples/not-matched ERROR-001 does not match this alert: "job=redis, severity=info"; item 1 of alerts requires alertname="RedisDown", but there is no alertname, and severity!="info", but severity is "info" → Correct the matchers, or the labels of the sample.',
    ]);
  });

  it('of no_match must not match, neither by matchers nor by a pattern in an annotation', () => {
    const text = `patterns: ['cannot reach the cache']\nalerts: ['alertname="RedisDown"']
samples:
  match: [it cannot reach the cache]
  alerts:
    no_match:
      - labels: { alertname: RedisDown }
      - labels: { alertname: Web }
        annotations: { summary: web cannot reach the cache }
      - labels: { alertname: Web }`;
    expect(told({ 'ERROR-001': text })).toEqual([
      expect.stringContaining(
        'the item alertname="RedisDown" matches a no_match alert: "alertname=RedisDown"',
      ),
      expect.stringContaining('the pattern cannot reach the cache matches a no_match alert: "alertname=Web"'),
    ]);
  });

  it('prove each item of alerts', () => {
    const text = `alerts: ['alertname="A"', 'alertname="B"']\n${alertSamples('match', '{ alertname: A }')}`;
    expect(told({ 'ERROR-001': text })).toEqual([
      '8 alerts/untested these matchers match no sample alert of ERROR-001: alertname="B" → Add an alert that they match to samples: alerts: match:, or remove the item.',
    ]);
  });

  it('of a draft are matched on their own', () => {
    const text = `in_kb: false\nalerts: ['alertname="A"']\n${alertSamples('match', '{ alertname: A }', '{ alertname: B }')}`;
    expect(told({ 'ERROR-001': text })).toEqual([
      expect.stringContaining('requires alertname="A", but alertname is "B"'),
    ]);
  });

  const narrow = (overlaps: string) =>
    `alerts: ['alertname="A"']\n${overlaps}${alertSamples('match', '{ alertname: A, team: web }')}`;
  const wide = (overlaps: string) => `alerts: ['alertname="A", team="web"']\n${overlaps}`;

  it('belong to the entry that answers first, unless both entries list each other', () => {
    const stolen = (one: string, other: string) =>
      told({ 'ERROR-001': narrow(one), 'ERROR-002': wide(other) }).filter((text) => text.includes('stolen'));
    const theft = expect.stringContaining(
      'samples/stolen ERROR-002 answers this alert before ERROR-001 does',
    );
    expect(stolen('', '')).toEqual([theft]);
    expect(stolen('overlaps_with: [ERROR-002]\n', '')).toEqual([theft]);
    expect(stolen('overlaps_with: [ERROR-002]\n', 'overlaps_with: [ERROR-001]\n')).toEqual([]);
  });

  it('show an overlap', () => {
    const texts = {
      'ERROR-001': `patterns: [first error]\n${narrow('overlaps_with: [ERROR-002]\n')}  match: [first error]`,
      'ERROR-002': `patterns: [second error]\n${wide('overlaps_with: [ERROR-001]\n')}samples: { match: [second error] }`,
    };
    expect(told(texts)).toEqual([]);
  });

  it.each([
    ['"alertname=\\"RedisDown\\", job=\\"x\\""', 'Write - labels: { alertname: "RedisDown", job: "x" }'],
    ['{ alertname: RedisDown }', 'labels'],
    ['{ labels: { code: 500 } }', '500'],
  ])('written as %s say what to type', (item, help) => {
    const text = `alerts: ['alertname="A"']\nsamples: { alerts: { match: [${item}] } }`;
    const found = told({ 'ERROR-001': text });
    expect(found[0]).toContain('front-matter/schema');
    expect(found[0]).toContain(help);
  });

  it('are quiet about labels that a stranger may have chosen', () => {
    const labels = '{ constructor: x, __proto__: y, toString: z, alertname: A }';
    const text = `alerts: ['alertname="A", hasOwnProperty=""']\n${alertSamples('match', labels)}`;
    expect(told({ 'ERROR-001': text })).toEqual([]);
  });
});
