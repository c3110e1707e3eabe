import { UNSEEN } from './unseen.ts';

/** A letter first, and nothing in it that YAML gives a meaning to, in a line or between brackets. */
const PLAIN = /^\p{L}[\p{L}\p{N} _./-]*(?<! )$/u;
/** What YAML 1.1 or 1.2 would read as something else than text. */
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** A text as YAML: bare where that is safe, else in single quotes, in double ones where something must be escaped. */
export function yamlScalar(text: string): string {
  if (text.search(UNSEEN) >= 0) return JSON.stringify(text).replaceAll(UNSEEN, escapeUnits);
  return PLAIN.test(text) && !RESERVED.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}

function escapeUnits(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
