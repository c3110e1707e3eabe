import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleOf } from './containment/contains-pattern.ts';
import { literalRun } from './literal-length.ts';
import { mustCompile } from './pattern.ts';
import { parsePattern } from './syntax/parse-pattern.ts';

function runOf(source: string): number {
  const node = parsePattern(source);
  if (!node) throw new Error(`${source} cannot be parsed`);
  return literalRun(node);
}

describe('literalRun', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['ab.cd', 2],
    ['a(b|cd)e', 2],
    ['a(bc|cd)e', 4],
    ['(ab|cd)ef', 4],
    ['ab{3}c', 5],
    ['ab+c', 2],
    ['a(bc)*de', 2],
    ['^ab$', 2],
    ['a\\bb', 2],
    ['(?P<x>ab)c', 3],
    ['foo|x', 1],
    ['Größe', 5],
    ['a{9}', 8],
  ])('of %s is %i', (source, run) => {
    expect(runOf(source)).toBe(run);
  });

  it('never promises a run that a match does not have', () => {
    const leaf = fc.constantFrom('a', 'a', 'b', '.', '\\d', '^');
    const { pattern } = fc.letrec<{ pattern: string }>((tie) => ({
      pattern: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.tuple(tie('pattern'), tie('pattern')).map(([a, b]) => a + b),
        fc.tuple(tie('pattern'), tie('pattern')).map(([a, b]) => `(${a}|${b})`),
        fc.tuple(tie('pattern'), fc.constantFrom('?', '+', '{2}')).map(([a, sign]) => `(${a})${sign}`),
      ),
    }));
    fc.assert(
      fc.property(pattern, (source) => {
        const node = parsePattern(source);
        const example = node && exampleOf(node);
        if (!node || !example || !mustCompile(source).test(example)) return;
        expect(
          Math.max(0, ...(example.match(/[ab]+/gi) ?? []).map(({ length }) => length)),
        ).toBeGreaterThanOrEqual(literalRun(node));
      }),
    );
  });
});
