/** What people write where a secret would be, and what everybody knows. */
const PLACEHOLDER =
  /example|placeholder|redacted|change.?(?:me|it)|your[-_]|^your|dummy|sample|insert|^my-?(?:password|secret|token)|^(?:x+|\*+|\.+|-+|_+|guest|postgres|password|passwd|pass|pwd|admin|secret|token|test|user|root|redis|minioadmin|true|false|none|null|yes|no|on|off|env|stdin|prompt|required|missing|expired|invalid|wrong)$|\*{2}|•|x{4}|\.{3}|…|%s|%\(/i;

/** The name of a variable, in the place of what it holds. */
const CAPITALS = /^[A-Z]+(?:_[A-Z0-9]+)*$/;

/** Where a secret is kept, or what it is known by: a file, an address, an ARN, an id, a digest. */
const REFERENCE =
  /^(?:[./~@]|https?:|file:|env:|vault:|arn:|op:\/\/|sha\d+[:-]|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$|[0-9a-f]{64}$)/i;

/** A path of Vault's, such as secret/data/prod. In base64 a slash stands among capitals. */
const PATH = /^[a-z][a-z0-9_.-]*(?:\/[a-z0-9_.{}-]+)+(?:#\w+)?$/;

/** A name of several parts, or a number: text that may be where secrets are, but is none. */
const NAME =
  /^[A-Za-z]+(?:[._-][A-Za-z]+)*$|^[0-9.:,-]+$|^(?:[a-z]+[0-9]{0,2}|[0-9]{1,4})(?:[-._](?:[a-z]+[0-9]{0,2}|[0-9]{1,4}))+$/;

/** Bits a character: below it a text repeats itself, as `aaaaaaaa1` does. */
const LEAST_ENTROPY = 2;

/** Whether a text stands for itself, and not for what is to be written there. */
export function isWrittenOut(value: string): boolean {
  return !PLACEHOLDER.test(value) && !CAPITALS.test(value) && !REFERENCE.test(value) && !PATH.test(value);
}

/** Whether it has letters and digits in no order that a word or a name would have. */
export function looksRandom(value: string): boolean {
  if (!isWrittenOut(value) || NAME.test(value)) return false;
  return /[A-Za-z]/.test(value) && /[0-9]/.test(value) && entropy(value) >= LEAST_ENTROPY;
}

/** Shannon's, over the characters of the text itself. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce(
    (sum, count) => sum - (count / text.length) * Math.log2(count / text.length),
    0,
  );
}
