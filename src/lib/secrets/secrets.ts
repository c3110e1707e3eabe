import { readable } from './readable.ts';
import { findShapes, mask, maskStart, rewrite, shapesIn, type Work } from './search.ts';
import { SECRET_SHAPES } from './secret-shapes.ts';

/** Where a secret stands in a text. */
export type Secret = { kind: string; start: number; end: number };

/** Finds what looks like a secret, in order, none inside another. */
export function findSecrets(text: string, work?: Work): Secret[] {
  return findShapes(text, SECRET_SHAPES, work).map(({ kind, start, end }) => ({ kind, start, end }));
}

/** Whether some text could hold a secret at all: quick to say of many at once. */
export function mayHoldSecret(texts: readonly string[]): boolean {
  return shapesIn(readable(texts.join('\n')).text, SECRET_SHAPES).length > 0;
}

/** The text with an ellipsis for each secret in it. */
export function maskSecrets(text: string): string {
  return mask(text, SECRET_SHAPES, () => '…');
}

/** As much of a text as is shown, likewise; no half of a secret stands at its end. */
export function maskSecretsStart(text: string, length: number): string {
  return maskStart(text, length, SECRET_SHAPES, () => '…');
}

/** The text with every secret made unreadable, and everything else where it was: for a line with a caret below it. */
export function blotSecrets(text: string): string {
  return rewrite(text, findShapes(text, SECRET_SHAPES), ({ start, end }) =>
    text.slice(start, end).replaceAll(/[^\r\n]/g, '•'),
  );
}
