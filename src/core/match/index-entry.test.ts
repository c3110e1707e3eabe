import { expect, it } from 'vitest';
import { knownError } from '../../../test/support/kb/known-error.ts';
import { fromRow, toIndexEntry, toRow } from './index-entry.ts';

it('comes back as it went', () => {
  const entry = toIndexEntry(knownError({ keywords: ['redis'], alerts: ['alertname="X"'], auto_fix: true }));
  expect(fromRow(toRow(entry))).toEqual(entry);
});
