import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { readHealthyLogs } from './healthy-logs.ts';

describe('the healthy logs', () => {
  it('are what their templates give', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/generate-healthy.ts', '--check'], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('are many, of many programs, and different', () => {
    const lines = readHealthyLogs();
    expect(new Set(lines.map(({ text }) => text)).size).toBeGreaterThan(600);
    expect(new Set(lines.map(({ from }) => from)).size).toBeGreaterThan(12);
  });
});
