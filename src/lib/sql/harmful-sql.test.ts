import { describe, expect, it } from 'vitest';
import { findHarmfulSql } from './harmful-sql.ts';

describe('findHarmfulSql', () => {
  it('names the place and the loss of each statement', () => {
    expect(findHarmfulSql('SELECT 1; DROP TABLE a; DELETE FROM b')).toEqual([
      { offset: 10, reason: 'deletes the table' },
      { offset: 24, reason: 'deletes every row: it has no WHERE' },
    ]);
  });

  it.each([
    '-- DROP TABLE a',
    "SELECT ';drop table b'",
    'BEGIN; DELETE FROM a; ROLLBACK',
    'DROP TABLE tmp_import',
    'DELETE FROM a WHERE id = 3',
  ])('finds nothing in %s', (sql) => {
    expect(findHarmfulSql(sql)).toEqual([]);
  });

  it('is quick with open comments and quotes', () => {
    for (const unit of ['/*', "'", '$$', 'begin;', 'delete from ', '--\n', ';'])
      expect(() => findHarmfulSql(unit.repeat(16_000 / unit.length))).not.toThrow();
  });
});
