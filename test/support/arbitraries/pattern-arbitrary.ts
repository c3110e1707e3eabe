import fc from 'fast-check';
import { compilePattern } from '../../../src/lib/regex/pattern.ts';
import { alternation, concat, type Example, example, LETTERS, same, WORDS } from './example.ts';

const literal = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...WORDS).map(same) },
  { weight: 1, arbitrary: fc.constantFrom(...LETTERS).map(same) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...WORDS).map((word) => example(`\\Q${word}\\E`, word.toUpperCase())),
  },
);

/** A class, and some of its members. */
const CLASSES: [source: string, members: string[]][] = [
  ['.', ['a', ' ', 'é', '😀', '\r']],
  ['\\d', ['1', '2']],
  ['\\D', ['a', '\n', '→']],
  ['\\s', [' ', '\t', '\n']],
  ['\\S', ['a', ':', '😀']],
  ['\\w', ['k', '_', '1', '\u017f']],
  ['\\W', [' ', '-', 'é']],
  ['[abc]', ['a', 'B']],
  ['[^abc]', ['d', '\n', 'k']],
  ['[^s]', ['k', 'x']],
  ['[a-k]', ['A', 'k', '\u212a']],
  ['[[:alpha:]_]', ['a', '_']],
  ['[^[:space:]:]', ['a', '1']],
  ['[\\d.]', ['1', '.']],
  ['[é-ü]', ['É', 'é']],
  ['\\pL', ['a', 'é']],
  ['[\\s\\S]', ['\n', 'a']],
  ['[^\\n]', ['a', ' ']],
  ['(?-i)[a-z]', ['a']],
  ['(?s:.)', ['\n', 'a']],
];

const charClass = fc
  .constantFrom(...CLASSES)
  .chain(([source, members]) => fc.constantFrom(...members).map((sample) => example(source, sample)));

const ASSERTIONS = ['^', '$', '\\b', '\\B', '\\A', '\\z', '(?-m:^)', '(?-m:$)'];
const assertion = fc.constantFrom(...ASSERTIONS).map((source) => example(source, ''));

const gap = fc
  .tuple(
    fc.constantFrom('.*', '.*?', '.+', '.+?', '.{2,}', '.{0,3}', '[^\\n]*', '(?s:.*)'),
    fc.constantFrom('', ' x ', 'aa', ': 12'),
  )
  .map(([source, sample]) => example(source, sample));

const COUNTS: [source: string, times: number][] = [
  ['*', 0],
  ['*', 3],
  ['+', 1],
  ['+', 2],
  ['?', 0],
  ['?', 1],
  ['{2}', 2],
  ['{0,2}', 1],
  ['{1,3}', 3],
  ['{2,}', 4],
];

const repeat = (body: fc.Arbitrary<Example>) =>
  fc
    .tuple(body, fc.constantFrom(...COUNTS), fc.constantFrom('', '', '?'))
    .map(([{ source, sample }, [count, times], lazy]) =>
      example(`(?:${source})${count}${lazy}`, sample.repeat(times)),
    );

const classRepeat = fc
  .tuple(charClass, fc.constantFrom(...COUNTS), fc.constantFrom('', '', '?'))
  .filter(([{ source }]) => !source.startsWith('(?-i)'))
  .map(([{ source, sample }, [count, times], lazy]) =>
    example(`${source}${count}${lazy}`, sample.repeat(times)),
  );

/** Group names must be unique in a pattern, so `renumber` changes them. */
const named = (body: fc.Arbitrary<Example>) =>
  fc
    .tuple(body, fc.constantFrom('(', '(?P<n>', '(?<n>', '(?i:', '(?-i:', '(?U:'))
    .map(([{ source, sample }, open]) => ({
      source: `${open}${source})`,
      sample,
    }));

const { node } = fc.letrec<{ node: Example; atom: Example }>((tie) => ({
  node: concat(tie('atom')),
  atom: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 6, arbitrary: literal },
    { weight: 3, arbitrary: gap },
    { weight: 2, arbitrary: charClass },
    { weight: 3, arbitrary: classRepeat },
    { weight: 1, arbitrary: assertion },
    { weight: 2, arbitrary: alternation(tie('node')) },
    { weight: 1, arbitrary: named(tie('node')) },
    { weight: 1, arbitrary: repeat(tie('node')) },
  ),
}));

/** Patterns that compile, each with a text that it more or less matches. */
export const patternExample: fc.Arbitrary<Example> = fc
  .tuple(
    fc.constantFrom('', '', '', '(?U)', '(?s)', '(?-i)', '(?-m)'),
    node,
    fc.option(node, { freq: 5, nil: null }),
  )
  .map(([flags, left, right]) => ({
    source: renumber(flags + left.source + (right ? `|${right.source}` : '')),
    sample: left.sample,
  }))
  .filter(({ source }) => compilePattern(source).ok);

function renumber(source: string): string {
  let groups = 0;
  return source.replace(/\(\?(P?)<n>/g, (_, p) => `(?${p}<n${groups++}>`);
}
