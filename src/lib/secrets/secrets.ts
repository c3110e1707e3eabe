import { findShapes, mask, maskStart, readable, rewrite, type SearchCost } from './search.ts';
import { SECRET_SHAPES } from './secret-shapes.ts';
import { ShapeSet } from './shape-set.ts';
import { isExample, isNameOfProgram } from './values.ts';

const SHAPES = new ShapeSet(SECRET_SHAPES);

/** A secret in a text, as offsets. */
export type Secret = { kind: string; start: number; end: number };

/** Finds texts that look like secrets, in order and without overlaps. Masking hides more: also values that are most likely examples. */
export function findSecrets(text: string, work?: SearchCost): Secret[] {
  const found = findShapes(text, SHAPES, work).map(({ kind, start, end }) => ({ kind, start, end }));
  return found.filter(({ kind, start, end }) => {
    const value = text.slice(start, end);
    return !isExample(value) && !(kind === 'password' && isNameOfProgram(value));
  });
}

/** Whether one of these texts may contain a secret. A fast test for many texts at once. */
export function mayHoldSecret(texts: readonly string[]): boolean {
  const { text } = readable(texts.join('\n'));
  return SHAPES.longIn(text).length > 0 || SHAPES.shortIn(text).length > 0;
}

/** The text with … in place of each secret. */
export function maskSecrets(text: string): string {
  return mask(text, SHAPES, () => '…');
}

/** The same for the first `length` characters of a text. The result never ends with half of a secret. */
export function maskSecretsStart(text: string, length: number): string {
  return maskStart(text, length, SHAPES, () => '…');
}

/** The text with a • for each character of a secret. All positions stay the same, so carets below a line fit. */
export function blotSecrets(text: string): string {
  return rewrite(text, findShapes(text, SHAPES), ({ start, end }) =>
    text.slice(start, end).replaceAll(/[^\r\n]/g, '•'),
  );
}
