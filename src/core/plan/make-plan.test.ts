import { describe, expect, it } from 'vitest';
import { knownError } from '../../../test/support/kb/known-error.ts';
import { firingAlert, planContext } from '../../../test/support/kb/plan-context.ts';
import type { Exception } from '../../generated/entry.ts';
import type { Plan } from '../../generated/plan.ts';
import type { RecentAlert } from '../../lib/alertmanager/alert.ts';
import { toStep } from '../entry/body/step-blocks.ts';
import { DEFAULT_SETTINGS } from '../kb/settings/settings.ts';
import { decisiveAlerts } from './decisive-alerts.ts';
import { makePlan } from './make-plan.ts';
import type { AlertsByAfter } from './plan-context.ts';

const RESTART = { auto_fix: true, fix_command: 'docker restart redis' };

const AT_NOON: Exception = {
  name: 'Noon load',
  reason: 'The import runs.',
  time_intervals: [{ times: [{ start_time: '12:00', end_time: '13:00' }] }],
};

const AFTER_REBOOT: Exception = {
  name: 'After system reboot',
  after: 'alertname="HostRebooted"',
  within: '2m',
};

/** Recent alerts as they fit the exception after a reboot. */
function fitting(...alerts: RecentAlert[]): AlertsByAfter {
  return decisiveAlerts([AFTER_REBOOT], alerts, Date.parse('2026-11-25T12:00:00Z')).byAfter();
}

function rules({ reasons }: Plan): string[] {
  return reasons.map(({ rule }) => rule);
}

function lastReason({ reasons }: Plan): string | undefined {
  return reasons.at(-1)?.text;
}

