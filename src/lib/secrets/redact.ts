import { KEPT_SHAPES } from './kept-shapes.ts';
import { type Found, mask, maskStart, type SearchCost } from './search.ts';
import { SECRET_SHAPES } from './secret-shapes.ts';

const SHAPES = [...KEPT_SHAPES, ...SECRET_SHAPES];

/** The replacements that masking writes. */
export const REDACTED = /<(?:private key|credentials|secret|email|ip|mac|phone|card|iban|person)>/;

/**
 * Masks secrets, mail and IP addresses and other personal data. Samples of unmatched alerts end in pull requests, which more people
 * read than the pager. The shapes are guesses: unknown kinds of data stay, and so do names. The time is linear in the text, and the
 * result contains nothing that `findSecrets` would find.
 */
export function redact(text: string, work?: SearchCost): string {
  return mask(text, SHAPES, putOf, work);
}

/** Masks the first `length` characters of a text. The result never ends with half of a secret. */
export function redactStart(text: string, length: number, work?: SearchCost): string {
  return maskStart(text, length, SHAPES, putOf, work);
}

function putOf({ put }: Found): string {
  return put;
}
