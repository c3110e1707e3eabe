import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/support/processes/temporary-folder.ts';
import { checkKb } from '../core/checks/check-kb.ts';
import { readHealthyLogs, readKbFolder } from './read-kb.ts';

it('reads what sync counted, but not through a link', () => {
  const pathsIn = (folder: string) => {
    const read = readKbFolder(folder);
    return read.ok ? read.value.map(({ path }) => path) : [];
  };
  const text = { '.kedb/counts.json': '{}' };
  expect(pathsIn(temporaryFolder({ ...text, '.kedb/other.md': 'x' }))).toEqual(['.kedb/counts.json']);
  const outside = temporaryFolder({ 'counts.json': '{}' });
  const [folder, file] = [temporaryFolder({}), temporaryFolder({})];
  symlinkSync(outside, join(folder, '.kedb'));
  mkdirSync(join(file, '.kedb'));
  symlinkSync(join(outside, 'counts.json'), join(file, '.kedb/counts.json'));
  expect([...pathsIn(folder), ...pathsIn(file)]).toEqual([]);
});

it('reports links to folders, and says nothing of folders that belong to other tools', () => {
  const shared = temporaryFolder({ 'ERROR-001-a.md': 'x' });
  const kb = temporaryFolder({ 'redis/ERROR-002-b.md': 'x', '.hidden/x.md': 'x', 'node_modules/x.md': 'x' });
  symlinkSync(shared, join(kb, 'redis/shared'));
  symlinkSync(shared, join(kb, 'v1.2'));
  symlinkSync('/none', join(kb, 'broken'));
  symlinkSync(shared, join(kb, '.cache'));
  const read = readKbFolder(kb);
  const files = read.ok ? read.value : [];
  expect(files.map(({ path }) => path).sort()).toEqual([
    'broken',
    'redis/ERROR-002-b.md',
    'redis/shared',
    'v1.2',
  ]);
  const { problems } = checkKb(files).report;
  const unreadable = problems.filter(({ check }) => check === 'kb/unreadable');
  expect(unreadable.map(({ file }) => file)).toEqual(['broken', 'redis/shared', 'v1.2']);
});

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
