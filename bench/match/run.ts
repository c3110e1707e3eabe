import { writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { buildPatternIndex } from '../../src/core/match/index/build-index.ts';
import { createIndexedEngine } from '../../src/core/match/indexed-engine.ts';
import { drawChart } from './chart.ts';
import { type Contender, isFailure, type Timing } from './contender.ts';
import { kedb, re2jsLoop, re2jsSet, v8Alternation, v8Loop } from './contenders/javascript.ts';
import { filteredRe2, grep, hyperscan, re2CppSet } from './contenders/native.ts';
import { re2Loop, re2Set, rustSet } from './contenders/packages.ts';
import { type HostileRow, runHostile } from './hostile.ts';
import { generateLines } from './lines.ts';
import { generatePatterns } from './patterns.ts';
import { renderTables } from './tables.ts';

const OTHERS = [
  v8Alternation,
  re2jsLoop,
  re2jsSet,
  re2Loop,
  re2Set,
  rustSet,
  grep,
  re2CppSet,
  filteredRe2,
  hyperscan,
];
const LINES = 20_000;

export type SizeResult = {
  patterns: number;
  us_per_line: number;
  ratio_v8_loop: number;
  hits_per_line: number;
  artifact: { raw: number; gzip: number; load_ms: number };
  contenders: { name: string; note: string; us_per_line: number | null; failure: string | null }[];
};
export type Results = {
  lines: number;
  characters_per_line: number;
  sizes: SizeResult[];
  hostile: HostileRow[];
};

/** Runs the bench; prints JSON, or writes the table and the chart beside this file. */
export async function runBench(sizes: number[], options: { json: boolean; quick: boolean }): Promise<void> {
  const lines = generateLines(LINES);
  const measured: SizeResult[] = [];
  for (const size of sizes) measured.push(await runSize(size, lines, options.quick));
  const characters = lines.reduce((sum, line) => sum + line.length, 0) / LINES;
  const hostile = options.json || options.quick ? [] : runHostile();
  const results: Results = {
    lines: LINES,
    characters_per_line: Math.round(characters),
    sizes: measured,
    hostile,
  };
  if (options.json) console.log(JSON.stringify(results));
  else await writeReport(results);
}

async function writeReport(results: Results): Promise<void> {
  const tables = renderTables(results);
  console.log(tables);
  await writeFile(new URL('results.md', import.meta.url), tables);
  await writeFile(new URL('results.svg', import.meta.url), drawChart(results));
}

async function runSize(size: number, lines: string[], isQuick: boolean): Promise<SizeResult> {
  const patterns = generatePatterns(size);
  const [own, loop] = await runBoth(patterns, lines);
  const others: SizeResult['contenders'] = [];
  for (const contender of isQuick ? [] : OTHERS) {
    others.push(describe(contender, await runOne(contender, patterns, lines)));
  }
  return {
    patterns: size,
    us_per_line: round(own.usPerLine),
    ratio_v8_loop: Math.round(loop.usPerLine / own.usPerLine),
    hits_per_line: round(own.hits / lines.length),
    artifact: measureArtifact(patterns),
    contenders: [describe(kedb, own), describe(v8Loop, loop), ...others],
  };
}

type Success = Exclude<Timing, { failure: string }>;

/** kedb and the loop take turns, so that a slow moment of the machine hits both. */
async function runBoth(patterns: string[], lines: string[]): Promise<[Success, Success]> {
  const own: Success[] = [];
  const loop: Success[] = [];
  for (let turn = 0; turn < 3; turn++) {
    own.push(mustSucceed(await kedb.run(patterns, lines)));
    loop.push(mustSucceed(await v8Loop.run(patterns, lines)));
  }
  return [best(own), best(loop)];
}

function mustSucceed(timing: Timing): Success {
  if (isFailure(timing)) throw new Error(timing.failure);
  return timing;
}

function best(timings: Success[]): Success {
  return timings.reduce((a, b) => (b.usPerLine < a.usPerLine ? b : a));
}

async function runOne(contender: Contender, patterns: string[], lines: string[]): Promise<Timing> {
  if (patterns.length > (contender.maxPatterns ?? Number.POSITIVE_INFINITY)) return { failure: 'not tried' };
  return contender.run(patterns, lines);
}

function describe({ name, note = '' }: Contender, timing: Timing): SizeResult['contenders'][number] {
  if (isFailure(timing)) return { name, note, us_per_line: null, failure: timing.failure };
  return { name, note, us_per_line: round(timing.usPerLine), failure: null };
}

/** The artifact is the patterns and their index, as JSON. */
function measureArtifact(patterns: string[]): SizeResult['artifact'] {
  const json = JSON.stringify({ patterns, index: buildPatternIndex(patterns) });
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    const artifact = JSON.parse(json);
    createIndexedEngine(artifact.patterns, artifact.index);
    return performance.now() - start;
  });
  return { raw: json.length, gzip: gzipSync(json).length, load_ms: round(Math.min(...times)) };
}

function round(number: number): number {
  return Number(number.toPrecision(3));
}
