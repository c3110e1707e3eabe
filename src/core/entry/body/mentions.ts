/** Standards and algorithms that look like the id of an entry. */
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

/** The ids in a text, each once, in order; `isPrefix` limits them to known prefixes. */
export function mentionedErrors(
  text: string,
  isPrefix: (prefix: string) => boolean = (prefix) => !NOT_AN_ENTRY.has(prefix),
): string[] {
  const ids = Array.from(text.matchAll(ERROR_ID))
    .filter(([, prefix = '']) => isPrefix(prefix))
    .map(([id]) => id);
  return [...new Set(ids)];
}
