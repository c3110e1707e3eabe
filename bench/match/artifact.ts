/**
 * Prints the size of an artifact, its loading time and its memory, for a number of patterns. It needs its own process:
 * `node --expose-gc bench/match/artifact.ts 10000`.
 */
import { gzipSync } from 'node:zlib';
import { buildPatternIndex } from '../../src/lib/engine/index/build-index.ts';
import { createIndexedEngine } from '../../src/lib/engine/indexed-engine.ts';
import { generateLines } from './lines.ts';
import { generatePatterns } from './patterns.ts';
import type { SizeResult } from './results.ts';
import { round } from './round.ts';

/** The heap is measured again after this number of different lines. */
const LINES = 100_000;
const TURNS = 5;

async function measure(size: number): Promise<SizeResult['artifact']> {
  const json = makeArtifact(size);
  const lines = generateLines(LINES, 5);
  const load_ms = Math.min(...Array.from({ length: TURNS }, () => timeLoad(json)));
  const before = await megabytes();
  const engine = load(json);
  const loaded = await megabytes();
  for (const line of lines) engine.search(line);
  const after = await megabytes();
  // Uses the engine again, so that it is no garbage while the heap is measured.
  engine.search(lines[0] ?? '');
  return {
    raw: json.length,
    gzip: gzipSync(json).length,
    load_ms: round(load_ms),
    heap_mb: round(loaded - before),
    heap_after_mb: round(after - before),
  };
}

/** The patterns and their index, as JSON. */
function makeArtifact(size: number): string {
  const patterns = generatePatterns(size);
  return JSON.stringify({ patterns, index: buildPatternIndex(patterns) });
}

function timeLoad(json: string): number {
  const start = performance.now();
  load(json);
  return performance.now() - start;
}

function load(json: string) {
  const { patterns, index }: { patterns: string[]; index: ReturnType<typeof buildPatternIndex> } =
    JSON.parse(json);
  return createIndexedEngine(patterns, index);
}

/** The memory of objects and typed arrays. Typed arrays are outside the heap, and their memory is freed a little later. */
async function megabytes(): Promise<number> {
  for (let i = 0; i < 3; i++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

console.log(JSON.stringify(await measure(Number(process.argv[2]))));
