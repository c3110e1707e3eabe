import { expect, it } from 'vitest';
import { entryText, kbFiles } from '../../../../test/support/kb/kb-files.ts';
import { checkKb } from '../check-kb.ts';

const COUNTS = { '.kedb/counts.json': '{"version":2,"entries":{}}' };

/** `history`: the lines of the entry's History. */
function entry(...history: string[]) {
  const lines = ['', '## History', ...history, ''].join('\n');
  return { 'ERROR-001-x.md': entryText('ERROR-001', 'patterns: [abc]', lines) };
}

function told(files: Record<string, string>, base?: Record<string, string>): string[] {
  const { report } = checkKb(kbFiles(files), base && { base: kbFiles(base) });
  return report.problems.flatMap(({ check, file, severity, message }) =>
    check === 'counts/damaged' ? `${severity} ${file} ${message}` : [],
  );
}

it('reports a change that removes the counts of sync', () => {
  expect(told(entry(), { ...entry(), ...COUNTS })).toEqual([
    'error .kedb/counts.json this change removes the counts of sync',
  ]);
  expect(told({ ...entry(), ...COUNTS }, { ...entry(), ...COUNTS })).toEqual([]);
  expect(told(entry(), entry())).toEqual([]);
});

it('reports that the counts are missing if an entry has a line of sync', () => {
  const synced = entry('- **2026-11-20** (kedb): 3 occurrences');
  const missing = 'warning .kedb/counts.json the file is missing, but sync has counted ERROR-001';
  expect(told(synced)).toEqual([missing]);
  expect(told(synced, synced)).toEqual([missing]);
  expect(told({ ...synced, ...COUNTS })).toEqual([]);
  expect(
    told(entry('- **2026-11-20** (angel): 3 occurrences by hand', '- **2026-11-21** (kedb): Added')),
  ).toEqual([]);
});
