import { redactStart } from './redact.ts';
import { BEHIND_CUT } from './search.ts';

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
