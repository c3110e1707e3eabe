import { KEPT_SHAPES } from './kept-shapes.ts';
import { BEHIND_CUT, type Found, mask, maskStart, type SearchCost } from './search.ts';
import { SECRET_SHAPES } from './secret-shapes.ts';
import { ShapeSet } from './shape-set.ts';

const SHAPES = new ShapeSet([...KEPT_SHAPES, ...SECRET_SHAPES]);

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

/** In UTF-16 units: the texts of about a thousand alerts. Masking this much takes about half a second at worst (`bench/secrets.ts`). */
const MAX_READ = 512 * 1024;

/** The base cost of a text. Even a short one takes some time to search. */
const EACH = 100;

/** Masks the texts of one request. It masks equal texts once, and limits the total length. */
export class Redactor {
  readonly #masked = new Map<string, string>();
  #left: number;

  constructor(maxRead = MAX_READ) {
    this.#left = maxRead;
  }

  /** The masked first `length` characters of a text; null if the limit is used up. */
  start(text: string, length: number): string | null {
    const read = text.slice(0, length + BEHIND_CUT);
    const key = `${length} ${read}`;
    const known = this.#masked.get(key);
    if (known !== undefined) return known;
    if (read.length + EACH > this.#left) return null;
    this.#left -= read.length + EACH;
    const masked = redactStart(read, length);
    this.#masked.set(key, masked);
    return masked;
  }
}
