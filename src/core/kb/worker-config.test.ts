import { describe, expect, it } from 'vitest';
import { mergeWorkerConfig, renderWorkerConfig } from './worker-config.ts';

const OURS = {
  name: 'kedb',
  main: 'worker.js',
  migrations: [{ tag: 'v1', new_sqlite_classes: ['Ledger'] }],
  vars: { KEDB_LEDGER_SHARDS: '1' },
};

describe('mergeWorkerConfig', () => {
  it('takes a name, routes and variables of a team', () => {
    const own = {
      name: 'known-errors',
      routes: ['kedb.example.com'],
      vars: { KEDB_LEDGER_SHARDS: '8', X: 'y' },
    };
    expect(mergeWorkerConfig(OURS, own)).toEqual({
      value: { ...OURS, ...own },
      diagnostics: [],
    });
  });

  it.each(['main', 'migrations', 'build', 'rules', 'env'])('refuses %s, by name', (key) => {
    const { value, diagnostics } = mergeWorkerConfig(OURS, { [key]: 'mine' });
    expect(diagnostics).toEqual([`kedb sets ${key}, so you cannot change it: remove it`]);
    if (key in OURS) expect(value).toMatchObject(OURS);
  });

  it('keeps addresses out of the logs of a team that sets something else of them', () => {
    const observability = { enabled: true, redact_query_string: true, logs: { invocation_logs: false } };
    const ours = { ...OURS, observability };
    const logsOf = (own: object) => mergeWorkerConfig(ours, { observability: own }).value.observability;
    expect(logsOf({ enabled: true })).toEqual(observability);
    expect(logsOf({ head_sampling_rate: 0.1, logs: { destinations: ['x'] } })).toEqual({
      ...observability,
      head_sampling_rate: 0.1,
      logs: { invocation_logs: false, destinations: ['x'] },
    });
    expect(logsOf({ logs: { invocation_logs: true } })).toMatchObject({ logs: { invocation_logs: true } });
  });

  it('refuses to allow short tokens', () => {
    const { diagnostics } = mergeWorkerConfig(OURS, {
      vars: { KEDB_SHORT_TOKENS: 'allowed', KEDB_LOCAL_ONLY: 'yes' },
    });
    expect(diagnostics).toEqual([
      'vars has KEDB_SHORT_TOKENS, which only kedb serve may set: remove it',
      'vars has KEDB_LOCAL_ONLY, which only kedb serve may set: remove it',
    ]);
  });

  it.each([[[]], ['text'], [7], [{ vars: 'x' }], [{ observability: true }]])(
    'refuses what is no configuration: %j',
    (own) => {
      expect(mergeWorkerConfig(OURS, own).diagnostics).toHaveLength(1);
    },
  );

  it.each([null, undefined])('is as it was without one', (own) => {
    expect(mergeWorkerConfig(OURS, own)).toEqual({ value: OURS, diagnostics: [] });
  });

  it('says on line 1 that it is generated', () => {
    const [first, ...rest] = renderWorkerConfig(OURS).split('\n');
    expect(first).toMatch(/^\/\/ Generated/);
    expect(JSON.parse(rest.join('\n'))).toEqual(OURS);
  });
});
