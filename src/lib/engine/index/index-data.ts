/**
 * The index as the build step writes it: JSON, and the same bytes for the same patterns on any machine. Numbers are
 * numbers: to read them out of something smaller costs a Worker that starts some milliseconds. The hash tables are not in
 * it: making them at load takes less time than reading them would.
 */
export type PatternIndexData = {
  /** The number of patterns in the index. */
  patterns: number;
  /** All literals, folded, each once, joined by newlines (no literal holds one). */
  literals: string;
  /** For each literal where its grams for even and for odd offsets start. */
  grams: number[];
  /** For each pattern its two sets, each as its size and its literals. */
  sets: number[];
  /** The few patterns that may match across lines, or depend on the text as a whole. */
  acrossLines: number[];
};
