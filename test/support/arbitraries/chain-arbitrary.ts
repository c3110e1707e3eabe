import fc from 'fast-check';
import { compilePattern } from '../../../src/lib/regex/pattern.ts';
import { alternation, concat, type Example, example, same } from './example.ts';

/** Patterns that chains can verify, as people write them: literals, `.*`, runs that the next character stops, alternatives. */
const plainWord = fc
  .constantFrom('redis', 'error', 'at', 'kiosk', 'ab', 'port=', ': ', ' ms', '"', 'b')
  .map(same);
const plainRun = fc
  .constantFrom<[string, string]>(
    ['\\d+', '12'],
    ['\\d{1,3}', '1234'],
    ['[a-f]*', 'abba'],
    ['\\w+?', 'k1'],
    ['\\s*', '  '],
    ['[^"]*', 'x y'],
    ['\\S+', 'a:b'],
    ['b?', 'b'],
    ['.', 'x'],
  )
  .map(([source, sample]) => example(source, sample));
const plainGap = fc
  .constantFrom('.*', '.*', '.*?', '.+', '.+?', '.{2,}')
  .map((source) => example(source, ' x '));
const plainEdge = fc.constantFrom('^', '$', '\\b').map((source) => example(source, ''));
const plainPiece = fc.oneof(
  { weight: 6, arbitrary: plainWord },
  { weight: 4, arbitrary: plainGap },
  { weight: 3, arbitrary: plainRun },
  { weight: 2, arbitrary: alternation(concat(fc.oneof(plainWord, plainRun, plainGap))) },
  { weight: 1, arbitrary: plainEdge },
);

/** Patterns that chains can verify, and some that are nearly of that kind. */
export const chainExample: fc.Arbitrary<Example> = fc
  .array(plainPiece, { minLength: 1, maxLength: 6 })
  .map((parts) => ({
    source: parts.map((one) => one.source).join(''),
    sample: parts.map((one) => one.sample).join(''),
  }))
  .filter(({ source }) => compilePattern(source).ok);
