/** What a link may lead to. `javascript:` and `data:` would run in the reader's name. */
const SAFE = /^(https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu;

/** An absolute URL that is safe in an href; null for any other text. */
export function safeUrl(text: string): string | null {
  const trimmed = text.trim();
  return SAFE.test(trimmed) ? trimmed : null;
}
