import { SECRET_SHAPES, type SecretShape } from './secret-shapes.ts';

/** Where a secret stands in a text. */
export type Secret = { kind: string; start: number; end: number };

/** What people write where a secret would be, and what everybody knows. */
const PLACEHOLDER =
  /example|placeholder|redacted|change.?me|your[-_]|dummy|sample|insert|^(?:x+|\*+|\.+|-+|_+|[A-Z]+(?:_[A-Z]+)*|guest|postgres|password|admin|secret|test|user|root|redis|minioadmin)$|\*{2}|x{4}|\.{3}|…|%s|%\(/i;

/** A path, an address, a name of several parts: text that is where secrets are, but is none. */
const NO_SECRET =
  /^(?:[./~]|https?:)|^[A-Za-z]+(?:[._-][A-Za-z]+)*$|^[0-9.:,-]+$|^(?:[a-z]+[0-9]{0,2}|[0-9]{1,4})(?:[-._](?:[a-z]+[0-9]{0,2}|[0-9]{1,4}))+$/;

/** Bits a character: below it a text repeats itself, as `aaaaaaaa1` does. */
const LEAST_ENTROPY = 2.5;

/** Finds what looks like a secret, in order, none inside another. */
export function findSecrets(text: string): Secret[] {
  const found = shapesIn(text).flatMap((shape) => findShape(shape, text));
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((secret, index) => !found.slice(0, index).some((other) => other.end > secret.start));
}

/** Whether some text could hold a secret at all: quick to say of many at once. */
export function mayHoldSecret(texts: readonly string[]): boolean {
  return shapesIn(texts.join('\n')).length > 0;
}

function shapesIn(text: string): SecretShape[] {
  const lower = text.toLowerCase();
  return SECRET_SHAPES.filter(({ marks }) => marks.some((mark) => lower.includes(mark)));
}

/** The text with an ellipsis for each secret in it. */
export function maskSecrets(text: string): string {
  return findSecrets(text).reduceRight(
    (masked, { start, end }) => `${masked.slice(0, start)}…${masked.slice(end)}`,
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

function findShape({ kind, pattern, isLoose }: SecretShape, text: string): Secret[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const secret = match.groups?.secret ?? match[0];
    const isSecret = isLoose ? looksRandom(secret) : !/EXAMPLE|X{5}|x{5}/.test(secret);
    const start = match.index + match[0].lastIndexOf(secret);
    return isSecret ? [{ kind, start, end: start + secret.length }] : [];
  });
}

/** Letters and digits in no order that a word or a name would have. */
function looksRandom(value: string): boolean {
  if (PLACEHOLDER.test(value) || NO_SECRET.test(value)) return false;
  return /[A-Za-z]/.test(value) && /[0-9]/.test(value) && entropy(value) >= LEAST_ENTROPY;
}

/** Shannon's, over the characters of the text itself. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce(
    (sum, count) => sum - (count / text.length) * Math.log2(count / text.length),
    0,
  );
}
