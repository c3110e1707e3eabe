/**
 * One pattern for two that differ in some words, such as names. Null if they differ in their first or last word, or in more than a third of
 * their words: then they are two messages.
 */
export function joinPatterns(one: string, other: string): string | null {
  const [a, b] = [one.split(' '), other.split(' ')];
  if (a[0] !== b[0] || a.at(-1) !== b.at(-1)) return null;
  const joined = a.length === b.length ? joinWords(a, b) : joinEnds(a, b);
  const common = joined.filter((word) => a.includes(word) && b.includes(word)).length;
  return common * 3 < Math.max(a.length, b.length) * 2 ? null : joined.join(' ');
}

function joinWords(a: readonly string[], b: readonly string[]): string[] {
  return a.map((word, index) => {
    const other = b[index] ?? '';
    if (word === other) return word;
    return /\.\*|\\s/.test(word + other) ? '.*' : '\\S+';
  });
}

/** The common words at both ends. `Müller & Söhne` has more words than `Café Zürich`. */
function joinEnds(a: readonly string[], b: readonly string[]): string[] {
  const shorter = Math.min(a.length, b.length);
  const head = a.findIndex((word, index) => word !== b[index] || index === shorter - 1);
  const rest = shorter - head;
  const differs = Array.from({ length: rest }, (_, index) => a.at(-1 - index) !== b.at(-1 - index));
  const tail = differs.includes(true) ? differs.indexOf(true) : rest;
  return [...a.slice(0, head), '.*', ...a.slice(a.length - tail)];
}
