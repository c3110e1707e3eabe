/** RFC 3339 §5.6: a date and a time with its offset. */
const RFC_3339 = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:(\d{2})(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;

/**
 * An RFC 3339 time in milliseconds since 1970, or null. Stricter than `Date.parse`, which takes almost anything and reads
 * a time without offset as local. A leap second counts as the second before it.
 */
export function parseInstant(text: string): number | null {
  const seconds = RFC_3339.exec(text)?.[1];
  if (seconds === undefined) return null;
  const time = Date.parse(seconds === '60' ? text.replace(/:60(?=\.|[Zz+-])/, ':59') : text);
  return Number.isNaN(time) ? null : time;
}
