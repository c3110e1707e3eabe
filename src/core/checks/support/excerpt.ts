import { maskSecrets } from '../../../lib/secrets/secrets.ts';

const LONGEST = 60;

/** Code for a message: on one line, short, and without what nobody should read in a log. */
export function excerpt(code: string): string {
  const line = maskSecrets(code).replaceAll(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
