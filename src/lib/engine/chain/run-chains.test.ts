import { describe, expect, it } from 'vitest';
import { foldText } from '../../regex/syntax/case-folding.ts';
import { parsePattern } from '../../regex/syntax/parse-pattern.ts';
import { compileChains } from './compile-chain.ts';
import { makeHaystack } from './haystack.ts';
import { runChains } from './run-chains.ts';

function chainsOf(source: string) {
  const node = parsePattern(source);
  return node && compileChains(node);
}

function match(source: string, text: string): string | null {
  const program = chainsOf(source);
  if (!program) throw new Error(`${source} is no chain`);
  const span = runChains(program, makeHaystack(foldText(text)));
  if (span === 'gave up') throw new Error('gave up');
  return span && text.slice(span.start, span.end);
}

describe('runChains', () => {
  it.each([
    ['a.*b', 'xaabab b.', 'aabab b'],
    ['a.*?b', 'xaabab b.', 'aab'],
    ['a.*?b.*c', 'a b c b c b', 'a b c b c'],
    ['a.*b.*?c', 'a b c b c c', 'a b c b c'],
    ['a.+b', 'ab b', 'ab b'],
    ['a.{3,}b', 'ab  b   b', 'ab  b   b'],
    ['.*b', 'aab a', 'aab'],
    ['b.*', 'aab a', 'b a'],
    ['^.*b.*?$', 'aab a', 'aab a'],
    ['\\d+ ms', 'took 120 ms', '120 ms'],
    ['x.*\\d+ ms', 'x 120 ms', 'x 120 ms'],
    ['errors? in', 'Error in', 'Error in'],
    ['(a|ab)(c|bcd)', 'abcd', 'abcd'],
    ['x.*(foo|foobar)', 'x foobar', 'x foo'],
    ['x.*?(foobar|foo)', 'x foobar', 'x foobar'],
    ['x(?:.*y)?', 'xay', 'xay'],
    ['x(?:.*y)??', 'xay', 'x'],
    ['\\bport \\d{2}$', 'port 123 port 12', 'port 12'],
  ])('%s on %s', (source, text, expected) => expect(match(source, text)).toBe(expected));

  it.each([
    ['a.*b', 'b a'],
    ['a.+b', 'ab'],
    ['a.*b.*a', 'aba'.slice(0, 2)],
    ['foo.*oo', 'foo'],
    ['\\d+ ms', '12ms'],
    ['b$', 'b.'],
  ])('%s does not match %s', (source, text) => expect(match(source, text)).toBeNull());

  it.each([
    ['\\S+:\\d+', 'the run could end at any colon'],
    ['\\d+(5|a)', 'an option decides the length of the run'],
    ['(foo)+', 'a repeated group'],
    ['a.{0,9}b', 'a bounded gap'],
    ['(?-i)abc', 'one case only, which a folded text does not show'],
    ['\\pL', 'a Unicode class'],
    ['^$', 'nothing to look for'],
  ])('leaves %s to re2js: %s', (source) => expect(chainsOf(source)).toBeNull());

  it('gives up when runs would need quadratic time', () => {
    const program = chainsOf('error: [^)]*\\)');
    expect(program && runChains(program, makeHaystack('error: '.repeat(500)))).toBe('gave up');
  });
});
