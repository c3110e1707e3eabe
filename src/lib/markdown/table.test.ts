import { expect, it } from 'vitest';
import { alignTable } from './table.ts';

it('aligns the columns of a table', () => {
  expect(alignTable('|a|bcde|\n|-|:-:|\n| `x \\| y` | |\n| z |')).toEqual([
    '| a        | bcde |',
    '| -------- | ---- |',
    '| `x \\| y` |      |',
    '| z        |',
  ]);
});

it('does not grow with the longest cell times the rows', () => {
  const table = `| a |\n|---|\n| ${'x'.repeat(10_000)} |\n${'| b |\n'.repeat(1_000)}`;
  expect(alignTable(table).join('\n').length).toBeLessThan(100_000);
});