describe('makePlan decides', () => {
  it('manual where there is nothing else', () => {
    const plan = makePlan(knownError(), planContext());
    expect(plan).toMatchObject({
      decision: 'manual',
      command: null,
      suggested_command: null,
      exception: null,
      until: null,
    });
    expect(rules(plan)).toEqual(['manual']);
  });

  it('auto_fix with the command, ready to run', () => {
    const entry = knownError({
      auto_fix: true,
      fix_command: 'docker restart {{ labels.container }}',
      parameters: { 'labels.container': '[a-z]+' },
      body: { auto_fix: { command: null, success_rate: 0.95, note: null } },
    });
    const settings = { ...DEFAULT_SETTINGS, allowed_commands: ['docker restart *'] };
    const observedRate = { rate: 0.5, attempts: 4 };
    const plan = makePlan(
      entry,
      planContext({ settings, alert: firingAlert({ container: 'redis' }), observedRate, failedAttempts: 1 }),
    );
    expect(plan).toMatchObject({
      decision: 'auto_fix',
      command: 'docker restart redis',
      suggested_command: null,
    });
    expect(plan.success_rate).toEqual({ declared: 0.95, observed: observedRate });
    expect(rules(plan)).toEqual(['auto_fix']);
    expect(lastReason(plan)).toMatch(/95% .* 50% of the 4 .* attempt 2 of 3/);
  });

  it('manual where the fix worked too rarely, once it was tried often enough', () => {
    const settings = { ...DEFAULT_SETTINGS, min_success_rate: 0.5 };
    const decide = (observedRate: { rate: number; attempts: number }) =>
      makePlan(knownError(RESTART), planContext({ settings, observedRate }));
    expect(decide({ rate: 0.25, attempts: 4 }).decision).toBe('auto_fix');
    expect(decide({ rate: 0.5, attempts: 10 }).decision).toBe('auto_fix');
    const plan = decide({ rate: 0.4, attempts: 5 });
    expect(plan).toMatchObject({
      decision: 'manual',
      command: null,
      suggested_command: 'docker restart redis',
    });
    expect(plan.reasons[0]).toMatchObject({
      rule: 'auto_fix',
      text: expect.stringMatching(/worked 2 of the 5 times .* requires 50%/),
    });
  });

  it('auto_fix for an alert where the fix never worked, but not as safe: max_attempts is the limit there', () => {
    const plan = makePlan(
      knownError(RESTART),
      planContext({ alert: firingAlert({}), observedRate: { rate: 0, attempts: 100 } }),
    );
    expect(plan.decision).toBe('auto_fix');
    expect(plan.reasons[0]?.text).toMatch(/^No approval needed, but it never worked so far\./);
  });

  it('manual without an alert where the fix never worked', () => {
    const planOf = (attempts: number, alert = planContext().alert) =>
      makePlan(knownError(RESTART), planContext({ alert, observedRate: { rate: 0, attempts } }));
    expect(planOf(2).decision).toBe('auto_fix');
    expect(planOf(3)).toMatchObject({ decision: 'manual', command: null });
    expect(planOf(3).reasons[0]?.text).toBe('kedb does not offer the command: all 3 attempts failed.');
    expect(planOf(3, firingAlert({ alertname: 'A' })).decision).toBe('auto_fix');
  });

  it('manual where a person must decide, and still shows the command', () => {
    const plan = makePlan(knownError({ ...RESTART, requires_human: true }), planContext());
    expect(plan).toMatchObject({
      decision: 'manual',
      command: null,
      suggested_command: 'docker restart redis',
    });
    expect(rules(plan)).toEqual(['auto_fix', 'manual']);
    expect(plan.reasons[0]?.text).toContain('a person must decide');
  });

  it('manual where kedb.yaml does not allow the command', () => {
    const settings = { ...DEFAULT_SETTINGS, allowed_commands: ['systemctl restart *'] };
    const plan = makePlan(knownError(RESTART), planContext({ settings }));
    expect(plan).toMatchObject({ decision: 'manual', suggested_command: 'docker restart redis' });
    expect(plan.reasons[0]?.text).toBe("The command is not on your team's list of automatic fixes.");
  });

  it('manual where there are no allowed_commands and the command is not plain, and still shows it', () => {
    const entry = knownError({
      auto_fix: true,
      fix_command: 'docker restart {{ labels.container }}',
      parameters: { 'labels.container': '[a-z]+' },
    });
    const plan = makePlan(entry, planContext({ alert: firingAlert({ container: 'redis' }) }));
    expect(plan).toMatchObject({
      decision: 'manual',
      command: null,
      suggested_command: 'docker restart redis',
    });
    expect(plan.reasons[0]?.text).toContain(
      'kedb offers only plain commands, and this one takes a value from the alert.',
    );
    expect(makePlan(knownError(RESTART), planContext()).decision).toBe('auto_fix');
  });

  it('manual where a letter of the command looks like another one', () => {
    const plan = makePlan(
      knownError({ auto_fix: true, fix_command: 'docker restart r\u0435dis' }),
      planContext(),
    );
    expect(plan).toMatchObject({ decision: 'manual', command: null, suggested_command: null });
    expect(plan.reasons[0]?.text).toContain('this one has a character beyond ASCII');
  });

  it.each([
    'docker restart r\u0435dis',
    'docker restart re\u200bdis',
    'docker ps \u2013a',
    'echo \u001b[2J',
    'docker\u3000ps',
    'docker\u2028ps',
    'ps \u01c0 cat',
  ])('and never suggests it, even if the team lists it: %j', (fix_command) => {
    const settings = { ...DEFAULT_SETTINGS, allowed_commands: [fix_command] };
    const plan = makePlan(knownError({ auto_fix: true, fix_command }), planContext({ settings }));
    expect(plan).toMatchObject({ decision: 'manual', command: null, suggested_command: null });
    expect(plan.reasons[0]?.text).toContain('a character that hides, or looks like another one.');
  });

  it('manual where the value of a placeholder does not fit', () => {
    const entry = knownError({
      auto_fix: true,
      fix_command: 'docker restart {{ labels.container }}',
      parameters: { 'labels.container': '[a-z]+' },
    });
    const settings = { ...DEFAULT_SETTINGS, allowed_commands: ['docker restart *'] };
    const alert = firingAlert({ container: 'redis; rm -rf /' });
    const plan = makePlan(entry, planContext({ settings, alert }));
    expect(plan).toMatchObject({ decision: 'manual', command: null, suggested_command: null });
    expect(plan.reasons[0]?.text).toContain(
      'No one-click fix: the value of label "container" is not one this command may be used on.',
    );
    expect(JSON.stringify(plan)).not.toContain('rm -rf');
  });

  it('manual where auto_fix has no command', () => {
    const plan = makePlan(knownError({ auto_fix: true }), planContext());
    expect(rules(plan)).toEqual(['auto_fix', 'manual']);
  });

  it('escalate once the attempts are used up', () => {
    const entry = knownError({
      ...RESTART,
      related_errors: ['ERROR-002', 'ERROR-015'],
      body: { owners: { primary: null, secondary: null, escalation_path: 'notify Ralph' } },
    });
    const titleOf = (id: string) => (id === 'ERROR-002' ? 'Redis Out of Memory' : null);
    const plan = makePlan(entry, planContext({ failedAttempts: 3, titleOf }));
    expect(plan).toMatchObject({
      decision: 'escalate',
      command: null,
      suggested_command: 'docker restart redis',
    });
    expect(rules(plan)).toEqual(['attempts']);
    expect(lastReason(plan)).toMatch(
      /notify Ralph\. Check next: ERROR-002 \(Redis Out of Memory\), ERROR-015\./,
    );
    expect(makePlan(knownError(RESTART), planContext({ failedAttempts: 2 })).decision).toBe('auto_fix');
  });

  it('escalate by the attempts that kedb.yaml gives, also for a fix by hand', () => {
    const settings = { ...DEFAULT_SETTINGS, max_attempts: 1 };
    const plan = makePlan(knownError(), planContext({ failedAttempts: 1, settings }));
    expect(rules(plan)).toEqual(['attempts']);
  });

  it('business_decision before any fix', () => {
    const plan = makePlan(
      knownError({ ...RESTART, requires_business_decision: true }),
      planContext({ failedAttempts: 9 }),
    );
    expect(plan).toMatchObject({
      decision: 'business_decision',
      command: null,
      suggested_command: 'docker restart redis',
    });
    expect(rules(plan)).toEqual(['business_decision']);
  });

  it('expected while a time interval holds, before all else', () => {
    const entry = knownError({
      ...RESTART,
      requires_business_decision: true,
      severity: 'high',
      exceptions: [AT_NOON],
    });
    const plan = makePlan(entry, planContext());
    expect(plan).toMatchObject({
      decision: 'expected',
      exception: 'Noon load',
      severity: 'low',
      declared_severity: 'high',
    });
    expect(rules(plan)).toEqual(['exception']);
    expect(lastReason(plan)).toContain('The import runs.');
    const later = makePlan(entry, planContext({ at: Date.parse('2026-11-25T13:00:00Z') }));
    expect(later).toMatchObject({ decision: 'business_decision', exception: null, severity: 'high' });
  });

  it('expected with the severity that the exception gives', () => {
    const entry = knownError({ severity: 'critical', exceptions: [{ ...AT_NOON, severity: 'medium' }] });
    expect(makePlan(entry, planContext()).severity).toBe('medium');
  });
});

