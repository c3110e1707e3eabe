import { type Result, success } from '../../src/lib/util/result.ts';

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

export type Pace = { usPerLine: number; hits: number };
export type Timing = Result<Pace, string>;

export type Search = (line: string) => number;

/**
 * The best of several passes over as many lines as fit the time. The fewer lines fit, the more a pass repeats itself,
 * which favours the slow contenders.
 */
export function timeSearch(search: Search, lines: string[], seconds = 1.5): Timing {
  const sample = lines.slice(0, affordable(search, lines, seconds / 4));
  const { ms, hits } = bestPass(search, sample, seconds);
  return success({
    usPerLine: (ms * 1000) / sample.length,
    hits: (hits * lines.length) / sample.length,
  });
}

/** The same for what takes many lines at once. */
export function timeBatches(searchAll: (batch: string[]) => number, lines: string[], size: number): Timing {
  const count = Math.ceil(lines.length / size);
  const batches = Array.from({ length: count }, (_, i) => lines.slice(i * size, (i + 1) * size));
  const { ms, hits } = bestPass(searchAll, batches, 1.5);
  return success({ usPerLine: (ms * 1000) / lines.length, hits });
}

/** The fastest of the passes over all parts that fit the time, of three at the least, and the hits of one. */
function bestPass<T>(search: (part: T) => number, parts: T[], seconds: number): { ms: number; hits: number } {
  let ms = Number.POSITIVE_INFINITY;
  let hits = 0;
  const end = performance.now() + seconds * 1000;
  for (let passes = 0; passes < 3 || performance.now() < end; passes++) {
    const start = performance.now();
    hits = 0;
    for (const part of parts) hits += search(part);
    ms = Math.min(ms, performance.now() - start);
    if (performance.now() > end + seconds * 3000) break;
  }
  return { ms, hits };
}

function affordable(search: Search, lines: string[], seconds: number): number {
  const end = performance.now() + seconds * 1000;
  let count = 0;
  while (count < lines.length && (count < 3 || performance.now() < end)) search(lines[count++] ?? '');
  return count;
}
