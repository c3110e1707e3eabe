import { findSecrets } from './secrets.ts';

/** What must not be kept of a sample, and what stands in its place. The order matters: what is longest goes first. */
const RULES: readonly { find: RegExp; put: string }[] = [
  {
    find: /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]{0,8192}?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g,
    put: '<private key>',
  },
  // user:password@ in a URL; the user may be a secret too. People leave `@` and `/` unescaped in a password, so it
  // runs to the last `@` of the word, or of a string in JSON.
  {
    find: /(\b[a-z][a-z0-9+.-]{0,30}:\/\/)(?:[^\s"]|"(?![,:}\]])){1,1024}@/gi,
    put: '$1<credentials>@',
  },
  {
    find: /\b(authorization["']?\s{0,4}[:=]\s{0,4}["']?(?:(?:bearer|basic|token)\s{1,4})?)[^\s"',;]{1,4096}/gi,
    put: '$1<secret>',
  },
  { find: /\b(bearer|basic)\s{1,4}[\w.~+/=-]{8,4096}/gi, put: '$1 <secret>' },
  {
    find: /([\w-]{0,40}(?:passw(?:or)?d|passwd|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|credential)[\w-]{0,20}["']?\s{0,4}[:=]\s{0,4})(?:"[^"\n]{0,4096}"|'[^'\n]{0,4096}'|[^\s"',;&]{1,4096})/gi,
    put: '$1<secret>',
  },
  { find: /\beyJ[\w-]{4,4096}\.[\w-]{4,4096}(?:\.[\w-]{0,4096})?/g, put: '<secret>' },
  {
    find: /\b(?:gh[opsur]_|github_pat_|glpat-|xox[abeoprs]-|sk-|sk_live_|rk_live_|AKIA|ASIA|AIza)[\w-]{8,255}/g,
    put: '<secret>',
  },
  { find: /[\w.+%-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/gi, put: '<email>' },
  { find: /\b(?:\d{1,3}\.){3}\d{1,3}\b/g, put: '<ip>' },
  { find: /(?<![\w:])(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?![\w:])/gi, put: '<ip>' },
  {
    find: /(?<![\w:])(?:[0-9a-f]{1,4}:){1,6}:(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,5})?(?![\w:])/gi,
    put: '<ip>',
  },
  // Long and of mixed kinds: a key or a hash, neither of which a reader needs.
  {
    find: /(?<![\w/+-])(?=[\w/+-]{0,256}\d)(?=[\w/+-]{0,256}[a-z])[\w/+-]{40,4096}={0,2}/gi,
    put: '<secret>',
  },
];

/** What stands in the place of something. */
export const REDACTED = /<(?:private key|credentials|secret|email|ip)>/;

/**
 * Masks secrets, mail and IP addresses. Samples of unmatched alerts end in pull requests, where more people read than on the pager.
 * It guesses: what looks like none of these passes. Every repeat is bounded, so no text makes it slow.
 * Nothing is left that `findSecrets` would find.
 */
export function redact(text: string): string {
  return maskSecrets(RULES.reduce((redacted, { find, put }) => redacted.replace(find, put), text));
}

/** Again until none is found: a command may hold several, of which one search sees the last. */
function maskSecrets(text: string): string {
  const secrets = findSecrets(text);
  if (secrets.length === 0) return text;
  const masked = secrets.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)}<secret>${rest.slice(end)}`,
    text,
  );
  return maskSecrets(masked);
}
