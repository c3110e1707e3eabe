import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDangers, findSqlDangers } from './find-dangers.ts';

describe('findDangers', () => {
  it('says where, and what happens', () => {
    const code = 'cd /srv && sudo rm -rf "$DIR"/ && ls';
    expect(findDangers(code)).toEqual([
      {
        start: 16,
        end: 30,
        reason: 'deletes the whole file system if the variable is empty',
        harm: 'destructive',
      },
    ]);
  });

  it('tells an interruption from a loss', () => {
    expect(findDangers('reboot')?.[0]).toMatchObject({ harm: 'disruptive' });
  });

  it.each(['(', '$(', '`', '"$(', '{a,', '${a:-', '<<a ', 'a|', 'f(){ ', 'if '])(
    'is quick with a lot of %s, or says that it cannot read it',
    (unit) => {
      expect(() => findDangers(unit.repeat(100_000))).not.toThrow();
      expect(() => findDangers(unit.repeat(Math.floor(16_000 / unit.length)))).not.toThrow();
    },
  );

  it('is quick with blanks in code of another language', () => {
    const started = performance.now();
    findDangers(`python -c "run${' '.repeat(16_000)}"`);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('reads anything without throwing', () => {
    const unit = fc.constantFrom(
      ...'rm -f/ \n\t\'"\\$`|&;<>()*?[]{}~!#=:é🙂\0',
      'sudo ',
      'sh -c ',
      '$(',
      '<<EOF\n',
      '-rf /',
    );
    fc.assert(fc.property(fc.string({ unit }), (code) => Array.isArray(findDangers(code))));
  });
});

describe('findSqlDangers', () => {
  it('looks at whole statements, not at comments and texts', () => {
    const code =
      "-- DROP TABLE a;\nSELECT ';drop table b';\nDELETE FROM c;\nUPDATE d SET e = 1 WHERE f = 2;\nTRUNCATE g";
    expect(findSqlDangers(code).map(({ start, end }) => code.slice(start, end))).toEqual([
      'DELETE FROM c',
      'TRUNCATE g',
    ]);
  });
});
