/** Texts that people write in place of a secret, and well-known default passwords. */
const PLACEHOLDER =
  /example|placeholder|redacted|change.?(?:me|it)|your[-_]|^your|dummy|sample|insert|^my-?(?:password|secret|token)|^(?:x+|\*+|\.+|-+|_+|guest|postgres|password|passwd|pass|pwd|admin|secret|token|test|user|root|redis|minioadmin|true|false|none|null|yes|no|on|off|env|stdin|prompt|required|missing|expired|invalid|wrong)$|(?:\\?\*){2}|•|x{4}|\.{3}|…|%s|%\(/i;

/** The name of a variable, in place of its value. */
const CAPITALS = /^[A-Z]+(?:_[A-Z0-9]+)*$/;

/** A reference to a secret: a file, an address, an ARN, an id, a digest. */
const REFERENCE =
  /^(?:[./~@]|https?:|file:|env:|vault:|arn:|op:\/\/|sha\d+[:-]|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$|[0-9a-f]{64}$)/i;

/** A path of Vault, such as secret/data/prod. It has no capitals; base64 with a slash nearly always has some. */
const PATH = /^[a-z][a-z0-9_.-]*(?:\/[a-z0-9_.{}-]+)+(?:#\w+)?$/;

/** A word, a name of several parts, or a number. Such text is often in the place of a secret, but is none. */
const NAME =
  /^[A-Za-z]+(?:[._-][A-Za-z]+)*$|^[0-9.:,-]+$|^(?:[a-z]+[0-9]{0,2}|[0-9]{1,4})(?:[-._](?:[a-z]+[0-9]{0,2}|[0-9]{1,4}))+$/;

/** In bits per character. Texts with less, such as `aaaaaaaa1`, repeat themselves. */
const LEAST_ENTROPY = 2;

/** Whether a text is a real value: no placeholder, variable, reference or path. */
export function isWrittenOut(value: string): boolean {
  return !PLACEHOLDER.test(value) && !CAPITALS.test(value) && !REFERENCE.test(value) && !PATH.test(value);
}

/** Whether a text has letters and digits and does not look like a word, a name or a placeholder. */
export function looksRandom(value: string): boolean {
  if (!isWrittenOut(value) || NAME.test(value)) return false;
  return /[A-Za-z]/.test(value) && /[0-9]/.test(value) && entropy(value) >= LEAST_ENTROPY;
}

/** Shannon's entropy of the characters of a text, in bits per character. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce(
    (sum, count) => sum - (count / text.length) * Math.log2(count / text.length),
    0,
  );
}

/** False for the example tokens in the documentation of their makers. */
export function isNoExample(token: string): boolean {
  return !/EXAMPLE|X{5}|x{5}/.test(token);
}

/** Whether a text has letters and digits and is no name of several parts. */
export function isMixed(text: string): boolean {
  return /[A-Za-z]/.test(text) && /[0-9]/.test(text) && !NAME.test(text);
}

/** Words about a secret, short numbers, texts that somebody has already masked, and the signs before a list, a mapping or a block. */
const NO_VALUE =
  /^["'`\\]*(?:true|false|null|none|nil|undefined|yes|no|on|off|ok|set|unset|empty|valid|invalid|expired|missing|required|rejected|wrong|failed|changed|updated|renewed|refreshed|not|is|was|has|must|for|from|in|with|\d{1,2}|[*•x.…]+|[{[(|>+\s-]*[\])}]*)["'`\\]*$/i;

/** Whether a text after the name of a secret may be the secret itself. */
export function isValue(text: string): boolean {
  return !NO_VALUE.test(text);
}

/** The lengths of digests: MD5, SHA-1 (Git), SHA-224 to SHA-512. */
const DIGEST = /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i;
/** A key has a part of at least this length; base64 has a separator about every 32 characters. Names have many short parts. */
const PART_OF_KEY = 16;
const PART_OF_PATH = 32;

/** Whether a long word is a key, and not a digest, a name or a path. In a path, file names may be longer. */
export function isKey(word: string): boolean {
  const least = /^\/.*\//.test(word) ? PART_OF_PATH : PART_OF_KEY;
  return word.split(/[-_/+=]/).some((part) => part.length >= least && isMixed(part) && !DIGEST.test(part));
}

/** Words that make up a value that nobody uses: `newpassword`, `foo123bar`, `P@ssw0rd`. */
const INVENTED =
  /p[a@4][s$5]{2}(?:w[o0]rd)?|s[e3]cr[e3]t|anonymous|foobared|hunter2|username|abcdef|qwerty|strong|abcde|super|admin|token|minio|value|login|user|root|test|demo|fake|dead|beef|some|your|asdf|abcd|here|pwd|abc|def|foo|bar|baz|xyz|new|old|key|the|my/gi;

/** The digits that are left without these words. */
const COUNTING = /^(?:0*|1?2?3?4?5?6?7?8?9?0?|0?1?2?3?4?5?6?7?8?9?)$/;

/** A longer text is no invented word, even if it consists of such words. */
const MAX_INVENTED = 40;

/** Values that documents use: a text in brackets, RFC 7617, RFC 6750, the head of a JSON Web Token alone, and the token of jwt.io. */
const OF_DOCUMENTS =
  /^\[[A-Za-z _-]+\]$|^(?:QWxhZGRpbjpvcGVuIHNlc2FtZQ==|mF_9\.B5f-4\.1JqM|eyJhbGciOi[\w-]{0,80})$|IxMjM0NTY3ODkwI|0123456789abcdef|your[-_]/i;

/** The name of a class, an object of Java with its address, and a name of words with a number in it, such as Fail2Ban. */
const OF_PROGRAMS =
  /^(?:[a-z]\w*\.){2,}[A-Z]\w*(?:@[0-9a-f]{1,8})?$|^[A-Z]\w*@[0-9a-f]{5,8}$|^(?:[A-Z][a-z]{2,})+\d{1,2}(?:[A-Z][a-z]{2,})+$/;

/** A token of this length that repeats a few characters is no real one. */
const SHORTEST_TOKEN = 16;

/**
 * Whether a value is most likely an example. The check does not report those, but a text that is kept loses them: nobody can be sure.
 */
export function isExample(value: string): boolean {
  if (OF_DOCUMENTS.test(value)) return true;
  if (value.length >= SHORTEST_TOKEN && entropy(value) < LEAST_ENTROPY) return true;
  if (value.length > MAX_INVENTED) return false;
  return COUNTING.test(value.replaceAll(INVENTED, '').replaceAll(/[-_.!()]/g, ''));
}

/** Whether a value is a name in a program or a title. Such text often follows `token: `. */
export function isNameOfProgram(value: string): boolean {
  return OF_PROGRAMS.test(value);
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Whether a word is a name, a colon and a password in base64 (RFC 7617). */
export function isBasicAuth(word: string): boolean {
  let bits = 0;
  let buffer = 0;
  let text = '';
  for (const character of word.replace(/=+$/, '')) {
    buffer = ((buffer << 6) | BASE64.indexOf(character)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    const code = (buffer >> bits) & 0xff;
    if (code < 0x20 || code > 0x7e) return false;
    text += String.fromCharCode(code);
  }
  return /^[\w.@+-]+:\S+$/.test(text);
}
