import { type Result, success } from '../../src/lib/util/result.ts';

/** A tool with which a user could match a list of patterns. */
export type Contender = {
  name: string;
  /** The parts of the task that it leaves out, in a few words. */
  note?: string;
  /** With more patterns, it takes minutes or does not compile, so it is not tried. */
  maxPatterns?: number;
  /** The time for one line, or the reason why there is none. */
  run(patterns: string[], lines: string[]): Promise<Timing>;
};

export type Pace = { usPerLine: number; hits: number };
export type Timing = Result<Pace, string>;

export type Search = (line: string) => number;

/**
 * The best of several passes over as many lines as fit into the time. If few lines fit, a pass repeats them, which favours slow
 * contenders.
 */
export function timeSearch(search: Search, lines: string[], seconds = 1.5): Timing {
  const sample = lines.slice(0, affordable(search, lines, seconds / 4));
  const { ms, hits } = bestPass(search, sample, seconds);
  return success({
    usPerLine: (ms * 1000) / sample.length,
    hits: (hits * lines.length) / sample.length,
  });
}

/** The same for a tool that takes many lines at once. */
export function timeBatches(searchAll: (batch: string[]) => number, lines: string[], size: number): Timing {
  const count = Math.ceil(lines.length / size);
  const batches = Array.from({ length: count }, (_, i) => lines.slice(i * size, (i + 1) * size));
  const { ms, hits } = bestPass(searchAll, batches, 1.5);
  return success({ usPerLine: (ms * 1000) / lines.length, hits });
}

/** The fastest pass over all parts, and its hits. Runs as many passes as fit into the time, but at least three. */
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
