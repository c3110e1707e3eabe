/**
 * The index that the build step writes as JSON. The same patterns give the same bytes on any machine. Numbers are stored as
 * numbers, because decoding a shorter form would take some milliseconds at every start of a Worker. It has no hash tables,
 * because building them is faster than reading them.
 */
export type PatternIndexData = {
  /** The number of patterns in the index. */
  patterns: number;
  /** All literals, folded, each once, joined by newlines. No literal contains a newline. */
  literals: string;
  /** For each literal, the starts of its two grams: one at an even and one at an odd offset of the literal. */
  grams: number[];
  /** For each pattern, its two sets. Each set is its size, then the numbers of its literals. */
  sets: number[];
  /** The few patterns that may match across lines, or that depend on the text as a whole. */
  acrossLines: number[];
};
