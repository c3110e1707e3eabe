import fc from 'fast-check';

/** A pattern, and a text that it more or less matches. */
export type Example = { source: string; sample: string };

/** A few letters, so that chance matches are common. Some of them have cases outside ASCII. */
export const LETTERS = [
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
export const WORDS = [
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
export const example = (source: string, sample: string): Example => ({ source, sample });
export const same = (text: string) => example(quote(text), text);

export const concat = (part: fc.Arbitrary<Example>) =>
  fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => ({
    source: parts.map((one) => one.source).join(''),
    sample: parts.map((one) => one.sample).join(''),
  }));

export const alternation = (option: fc.Arbitrary<Example>) =>
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
