import type { TemplatePart } from './template-part.ts';

/** Digits that belong to the name of a thing and never vary. */
const NAMES = new Set(
  'base64 ext2 ext3 ext4 h2 h2c http1 http2 http3 i18n ipv4 ipv6 k3s k8s l10n log4j md5 mp3 mp4 neo4j oauth2 p12 python2 python3 s3 sha1 sha256 sha384 sha512 utf8 utf16 win32 x64 x86 x509'.split(
    ' ',
  ),
);

/**
 * What varies within a word of letters and digits: all of it where it reads as an id, else its digits.
 * `worker3` → worker, 3; `9f86d081` and `1jb4` are ids; `x509` is a name.
 */
export function splitWord(word: string, isQuoted: boolean): TemplatePart[] {
  if (!/\d/.test(word) || NAMES.has(word.toLowerCase())) return [{ kind: 'literal', text: word }];
  if (isHex(word)) return [{ kind: 'hex', text: word }];
  const runs = word.match(/\d+|\D+/g) ?? [];
  if (isId(runs) || (isQuoted && runs.length > 1)) return [{ kind: 'id', text: word }];
  return runs.map((text) => ({ kind: /^\d/.test(text) ? 'number' : 'literal', text }));
}

/** Eight or more: a container's or commit's short id has them, a word that happens to be hexadecimal has no digits. */
function isHex(word: string): boolean {
  return (
    /^0x[0-9a-f]+$/i.test(word) || (word.length >= 8 && /[a-f]/i.test(word) && /^[0-9a-f]+$/i.test(word))
  );
}

function isId(runs: readonly string[]): boolean {
  const startsWithDigit = /^\d/.test(runs[0] ?? '') && runs.length > 1;
  return startsWithDigit || runs.length > 3;
}
