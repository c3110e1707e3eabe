import { describe, expect, it } from 'vitest';
import { firingAlert } from '../../../test/support/kb/plan-context.ts';
import { Redactor } from '../../lib/secrets/redact.ts';
import { describeUnmatched } from './describe-unmatched.ts';

/** The same coloured log line from 144 containers at 144 times. */
const LINES = Array.from(
  { length: 144 },
  (_, n) =>
    `\u001b[2m2026-11-23T10:${String(n % 60).padStart(2, '0')}:07.${n}Z\u001b[0m \u001b[31mERROR\u001b[0m worker-${n}: ` +
    `no route to 10.0.${n}.7:5672 after ${n}ms, job 0a1b2c3d-0000-4000-8000-${String(n).padStart(12, '0')}`,
);

describe('describeUnmatched', () => {
  it('puts 144 coloured lines of one message into one group', () => {
    const groups = LINES.map((description) =>
      describeUnmatched(firingAlert({ alertname: 'LogErrors' }, { description })),
    );
    expect(new Set(groups.map(({ id }) => id)).size).toBe(1);
    expect(groups[0]?.template).not.toMatch(/\d|\u001b/);
    expect(groups[0]?.example).not.toMatch(/10\.0\.|\u001b/);
  });

  it('puts one message of several pods and shippers into one group', () => {
    const msg = 'cannot reach the "orders" store';
    const texts = [
      JSON.stringify({ level: 'error', msg, pod_name: 'web-a' }),
      JSON.stringify({ msg, pod_name: 'api-b', node: 'west', level: 'error' }),
      JSON.stringify({ log: `${msg}\n`, stream: 'stderr', time: '1' }),
      msg,
    ];
    const groups = texts.map((description) =>
      describeUnmatched(firingAlert({ alertname: 'A' }, { description })),
    );
    expect(new Set(groups.map(({ id }) => id)).size).toBe(1);
    expect(groups[0]?.template).toBe(msg);
  });

  it('keeps apart what is of another alert, or says something else', () => {
    const texts = { description: 'no route to host' };
    const ids = [
      describeUnmatched(firingAlert({ alertname: 'A' }, texts)),
      describeUnmatched(firingAlert({ alertname: 'B' }, texts)),
      describeUnmatched(firingAlert({ alertname: 'A' }, { description: 'disk is full' })),
    ].map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
  });

  it('takes whatever text there is, and its name where there is none', () => {
    expect(describeUnmatched(firingAlert({ alertname: 'A' }, { details: 'oops' })).template).toBe('oops');
    expect(describeUnmatched(firingAlert({ alertname: 'A' })).template).toBe('A');
    expect(describeUnmatched(firingAlert({}))).toMatchObject({ alertname: null, template: '', example: '' });
    expect(
      describeUnmatched(firingAlert({ alertname: 'A' }, { description: ' ', summary: 'up' })).template,
    ).toBe('up');
  });

  it('keeps no secret and no more than a line or so', () => {
    const description = `login with password=hunter2 failed ${'x '.repeat(40_000)}`;
    const { template, example } = describeUnmatched(firingAlert({ constructor: 'x' }, { description }));
    expect(example).toContain('password=<secret>');
    expect(template).not.toContain('hunter2');
    expect(example.length).toBeLessThan(2100);
  });

  it('keeps no secret of a label either', () => {
    const alert = firingAlert({ alertname: 'password=hunter2', service: 'redis://:hunter2@redis' });
    expect(JSON.stringify(describeUnmatched(alert))).not.toContain('hunter2');
  });

  it('keeps no half of a password at the end of what is kept', () => {
    for (let length = 1900; length < 2000; length += 7) {
      const description = `${'x '.repeat(length / 2)}postgres://svc:${'Tangerine'.repeat(10)}@db:5432/x is down`;
      const labels = { alertname: `${'x '.repeat(95)}redis://:Tangerine7@cache` };
      expect(JSON.stringify(describeUnmatched(firingAlert(labels, { description })))).not.toContain('Tang');
    }
  });

  it('tells an alert by its name when the request has said too much', () => {
    const redactor = new Redactor(215);
    const alert = firingAlert(
      { alertname: 'DiskFull', service: 'web' },
      { description: 'no space left on /srv' },
    );
    expect(describeUnmatched(alert, redactor)).toMatchObject({
      template: 'DiskFull',
      example: 'DiskFull',
      service: 'web',
    });
    expect(describeUnmatched(firingAlert({ alertname: 'SomethingElse' }), redactor)).toMatchObject({
      alertname: null,
      example: '',
    });
  });
});
