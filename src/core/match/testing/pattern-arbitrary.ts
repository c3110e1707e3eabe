import fc from 'fast-check';
import { compilePattern } from '../pattern.ts';

/** A pattern and a text that it was made to match, more or less. */
export type Example = { source: string; sample: string };

/** Few letters, so that chance matches are common; among them those whose case reaches outside ASCII. */
const LETTERS = [
  'a',
  'b',
  'c',
  'k',
  's',
  'K',
  'S',
  '1',
  '2',
  ' ',
  ':',
  '_',
  '-',
  '\u017f',
  '\u212a',
  'É',
  'é',
  'İ',
  '→',
  '😀',
  '\n',
  '\r',
];
const WORDS = [
  'redis',
  'Refused',
  'timed out',
  'error',
  'kiosk',
  'pass',
  'oom',
  'aab',
  'aaaa',
  'abab',
  'port 12',
  'ſkip',
  '失败',
];

const quote = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
const example = (source: string, sample: string): Example => ({ source, sample });
const same = (text: string) => example(quote(text), text);

const literal = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...WORDS).map(same) },
  { weight: 1, arbitrary: fc.constantFrom(...LETTERS).map(same) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...WORDS).map((word) => example(`\\Q${word}\\E`, word.toUpperCase())),
  },
);

/** A class, and members of it. */
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

const concat = (part: fc.Arbitrary<Example>) =>
  fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => ({
    source: parts.map((one) => one.source).join(''),
    sample: parts.map((one) => one.sample).join(''),
  }));

const alternation = (option: fc.Arbitrary<Example>) =>
  fc
    .tuple(
      fc.array(fc.oneof({ weight: 5, arbitrary: option }, fc.constant(example('', ''))), {
        minLength: 1,
        maxLength: 3,
      }),
      fc.nat(),
    )
    .map(([options, pick]) => {
      const source = options.map((one) => one.source).join('|');
      return example(`(?:${source})`, options[pick % options.length]?.sample ?? '');
    });

/** Group names must be unique in a pattern: `renumber` sees to that. */
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

/** Patterns that compile, each with a text that it was made to match. */
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
  .filter(({ source }) => compilePattern(source).error === null);

function renumber(source: string): string {
  let groups = 0;
  return source.replace(/\(\?(P?)<n>/g, (_, p) => `(?${p}<n${groups++}>`);
}

/** Texts to search with some patterns: what they were made to match, nearly that, and noise. */
export function textFor(examples: Example[]): fc.Arbitrary<string> {
  const samples = examples.map(({ sample }) => sample);
  const noise = fc
    .array(fc.constantFrom(...LETTERS, ...WORDS), { maxLength: 6 })
    .map((parts) => parts.join(''));
  const sample = fc.constantFrom(...samples);
  const nearly = fc
    .tuple(sample, fc.nat(), fc.constantFrom('', 'x', '\n', 'S', 'K'))
    .map(([text, at, other]) => {
      const cut = at % (text.length + 1);
      return text.slice(0, cut) + other + text.slice(cut + 1);
    });
  const upper = sample.map((text) => text.toUpperCase());
  return fc
    .array(fc.oneof(sample, nearly, upper, noise, noise), { minLength: 1, maxLength: 5 })
    .map((parts) => parts.join(''));
}