describe('makePlan without the past of an alert', () => {
  const unread = { isPastKnown: false };

  it.each([
    ['an automatic fix', knownError(RESTART), {}, ['past']],
    ['a command for people', knownError({ ...RESTART, requires_human: true }), {}, ['past']],
    ['attempts that may not be all', knownError(RESTART), { failedAttempts: 9 }, ['past']],
    [
      'a business decision',
      knownError({ ...RESTART, requires_business_decision: true }),
      {},
      ['business_decision', 'past'],
    ],
    ['a time interval', knownError({ ...RESTART, exceptions: [AT_NOON] }), {}, ['exception', 'past']],
    [
      'alerts that may not be all',
      knownError({ ...RESTART, exceptions: [AFTER_REBOOT] }),
      { recentAlerts: fitting({ labels: { alertname: 'HostRebooted' }, starts_at: '2026-11-25T11:59:00Z' }) },
      ['past'],
    ],
  ])('has no command and is manual: %s', (_, entry, context, spoke) => {
    const plan = makePlan(entry, planContext({ ...unread, ...context }));
    expect(plan).toMatchObject({ decision: 'manual', command: null, suggested_command: null, until: null });
    expect(rules(plan)).toEqual(spoke);
    expect(lastReason(plan)).toContain('kedb could not read the past of this alert');
  });

  it('keeps the severity that the time gives', () => {
    const plan = makePlan(knownError({ exceptions: [AT_NOON] }), planContext(unread));
    expect(plan).toMatchObject({ exception: 'Noon load', severity: 'low' });
  });
});

