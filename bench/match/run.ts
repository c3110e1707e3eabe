import { execFileSync } from 'node:child_process';
import { failure, success } from '../../src/lib/util/result.ts';
import { timeRoute } from '../workerd/time-route.ts';
import type { Contender, Pace, Timing } from './contender.ts';
import { kedb, kedbBatch, v8Loop } from './contenders/javascript.ts';
import { OTHERS } from './contenders.ts';
import { runHostile } from './hostile.ts';
import { generateLines } from './lines.ts';
import { runMatchers } from './matchers.ts';
import { generatePatterns } from './patterns.ts';
import { runRecords } from './records.ts';
import type { ContenderResult, Results, SizeResult } from './results.ts';
import { round } from './round.ts';
import { measureTopOne } from './top-one.ts';

const LINES = 20_000;
const WORKERD_SIZES = [300, 3000, 10_000];

export type RunOptions = {
  /** Measure only kedb and the loop of V8. */
  quick: boolean;
  /** Measure hostile texts, workerd and ranking too. */
  whole: boolean;
};

export async function runBench(sizes: number[], { quick, whole }: RunOptions): Promise<Results> {
  const lines = generateLines(LINES);
  const characters = lines.reduce((sum, line) => sum + line.length, 0) / LINES;
  const measured: SizeResult[] = [];
  for (const size of sizes) measured.push(await runSize(size, lines, quick ? [] : OTHERS));
  return {
    lines: LINES,
    characters_per_line: Math.round(characters),
    sizes: measured,
    matchers: runMatchers(),
    records: runRecords(),
    hostile: whole ? runHostile() : [],
    workerd: whole ? await timeRoutes() : [],
    top_one: whole ? [300, 3000, 10_000].map((entries) => measureTopOne(entries)) : [],
  };
}

async function timeRoutes(): Promise<Results['workerd']> {
  const timings: Results['workerd'] = [];
  for (const size of WORKERD_SIZES) timings.push(await timeRoute(size));
  return timings;
}

async function runSize(size: number, lines: string[], others: readonly Contender[]): Promise<SizeResult> {
  const patterns = generatePatterns(size);
  const [own, loop] = await runBoth(patterns, lines);
  const batch = await kedbBatch.run(patterns, lines);
  const results = [toResult(kedb, success(own)), toResult(kedbBatch, batch), toResult(v8Loop, success(loop))];
  for (const other of others) results.push(toResult(other, await runOne(other, patterns, lines)));
  return {
    patterns: size,
    us_per_line: round(own.usPerLine),
    ratio_v8_loop: Math.round(loop.usPerLine / own.usPerLine),
    hits_per_line: round(own.hits / lines.length),
    artifact: measureArtifact(size),
    contenders: results,
  };
}

function measureArtifact(size: number): SizeResult['artifact'] {
  const script = new URL('artifact.ts', import.meta.url).pathname;
  return JSON.parse(
    execFileSync(process.execPath, ['--expose-gc', script, String(size)], { encoding: 'utf8' }),
  );
}

/** Measures kedb and the loop in turn, so that a slow moment of the machine affects both. */
async function runBoth(patterns: string[], lines: string[]): Promise<[Pace, Pace]> {
  const own: Pace[] = [];
  const loop: Pace[] = [];
  for (let turn = 0; turn < 3; turn++) {
    own.push(mustSucceed(await kedb.run(patterns, lines)));
    loop.push(mustSucceed(await v8Loop.run(patterns, lines)));
  }
  return [best(own), best(loop)];
}

function mustSucceed(timing: Timing): Pace {
  if (!timing.ok) throw new Error(timing.error);
  return timing.value;
}

function best(timings: Pace[]): Pace {
  return timings.reduce((a, b) => (b.usPerLine < a.usPerLine ? b : a));
}

async function runOne(contender: Contender, patterns: string[], lines: string[]): Promise<Timing> {
  if (patterns.length > (contender.maxPatterns ?? Number.POSITIVE_INFINITY)) return failure('not tried');
  return contender.run(patterns, lines);
}

function toResult({ name, note = '' }: Contender, timing: Timing): ContenderResult {
  if (!timing.ok) return { name, note, us_per_line: null, failure: timing.error };
  return { name, note, us_per_line: round(timing.value.usPerLine), failure: null };
}
