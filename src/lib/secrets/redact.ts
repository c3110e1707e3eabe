import { maskSecrets } from './secrets.ts';
import { type Mask, SECRET_SHAPES } from './shapes.ts';

/** What must not be kept of a sample. The order matters: what is longest goes first. */
const MASKS: readonly Mask[] = [
  ...SECRET_SHAPES.flatMap(({ masks = [] }) => masks),
  ...SECRET_SHAPES.flatMap(({ resembles }) => (resembles ? [{ find: resembles, put: '<secret>' }] : [])),
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
  return maskAll(MASKS.reduce((redacted, { find, put }) => redacted.replace(find, put), text));
}

/** Again until none is found: a command may hold several, of which one search sees the last. */
function maskAll(text: string): string {
  const masked = maskSecrets(text, '<secret>');
  return masked === text ? text : maskAll(masked);
}