describe('makePlan for a text that kedb could not match whole', () => {
  it.each([
    ['an automatic fix', knownError(RESTART), ['limit']],
    ['a time interval', knownError({ ...RESTART, exceptions: [AT_NOON] }), ['exception', 'limit']],
    [
      'a business decision',
      knownError({ ...RESTART, requires_business_decision: true }),
      ['business_decision', 'limit'],
    ],
  ])('is manual, because another entry may fit better: %s', (_, entry, spoke) => {
    const plan = makePlan(entry, planContext({ isMatchWhole: false }));
    expect(plan).toMatchObject({
      decision: 'manual',
      command: null,
      suggested_command: 'docker restart redis',
    });
    expect(rules(plan)).toEqual(spoke);
    expect(lastReason(plan)).toContain('could not look at all of this text');
  });
});

describe('makePlan without the rate of a fix', () => {
  const settings = { ...DEFAULT_SETTINGS, min_success_rate: 0.5 };
  const unread = { isRateKnown: false };

  it('has no command where the team requires a rate', () => {
    const plan = makePlan(knownError(RESTART), planContext({ ...unread, settings }));
    expect(plan).toMatchObject({ decision: 'manual', command: null, suggested_command: null });
    expect(rules(plan)).toEqual(['past']);
    expect(lastReason(plan)).toContain('kedb could not read how often this fix worked');
  });

  it('offers the command where the team requires none, and where nobody tried the fix', () => {
    expect(makePlan(knownError(RESTART), planContext(unread)).decision).toBe('auto_fix');
    expect(makePlan(knownError(RESTART), planContext({ settings })).decision).toBe('auto_fix');
  });

  it('still waits, asks and escalates', () => {
    const context = planContext({ ...unread, settings, failedAttempts: 3 });
    expect(makePlan(knownError(RESTART), context).decision).toBe('escalate');
    const business = { ...RESTART, requires_business_decision: true };
    expect(makePlan(knownError(business), context).decision).toBe('business_decision');
  });
});

