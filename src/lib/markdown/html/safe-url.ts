/** The allowed addresses of links. A `javascript:` or `data:` address could run code as the reader. */
const SAFE = /^(https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu;

/** An absolute URL that is safe in an href; null for any other text. */
export function safeUrl(text: string): string | null {
  const trimmed = text.trim();
  return SAFE.test(trimmed) ? trimmed : null;
}
