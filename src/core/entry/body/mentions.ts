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

/** The entries that a text names, each once, in order. */
export function mentionedErrors(text: string): string[] {
  const ids = Array.from(text.matchAll(ERROR_ID))
    .filter(([, prefix = '']) => !NOT_AN_ENTRY.has(prefix))
    .map(([id]) => id);
  return [...new Set(ids)];
}
