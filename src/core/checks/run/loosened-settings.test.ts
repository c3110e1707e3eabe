import { describe, expect, it } from 'vitest';
import schema from '../../../../schema/settings.schema.json' with { type: 'json' };
import { kbFiles } from '../../../../test/support/kb/kb-files.ts';
import { loadKb } from '../../kb/load-kb.ts';
import { LOOSENINGS, loosenedSettings } from './loosened-settings.ts';

it('says of every key of the schema whether it can loosen the settings', () => {
  expect(Object.keys(LOOSENINGS).sort()).toEqual(Object.keys(schema.properties).sort());
});

function told(before: string, after: string): string[] {
  const [base, kb] = [before, after].map((text) => loadKb(kbFiles({ 'kedb.yaml': text })).value);
  return base && kb ? loosenedSettings(kb, base).map(({ message }) => message) : [];
}

describe('base/settings-loosened tells of a change', () => {
  const GROUPS = 'groups:\n  ops: { contact: "+49 30 1", owners: [ann], url: "https://chat.example/ops" }\n';

  it.each([
    ['+49 30 1', '+49 30 2', 'contact of `ops` goes from +49 30 1 to +49 30 2'],
    ['[ann]', '[ann, eve]', 'owners of `ops` goes from ann to ann, eve'],
    [
      'chat.example',
      'evil.example',
      'url of `ops` goes from https://chat.example/ops to https://evil.example/ops',
    ],
    ['contact: "+49 30 1", ', '', 'contact of `ops` goes from +49 30 1 to none'],
    ['groups:\n', 'groups:\n  web: { contact: "#web" }\n', 'contact of `web` goes from none to #web'],
  ])('of where people are sent: %j becomes %j', (from, to, words) => {
    expect(told(GROUPS, GROUPS.replace(from, to))).toEqual([`groups sends people elsewhere: ${words}`]);
  });

  it.each([
    ['echo_window: 90d', '90s to 90d'],
    ['merge_within: 90d', '15m to 90d'],
    ['stale_after: 300d', '7d to 300d'],
    ['replica_labels: [alertname]', 'none to alertname'],
    ['count_by: [instance]', 'none to instance'],
    ['sources: [eu]', 'none to eu'],
    ['occurrences: incidents', 'alerts to incidents'],
  ])('of what is counted: %s', (line, words) => {
    const [key] = line.split(':');
    expect(told('', line)).toEqual([`${key} goes from ${words}: kedb counts in another way`]);
    expect(told(line, '')).toHaveLength(1);
    expect(told(line, line)).toEqual([]);
  });

  it('of who can read, unless it is fewer', () => {
    expect(told('access: token', 'access: cloudflare-access')).toEqual([
      'access goes from token to cloudflare-access: other people can read',
    ]);
    expect(told('access: open', 'access: token')).toEqual([]);
  });
});
