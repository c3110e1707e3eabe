import { redactStart } from './redact.ts';
import { BEHIND_CUT } from './search.ts';

/** As much as a thousand alerts say. Masking it takes about half a second at the worst (`bench/secrets.ts`). In UTF-16 units. */
const MAX_READ = 512 * 1024;

/** A text costs something to search, however short it is. */
const EACH = 100;

/** Masks for one request: what is said again and again is masked once, and there is a limit to all of it together. */
export class Redactor {
  readonly #masked = new Map<string, string>();
  #left: number;

  constructor(maxRead = MAX_READ) {
    this.#left = maxRead;
  }

  /** The beginning of a text, masked; null if there was too much before it. */
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
