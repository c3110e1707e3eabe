import { isWrittenOut, looksRandom } from './secret-values.ts';
import { SECRET_SHAPES, type SecretShape } from './shapes.ts';

/** Where a secret stands in a text. */
export type Secret = { kind: string; start: number; end: number };

/** Finds what looks like a secret, in order, none inside another. */
export function findSecrets(text: string): Secret[] {
  const found = shapesIn(text).flatMap((shape) => findShape(shape, text));
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((secret) => {
    const isOutside = secret.start >= end;
    end = Math.max(end, secret.end);
    return isOutside;
  });
}

/** Whether some text could hold a secret at all: quick to say of many at once. */
export function mayHoldSecret(texts: readonly string[]): boolean {
  return shapesIn(texts.join('\n')).length > 0;
}

function shapesIn(text: string): SecretShape[] {
  const lower = text.toLowerCase();
  return SECRET_SHAPES.filter(({ marks }) => marks.some((mark) => lower.includes(mark)));
}

/** The text with an ellipsis, or another mark, for each secret in it. */
export function maskSecrets(text: string, mark = '…'): string {
  return findSecrets(text).reduceRight(
    (masked, { start, end }) => masked.slice(0, start) + mark + masked.slice(end),
    text,
  );
}

/** The text with every secret made unreadable, and everything else where it was: for a line with a caret below it. */
export function blotSecrets(text: string): string {
  return findSecrets(text).reduce(
    (blotted, { start, end }) => `${blotted.slice(0, start)}${'•'.repeat(end - start)}${blotted.slice(end)}`,
    text,
  );
}

function findShape({ kind, pattern, value }: SecretShape, text: string): Secret[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const secret = match.groups?.secret ?? match[0];
    const start = match.index + match[0].lastIndexOf(secret);
    return isSecret(secret, value) ? [{ kind, start, end: start + secret.length }] : [];
  });
}

function isSecret(text: string, value: SecretShape['value']): boolean {
  if (value === 'random') return looksRandom(text);
  return value === 'written' ? isWrittenOut(text) : !/EXAMPLE|X{5}|x{5}/.test(text);
}
