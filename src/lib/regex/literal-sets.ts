/** Literals of which every match contains at least one. */
export type LiteralSet = readonly string[];

/** Shorter literals are in nearly every text: they prove nothing and the index cannot use them. */
const MIN_LITERAL = 3;
/** More strings than this for one place in a pattern cost the index more than they tell. */
const MAX_STRINGS = 16;
/** One string may be as long as the pattern: cut in two it would prove less, and read badly as a near miss. */
const MAX_CHARACTERS = 1024;

/** Every way of writing one of the first strings and then one of the second; null when those are too many. */
export function product(before: LiteralSet, after: LiteralSet): string[] | null {
  if (before.length * after.length > MAX_STRINGS) return null;
  const [head, tail] = [before[0] ?? '', after[0] ?? ''];
  if (before.length === 1 && after.length === 1) return [head + tail];
  const strings = before.flatMap((head) => after.map((tail) => head + tail));
  const characters = strings.reduce((sum, text) => sum + text.length, 0);
  return characters > MAX_CHARACTERS ? null : strings;
}

/** The strings of several sets together; null when those are too many. */
export function together(sets: readonly LiteralSet[]): string[] | null {
  const strings = [...new Set(sets.flat())];
  return strings.length > MAX_STRINGS ? null : strings;
}

/** A set without the literals that contain another of its literals: where they are, that one is too. */
export function withoutImplied(set: LiteralSet): string[] {
  const unique = [...new Set(set)];
  return unique.filter((literal) => !unique.some((other) => other !== literal && literal.includes(other)));
}

export function isUsable(set: LiteralSet): boolean {
  return set.length > 0 && set.every((literal) => literal.length >= MIN_LITERAL);
}

/** The set that tells most: its shortest literal is the longest. The first of equals. */
export function bestSet(sets: readonly LiteralSet[]): LiteralSet | null {
  const usable = sets.filter(isUsable);
  return usable.reduce<LiteralSet | null>(
    (best, set) => (best && weight(best) >= weight(set) ? best : set),
    null,
  );
}

function weight(set: LiteralSet): number {
  return Math.min(...set.map((literal) => literal.length)) - Math.log2(set.length);
}
