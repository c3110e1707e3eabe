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
    'CREATE TEMP TABLE t AS SELECT 1; DELETE FROM t; TRUNCATE t; DROP TABLE t',
    'create temporary table if not exists T (id int); UPDATE t SET id = 1; drop table if exists t',
    'SELECT * INTO TEMP t FROM a; DROP TABLE t',
    'DROP TABLE #tmp; DELETE FROM ##ids',
    'DELETE FROM pg_temp.t',
    'DROP TEMPORARY TABLE IF EXISTS t',
  ])('finds nothing in %s', (sql) => {
    expect(findHarmfulSql(sql)).toEqual([]);
  });

  it.each([
    'CREATE TEMP TABLE t AS SELECT 1; DROP TABLE t2',
    'CREATE TEMP TABLE t AS SELECT 1; DROP TABLE t, a',
    'CREATE TEMP TABLE t AS SELECT 1; DROP TABLE other.t',
    'CREATE TEMP TABLE t AS SELECT 1; DROP DATABASE t',
    'CREATE TEMP TABLE t AS SELECT 1; DROP TABLE t; DROP TABLE t',
    'BEGIN; CREATE TEMP TABLE t AS SELECT 1; ROLLBACK; DROP TABLE t',
    'CREATE TEMP TABLE other.t (id int); DROP TABLE other',
    'CREATE GLOBAL TEMPORARY TABLE t (id int); DROP TABLE t',
    'CREATE TABLE t AS SELECT 1; DROP TABLE t',
    'DROP TABLE #x\n users',
  ])('finds the loss behind a temporary table in %s', (sql) => {
    expect(findHarmfulSql(sql)).toHaveLength(1);
  });

  it('is quick with open comments and quotes', () => {
    for (const unit of [
      '/*',
      "'",
      '$$',
      'begin;',
      'delete from ',
      '--\n',
      ';',
      'create temp table a;',
      'drop table a,',
    ])
      expect(() => findHarmfulSql(unit.repeat(16_000 / unit.length))).not.toThrow();
  });
});
