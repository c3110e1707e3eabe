import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { MUTANTS, mutated } from './mutants.ts';

it.each(MUTANTS)('the source still has the place for: $name', (mutant) => {
  const source = readFileSync(mutant.file, 'utf8');
  expect(mutated(source, mutant)).not.toBe(source);
});
