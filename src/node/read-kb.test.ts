import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../test/support/processes/temporary-folder.ts';
import { readCountedTotals } from './read-kb.ts';

const COUNTS = { '0f': { 'ERROR-001': 3 } };
const TEXT = JSON.stringify({ version: 1, epochs: COUNTS });

it('reads what sync counted, but not through a link', () => {
  expect(readCountedTotals(temporaryFolder({ '.kedb/counts.json': TEXT }))).toEqual(COUNTS);
  const outside = temporaryFolder({ 'counts.json': TEXT });
  const [folder, file] = [temporaryFolder({}), temporaryFolder({})];
  symlinkSync(outside, join(folder, '.kedb'));
  mkdirSync(join(file, '.kedb'));
  symlinkSync(join(outside, 'counts.json'), join(file, '.kedb/counts.json'));
  expect([readCountedTotals(folder), readCountedTotals(file)]).toEqual([{}, {}]);
});
