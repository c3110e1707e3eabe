import { recordsOfLines } from '../../src/core/answer/answer-records.ts';
import { toIndexEntry } from '../../src/core/match/index-entry.ts';
import { createKbMatcher } from '../../src/core/match/kb-matcher.ts';
import { buildPatternIndex } from '../../src/lib/engine/index/build-index.ts';
import { createIndexedEngine } from '../../src/lib/engine/indexed-engine.ts';
import { readRecord } from '../../src/lib/records/read-record.ts';
import { knownError } from '../../test/support/kb/known-error.ts';
import { generateLines } from './lines.ts';
import { generatePatterns } from './patterns.ts';
import { round } from './round.ts';

/** Microseconds a line: searching the lines as they are, and reading them as records and searching those. */
export type RecordRow = { name: string; engine_us: number; records_us: number };

const PATTERNS = 300;
const LINES = 20_000;
/** So many lines come at once, as in a request. */
const AT_ONCE = 2_000;

const FRAMES = [
  ...Array.from({ length: 9 }, (_, n) => `\tat shop.orders.Orders.find(Orders.java:${n})`),
  'Caused by: java.net.ConnectException: Connection refused',
  '\t... 12 more',
];

/** The cost of reading a log as records, in one run with the search alone. */
export function runRecords(): RecordRow[] {
  const patterns = generatePatterns(PATTERNS);
  const engine = createIndexedEngine(patterns, buildPatternIndex(patterns));
  const matcher = createKbMatcher([toIndexEntry(knownError({ patterns }))]);
  return kinds().map(([name, lines]) => {
    const parts = Array.from({ length: Math.ceil(lines.length / AT_ONCE) }, (_, n) =>
      lines.slice(n * AT_ONCE, (n + 1) * AT_ONCE),
    );
    const pace = (match: (part: string[]) => void) => best(() => parts.forEach(match)) / lines.length;
    const engine_us = round(pace((part) => engine.searchAll(part)));
    const records_us = round(
      pace((part) => {
        for (const _ of matcher.matchRecords(recordsOfLines(part), { nearMisses: false }));
      }),
    );
    return { name, engine_us, records_us };
  });
}

function kinds(): [name: string, lines: string[]][] {
  const lines = generateLines(LINES);
  const plain = lines.filter((line) => readRecord(line).around.length === 0);
  const traces = plain.slice(0, 2_000).flatMap((line) => [line, ...FRAMES]);
  // As in `generateLines`: strings in pieces would be joined by the first search.
  return JSON.parse(
    JSON.stringify([
      ['plain lines', plain],
      ['lines of JSON', lines.filter((line) => line.startsWith('{'))],
      ['all lines: half of them plain, the others syslog, klog, logfmt and JSON', lines],
      ['traces of Java of twelve lines', traces],
    ]),
  );
}

/** Microseconds: the best of several passes. */
function best(run: () => void): number {
  const passes = Array.from({ length: 15 }, () => {
    const started = performance.now();
    run();
    return performance.now() - started;
  });
  return Math.min(...passes) * 1000;
}
