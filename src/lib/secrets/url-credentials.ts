import type { Span } from '../text/source-text.ts';
import { offsetOfNext } from './shape.ts';

const SCHEME = /[a-z][a-z0-9+.-]{0,30}:\/\//gi;
/** The end of a word, or of a string in JSON. */
const END = /\s|["'`](?=\s*(?:[,;:}\])]|$))/g;
const SIGNS = /[/?#]/g;
const PORT = /^[^:@]*(?::\d{1,5})?$/;
/** Somebody has masked the password already; the user alone opens nothing. */
const MASKED = /^[^:]*:(?:\*+|x{3,}|•+|\.{3}|…|<[^<>]*>|\[[^[\]]*\])$/i;

/**
 * The user and the password in URLs (RFC 3986 §3.2.1). The user may be a secret too. People leave `@` and `/` unescaped in a
 * password, so it runs to the last `@` of the word, if the part before the first `/` is no host. Each word is read once.
 */
export function* findCredentials(text: string): Generator<Span> {
  let end = 0;
  for (const { index, 0: scheme } of text.matchAll(SCHEME)) {
    if (index < end) continue;
    const start = index + scheme.length;
    end = offsetOfNext(END, text, start);
    const last = text.lastIndexOf('@', end - 1);
    if (last < start) continue;
    const authority = text.slice(start, Math.min(offsetOfNext(SIGNS, text, start), end));
    const isHost = !authority.includes('@') && PORT.test(authority);
    if (!isHost && !MASKED.test(text.slice(start, last))) yield { start, end: last };
  }
}
