import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDangers } from './find-dangers.ts';
import { quoteShellWord, splitCommand } from './shell-words.ts';
import { findWordDangers } from './word-dangers.ts';

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

/** Code that a limit keeps from being read whole. A danger behind the limit was once taken for none. */
const BEHIND_A_LIMIT: readonly (readonly [limit: string, code: string])[] = [
  ['length', `echo ${'a'.repeat(17_000)}; rm -rf /`],
  ['openers', `echo ${'$(id) '.repeat(401)}; rm -rf /`],
  ['wrappers in wrappers', `${'sudo '.repeat(13)}rm -rf /`],
  ['scripts in scripts', nest(13, 'rm -rf /', (code) => `sh -c ${quoteShellWord(code)}`)],
  ['depth', nest(90, 'rm -rf /', (code) => `if true; then ${code}; fi`)],
  ['stages of a pipeline', `echo 'rm -rf /' ${'| cat '.repeat(20)}| sh`],
  ['alternatives in braces', `rm -rf /tmp/${'{a,b}'.repeat(5)}/{a,../../..}`],
  ['words for xargs', `echo ${'a '.repeat(100)} / | xargs rm -rf`],
  ['the text of a variable', `D=${'./'.repeat(600)}; rm -rf /srv/$D/..`],
];

function nest(times: number, code: string, wrap: (code: string) => string): string {
  return times === 0 ? code : nest(times - 1, wrap(code), wrap);
}

describe('every limit', () => {
  it.each(BEHIND_A_LIMIT)('of %s says that the code was not read whole', (_, code) => {
    expect(findDangers(code)).toBeNull();
  });

  it('is far from what a person writes', () => {
    expect(findDangers(nest(5, 'id', (code) => `sh -c ${quoteShellWord(code)}`))).toEqual([]);
    expect(findDangers(`cat x ${'| sort '.repeat(10)}| uniq`)).toEqual([]);
  });
});

describe('findWordDangers', () => {
  it.each([
    ['sh', '-c', 'id'],
    ['eval', 'id'],
    ['ssh', 'host', 'id'],
    ['sudo', 'bash', '-c', 'id'],
    ['env', '-S', 'id'],
  ])('does not read code: %j %j', (...words) => {
    expect(findWordDangers(words)).toBeNull();
  });

  it('finds in words what findDangers finds in code', () => {
    const lines = ['dangerous', 'harmless', 'unread'].flatMap(fixtureLines);
    const plain = lines.flatMap((code) => {
      const split = splitCommand(code);
      const tokens = split.ok ? split.value : [];
      const words = tokens.flatMap((token) => (token.kind === 'word' && !token.live ? [token.value] : []));
      return words.length > 0 && words.length === tokens.length ? [{ code, words }] : [];
    });
    expect(plain.length).toBeGreaterThan(300);
    const harms = (dangers: readonly { harm: string }[] | null) => dangers?.map(({ harm }) => harm) ?? null;
    for (const { code, words } of plain) {
      const found = findWordDangers(words);
      if (found !== null) expect([code, harms(found)]).toEqual([code, harms(findDangers(code))]);
    }
  });
});

function fixtureLines(name: string): string[] {
  const text = readFileSync(new URL(`../../../test/fixtures/shell/${name}.txt`, import.meta.url), 'utf8');
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}
