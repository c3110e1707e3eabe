/** Standards and algorithms that are written like an entry's id. */
const NOT_AN_ENTRY = new Set([
  'AES',
  'CVE',
  'CWE',
  'DES',
  'ECDSA',
  'HTTP',
  'ISO',
  'RFC',
  'RSA',
  'SHA',
  'TLS',
]);

const ERROR_ID = /(?<![\w-])([A-Z][A-Z0-9]*)-\d{3,}(?![\w-])/g;

/** The entries that a text names, each once, in order; `isPrefix` where it is known how ids begin. */
export function mentionedErrors(
  text: string,
  isPrefix: (prefix: string) => boolean = (prefix) => !NOT_AN_ENTRY.has(prefix),
): string[] {
  const ids = Array.from(text.matchAll(ERROR_ID))
    .filter(([, prefix = '']) => isPrefix(prefix))
    .map(([id]) => id);
  return [...new Set(ids)];
}
