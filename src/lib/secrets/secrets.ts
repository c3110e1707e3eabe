import { findShapes, mask, maskStart, readable, rewrite, type SearchCost, shapesIn } from './search.ts';
import { SECRET_SHAPES } from './secret-shapes.ts';
import { isExample, isNameOfProgram } from './values.ts';

/** A secret in a text, as offsets. */
export type Secret = { kind: string; start: number; end: number };

/** Finds texts that look like secrets, in order and without overlaps. Masking hides more: also values that are most likely examples. */
export function findSecrets(text: string, work?: SearchCost): Secret[] {
  const found = findShapes(text, SECRET_SHAPES, work).map(({ kind, start, end }) => ({ kind, start, end }));
  return found.filter(({ kind, start, end }) => {
    const value = text.slice(start, end);
    return !isExample(value) && !(kind === 'password' && isNameOfProgram(value));
  });
}

/** Whether one of these texts may contain a secret. A fast test for many texts at once. */
export function mayHoldSecret(texts: readonly string[]): boolean {
  return shapesIn(readable(texts.join('\n')).text, SECRET_SHAPES).length > 0;
}

/** The text with … in place of each secret. */
export function maskSecrets(text: string): string {
  return mask(text, SECRET_SHAPES, () => '…');
}

/** The same for the first `length` characters of a text. The result never ends with half of a secret. */
export function maskSecretsStart(text: string, length: number): string {
  return maskStart(text, length, SECRET_SHAPES, () => '…');
}

/** The text with a • for each character of a secret. All positions stay the same, so carets below a line fit. */
export function blotSecrets(text: string): string {
  return rewrite(text, findShapes(text, SECRET_SHAPES), ({ start, end }) =>
    text.slice(start, end).replaceAll(/[^\r\n]/g, '•'),
  );
}