describe('makePlan waits after another alert', () => {
  const entry = knownError({ ...RESTART, exceptions: [AFTER_REBOOT] });
  const reboot = {
    labels: { alertname: 'HostRebooted', instance: 'db1' },
    starts_at: '2026-11-25T11:59:00.123456789Z',
  };
  const until = '2026-11-25T12:01:00.123Z';

  it('until the time given is over', () => {
    const plan = makePlan(entry, planContext({ recentAlerts: fitting(reboot) }));
    expect(plan).toMatchObject({
      decision: 'wait',
      until,
      exception: 'After system reboot',
      severity: 'medium',
      command: null,
    });
    expect(rules(plan)).toEqual(['exception']);
  });

  it('but not at its end, nor before it began', () => {
    for (const at of [until, '2026-11-25T11:58:59Z']) {
      const plan = makePlan(entry, planContext({ recentAlerts: fitting(reboot), at: Date.parse(at) }));
      expect(plan).toMatchObject({ decision: 'auto_fix', until: null });
    }
  });

  it('counting from the latest', () => {
    const earlier = { ...reboot, starts_at: '2026-11-25T11:58:30Z' };
    const plan = makePlan(
      entry,
      planContext({ recentAlerts: fitting(earlier, reboot, { ...reboot, starts_at: null }) }),
    );
    expect(plan.until).toBe(until);
  });

  it('of other alerts only', () => {
    const alert = firingAlert(reboot.labels);
    expect(makePlan(entry, planContext({ recentAlerts: fitting(reboot), alert })).decision).toBe('auto_fix');
    const other = { ...reboot, labels: { ...reboot.labels, instance: 'db2' } };
    expect(makePlan(entry, planContext({ recentAlerts: fitting(other), alert })).decision).toBe('wait');
    const unlike = { ...reboot, labels: { alertname: 'Other' } };
    expect(makePlan(entry, planContext({ recentAlerts: fitting(unlike) })).decision).toBe('auto_fix');
  });

  it('and takes the first exception that holds', () => {
    const both = knownError({ exceptions: [AFTER_REBOOT, AT_NOON] });
    expect(makePlan(both, planContext({ recentAlerts: fitting(reboot) })).decision).toBe('wait');
    expect(makePlan(both, planContext()).decision).toBe('expected');
  });

  it.each<Exception>([
    { name: 'no zone', time_intervals: [{ location: 'Nowhere' }] },
    { name: 'reversed', time_intervals: [{ times: [{ start_time: '13:00', end_time: '12:00' }] }] },
    { name: 'no matchers', after: 'alertname=', within: '2m' },
    { name: 'no regex', after: 'alertname=~"("', within: '2m' },
    { name: 'no duration', after: 'alertname=HostRebooted', within: 'soon' },
    { name: 'nothing' },
  ])('and skips what it cannot read: $name', (exception) => {
    const unreadable = knownError({ exceptions: [exception] });
    expect(makePlan(unreadable, planContext({ recentAlerts: fitting(reboot) })).decision).toBe('manual');
  });
});

describe('makePlan carries', () => {
  it('causes, the likeliest first and the unknown last', () => {
    const cause = (text: string, likelihood: number | null) => ({ text, likelihood, related_errors: [] });
    const causes = [cause('a', null), cause('b', 0.2), cause('c', 0.8), cause('d', null), cause('e', 0.2)];
    const plan = makePlan(knownError({ body: { causes } }), planContext());
    expect(plan.causes.map(({ text }) => text).join('')).toBe('cbead');
  });

  it('related entries with their titles, each once, and not itself', () => {
    const causes = [
      { text: 'OOM', likelihood: null, related_errors: ['ERROR-003', 'ERROR-002', 'ERROR-001'] },
    ];
    const entry = knownError({ related_errors: ['ERROR-002'], body: { causes } });
    const plan = makePlan(entry, planContext({ titleOf: (id) => (id === 'ERROR-002' ? 'OOM' : null) }));
    expect(plan.related).toEqual([
      { error_id: 'ERROR-002', title: 'OOM' },
      { error_id: 'ERROR-003', title: null },
    ]);
  });

  it('who to turn to', () => {
    const settings = { ...DEFAULT_SETTINGS, groups: { 'tech-devops': { contact: '#ops' } } };
    const owners = { primary: 'Ralph', secondary: null, escalation_path: 'CTO' };
    const plan = makePlan(knownError({ assignee: 'ralph', body: { owners } }), planContext({ settings }));
    expect(plan.owners).toEqual({ group: 'tech-devops', contact: '#ops', assignee: 'ralph', ...owners });
    expect(
      makePlan(knownError({ resolution_group: 'constructor' }), planContext()).owners.contact,
    ).toBeNull();
  });

  it('the command from the text where the front matter has none', () => {
    const entry = knownError({
      body: { auto_fix: { command: 'docker restart redis', success_rate: null, note: null } },
    });
    expect(makePlan(entry, planContext()).suggested_command).toBe('docker restart redis');
  });
});

