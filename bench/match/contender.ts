/** Something that a user could match a list of patterns with. */
export type Contender = {
  name: string;
  /** What it leaves out, in a few words. */
  note?: string;
  /** Above this many patterns it takes minutes or does not compile: then it is not tried. */
  maxPatterns?: number;
  /** Time for one line, or why there is none. */
  run(patterns: string[], lines: string[]): Promise<Timing>;
};

export type Timing = { usPerLine: number; hits: number } | { failure: string };

export function isFailure(timing: Timing): timing is { failure: string } {
  return 'failure' in timing;
}

export type Search = (line: string) => number;

/**
 * The best of several passes over as many lines as fit the time. The fewer lines fit, the more a pass repeats itself,
 * which favours the slow contenders.
 */
export function timeSearch(search: Search, lines: string[], seconds = 1.5): Timing {
  const sample = lines.slice(0, affordable(search, lines, seconds / 4));
  let best = Number.POSITIVE_INFINITY;
  let hits = 0;
  const end = performance.now() + seconds * 1000;
  for (let pass = 0; pass < 3 || performance.now() < end; pass++) {
    const start = performance.now();
    hits = 0;
    for (const line of sample) hits += search(line);
    best = Math.min(best, performance.now() - start);
    if (performance.now() > end + seconds * 3000) break;
  }
  return { usPerLine: (best * 1000) / sample.length, hits: (hits * lines.length) / sample.length };
}

function affordable(search: Search, lines: string[], seconds: number): number {
  const end = performance.now() + seconds * 1000;
  let count = 0;
  while (count < lines.length && (count < 3 || performance.now() < end)) search(lines[count++] ?? '');
  return count;
}
