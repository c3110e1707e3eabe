import { describe, expect, it } from 'vitest';
import { entryText, kbFiles } from '../../../../test/support/kb/kb-files.ts';
import { checkKb } from '../check-kb.ts';

function toldOf(front: string, settings = '') {
  const text = entryText('ERROR-001', `${front}alerts: ['alertname="Down"']`);
  const { problems } = checkKb(kbFiles({ 'redis/ERROR-001.md': text, 'kedb.yaml': settings })).report;
  return problems.filter(({ check }) => check === 'fix/not-allowed');
}

describe('fix/not-allowed, without allowed_commands', () => {
  it('warns of a command that is not plain, and of what to do', () => {
    const [told, ...others] = toldOf('auto_fix: true\nfix_command: docker restart a && reboot\n');
    expect(others).toEqual([]);
    expect(told).toMatchObject({
      severity: 'warning',
      message:
        'your team has no list of automatic fixes, so kedb offers only plain commands, and this one has `&&`',
      help: expect.stringContaining('kedb fix'),
    });
  });

  it('is content with a plain one, with one for a person, and with one that is listed', () => {
    expect(toldOf('auto_fix: true\nfix_command: docker restart redis\n')).toEqual([]);
    expect(toldOf('auto_fix: false\nfix_command: docker restart a | cat\n')).toEqual([]);
    const listed = 'allowed_commands: ["docker restart a | cat"]\n';
    expect(toldOf('auto_fix: true\nfix_command: docker restart a | cat\n', listed)).toEqual([]);
  });
});

it('fix/not-allowed says what is missing if the change itself allows the command', () => {
  const text = entryText('ERROR-001', 'auto_fix: true\nfix_command: docker ps | cat\npatterns: [abc]');
  const files = (settings: string) => kbFiles({ 'redis/ERROR-001.md': text, 'kedb.yaml': settings });
  const head = files('allowed_commands: ["docker ps | cat"]\n');
  for (const before of ['allowed_commands: []\n', '']) {
    const { problems } = checkKb(head, { base: files(before) }).report;
    const [told] = problems.filter(({ check }) => check === 'fix/not-allowed');
    expect(told?.message).toContain('before this change of the settings');
    expect(told?.help).toBe('Merge the change of the settings first. Then kedb offers the fix.');
  }
});

it('waits for settings that kedb can use, as the other rules that compare with them', () => {
  const text = entryText(
    'ERROR-001',
    `auto_fix: true\nfix_command: docker restart {{ labels.x }}\nrelated_errors: [ERROR-002]\nalerts: ['alertname="Down"']`,
  );
  const idsFor = (settings: string) =>
    checkKb(kbFiles({ 'redis/ERROR-001.md': text, 'kedb.yaml': settings }))
      .report.problems.map(({ check }) => check)
      .filter((id) => /^(settings|fix\/not-allowed|references)/.test(id));
  const allowed = "planned_errors: [ERROR-002]\nallowed_commands: ['docker restart *']";
  expect(idsFor('name: x')).toEqual(['fix/not-allowed', 'references/unknown']);
  expect(idsFor(allowed)).toEqual([]);
  expect(idsFor(`${allowed}\ncount_by: cluster`)).toEqual(['settings/schema']);
});