describe('makePlan says what to do next', () => {
  const step = toStep('Restart it', []);
  const textOnly = toStep('', [{ kind: 'text', markdown: 'Restart it.' }]);
  const section = { heading: 'Emergency', markdown: 'x', blocks: [] };

  it.each([
    [{ manual_steps: [step] }, 'Follow the steps below.'],
    [{ manual_steps: [textOnly] }, 'Read below what to do.'],
    [{ diagnosis: [step] }, 'The entry has no steps to resolve it. Begin with the diagnosis below.'],
    [{ other_sections: [section] }, 'The entry has no steps. Read its text below, or ask tech-devops.'],
    [{}, 'The entry does not say what to do. Ask tech-devops.'],
    [
      { auto_fix: { command: 'docker restart redis', success_rate: null, note: null } },
      'Decide whether to run the command below.',
    ],
  ])('by what the entry has: %j', (body, next) => {
    const reason = lastReason(makePlan(knownError({ body }), planContext()));
    expect(reason).toBe(`This error has no automatic fix. ${next}`);
  });
});

describe('makePlan fills the values of the alert into steps', () => {
  const run = (code: string, language: string | null = 'bash') =>
    toStep('Look', [{ kind: 'command', language, code }]);
  const alert = firingAlert({ container: 'redis-1', instance: 'a b', evil: '$(pwn)' });
  const parameters = { 'labels.container': '[a-z0-9-]+', 'labels.instance': '[a-z ]+', 'labels.evil': '.*' };
  const filled = (code: string, language?: string | null) => {
    const entry = knownError({
      parameters,
      body: {
        manual_steps: [run(code, language)],
        diagnosis: [run(code, language)],
        other_sections: [{ heading: 'Look', markdown: code, blocks: run(code, language).blocks }],
      },
    });
    const plan = makePlan(entry, planContext({ alert }));
    const { manual_steps, diagnosis, other_sections, command, suggested_command } = plan;
    expect(diagnosis).toEqual(manual_steps);
    expect(other_sections[0]?.blocks).toEqual(manual_steps[0]?.blocks);
    expect([command, suggested_command]).toEqual([null, null]);
    const [block] = manual_steps[0]?.blocks ?? [];
    expect(manual_steps[0]?.commands[0]?.code).toBe(block?.kind === 'command' ? block.code : undefined);
    return manual_steps[0]?.commands[0]?.code;
  };

  it.each([
    ['docker logs {{ labels.container }}', 'docker logs redis-1'],
    ['docker ps\ndocker logs {{labels.container}} # now', 'docker ps\ndocker logs redis-1 # now'],
    ['docker restart {{ labels.instance }}', "docker restart 'a b'"],
    ['docker logs {{ labels.container }} {{ labels.other }}', 'docker logs redis-1 {{ labels.other }}'],
  ])('%s', (code, expected) => {
    expect(filled(code)).toBe(expected);
  });

  it.each([
    'docker logs {{ labels.job }}',
    'echo "{{ labels.container }}"',
    'sh -c {{ labels.evil }}',
    'X={{ labels.container }} env',
    'cat <<E\n{{ labels.container }}\nE',
    "docker ps --format '{{.Names}}'",
  ])('but leaves a placeholder that it may not fill: %s', (code) => {
    expect(filled(code)).toBe(code);
  });

  it('but only of shells', () => {
    expect(filled('SELECT {{ labels.container }}', 'sql')).toBe('SELECT {{ labels.container }}');
    expect(filled('docker logs {{ labels.container }}', null)).toBe('docker logs redis-1');
  });
});
