import fc from 'fast-check';
import { type Example, LETTERS, WORDS } from './example.ts';

/** Texts to search with some patterns: matching ones, nearly matching ones, and noise. */
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
