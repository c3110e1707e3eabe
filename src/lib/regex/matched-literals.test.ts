import { describe, expect, it } from 'vitest';
import { matchedLiterals } from './matched-literals.ts';

describe('matchedLiterals', () => {
  it.each([
    ['redis.*refused', 'Redis: refused', ['redis', 'refused']],
    [
      '(timeout|deadline exceeded) of redis',
      'Deadline exceeded of Redis',
      ['deadline exceeded', ' of redis'],
    ],
    ['(timeout|deadline exceeded) of redis', 'timeout of redis', ['timeout', ' of redis']],
    ['a(b|(cde|fgh)+i)', 'afghi', ['a', 'fgh', 'i']],
    ['lost( for good)?', 'lost for good', ['lost', ' for good']],
    ['lost( for good)?', 'lost', ['lost']],
    ['errors?', 'errors', ['error']],
    ['a{3}\\d+b', 'aaa12b', ['aaa', 'b']],
    ['port \\d+|any', 'port 12', ['port ']],
    ['Öl (leer|verbraucht)', 'Öl verbraucht', ['\ufffdl ', 'verbraucht']],
    ['(', 'anything', []],
  ])('%s in %j: %j', (pattern, matched, literals) => {
    expect(matchedLiterals(pattern, matched)).toEqual(literals);
  });

  it('counts the shortest branch if the branch is beyond the part of a long match that it reads', () => {
    const matched = `start ${'x'.repeat(100_000)} deadline exceeded`;
    expect(matchedLiterals('start .*(timeout|deadline exceeded)', matched)).toEqual(['start ', 'timeout']);
  });
});
