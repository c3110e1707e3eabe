import { KEPT_SHAPES } from './kept-shapes.ts';
import { type Found, mask, maskStart, type Work } from './search.ts';
import { SECRET_SHAPES } from './secret-shapes.ts';

const SHAPES = [...KEPT_SHAPES, ...SECRET_SHAPES];

/** What stands in the place of something. */
export const REDACTED = /<(?:private key|credentials|secret|email|ip|mac|phone|card|iban|person)>/;

/**
 * Masks secrets, mail and IP addresses, and what else is of a person. Samples of unmatched alerts end in pull requests, where more
 * people read than on the pager. It guesses: what looks like none of these passes, and so does a name. It takes time linear in the text,
 * and nothing is left that `findSecrets` would find.
 */
export function redact(text: string, work?: Work): string {
  return mask(text, SHAPES, putOf, work);
}

/** As much of a text as is kept, masked; no half of a secret stands at its end. */
export function redactStart(text: string, length: number, work?: Work): string {
  return maskStart(text, length, SHAPES, putOf, work);
}

function putOf({ put }: Found): string {
  return put;
}
