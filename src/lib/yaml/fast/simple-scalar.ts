/** A scalar that stands on one line; `start` and `end` are offsets in the text, quotes included. */
export type SimpleScalar = { value: string | number | boolean | null; start: number; end: number };

/** In single quotes, in double quotes without an escape. */
const QUOTED = /'((?:[^'\n]|'')*)'|"([^"\\\n]*)"/y;

/** Begins with no indicator (YAML 1.2.2 §7.3.3), holds no `: ` and no ` #`, ends in no blank and no colon. */
const PLAIN = /[\p{L}\p{N}_/.(^$+\\](?:(?!:(?: |$)| #)[^\n])*(?<![ :])/muy;

/** The same inside brackets, where more signs have a meaning. */
const PLAIN_IN_FLOW = /[\p{L}\p{N}_/.](?:[^\n,:#'"[\]{}]*[^\n ,:#'"[\]{}])?/uy;

/** What the core schema (§10.3.2) reads as a value of another type than text, or might. */
const NUMBER = /^(?:0|[1-9][0-9]{0,14})$/;
const MAYBE_NUMBER = /^[-+]?(?:[0-9.]+(?:e[-+]?[0-9]*)?|0[xo][0-9a-f]*|\.inf|\.nan)$/i;
const WORDS = new Map<string, boolean | null>([
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
  ...['null', 'Null', 'NULL', '~'].map((word) => [word, null] as const),
]);

/** The scalar at an offset; null where there is none, or none that is simple. */
export function readSimpleScalar(text: string, start: number, isInFlow = false): SimpleScalar | null {
  return readQuoted(text, start) ?? readPlain(text, start, isInFlow ? PLAIN_IN_FLOW : PLAIN);
}

function readQuoted(text: string, start: number): SimpleScalar | null {
  QUOTED.lastIndex = start;
  const [written, single, double] = QUOTED.exec(text) ?? [];
  if (written === undefined) return null;
  return { value: single?.replaceAll("''", "'") ?? double ?? '', start, end: start + written.length };
}

function readPlain(text: string, start: number, shape: RegExp): SimpleScalar | null {
  shape.lastIndex = start;
  const word = shape.exec(text)?.[0];
  if (word === undefined) return null;
  const end = start + word.length;
  const known = WORDS.get(word);
  if (known !== undefined) return { value: known, start, end };
  if (NUMBER.test(word)) return { value: Number(word), start, end };
  return MAYBE_NUMBER.test(word) ? null : { value: word, start, end };
}
