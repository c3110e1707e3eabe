import { setTimeout as sleep } from 'node:timers/promises';
import { generateLines } from '../match/lines.ts';
import { round } from '../match/round.ts';
import { type Batch, type Client, toBatch, withClient } from './client.ts';
import { generateIndex } from './kb.ts';
import { type Served, withWorkerd } from './serve.ts';

const BATCH = 2000;
/** Patterns × lines in a batch for the loop of V8: about 0.1 s. */
const LOOP_WORK = 600_000;
/** The number of batches for each side in each of eight turns. */
const TIMES = 40;
/** The number of batches at the same time, so that the Worker never waits for the next one. */
const IN_FLIGHT = 3;

export type WorkerdTiming = {
  patterns: number;
  index_kb: number;
  /** The time from the start of the process to its first answer, and the time to open the index. */
  start_ms: number;
  load_ms: number;
  /** The first batch, before anything is compiled. */
  first_batch_ms: number;
  one_line_ms: number;
  /** One batch at a time. This includes the time of the network and the client. */
  us_per_line: number;
  us_per_line_v8_loop: number;
  us_per_line_echo: number;
  ratio_v8_loop: number;
  /** Three batches at a time. This is the cost of a line for the Worker. */
  us_per_line_busy: number;
  us_per_line_v8_loop_busy: number;
  ratio_v8_loop_busy: number;
};

/**
 * Measures a batch of lines in workerd from outside, because workerd's clock stands still during a request. The loop of V8 has its
 * own process. In one process, the heap and the compiled code of the loop would slow kedb.
 */
export async function timeRoute(patterns: number): Promise<WorkerdTiming> {
  const { index, detail } = generateIndex(patterns);
  const { start, load } = await timeStart(index, detail);
  const inUse = <T>(use: (client: Client) => Promise<T>) =>
    withWorkerd(index, detail, async (served) => {
      await untilUp(served);
      return withClient(served.port, IN_FLIGHT, use);
    });
  const timed = await inUse((kedb) => inUse((loop) => timeBatches(kedb, loop, patterns)));
  return {
    patterns,
    index_kb: Math.round(index.length / 1000),
    start_ms: round(start),
    load_ms: round(load),
    ...timed,
  };
}

async function timeBatches(kedb: Client, loop: Client, patterns: number) {
  const lines = generateLines(BATCH);
  const batch = toBatch(lines);
  const loopBatch = toBatch(lines.slice(0, Math.ceil(LOOP_WORK / patterns)));
  const one = toBatch(lines.slice(0, 1));
  await kedb.post('open', one);
  const first_batch_ms = await kedb.post('kedb', batch);
  // Warms up until V8 has optimised both. It compiles the loop's expressions at their second run.
  for (let i = 0; i < 2000; i++) await kedb.post('kedb', batch);
  for (let i = 0; i < 10; i++) await loop.post('loop', loopBatch);
  const alone = await timeInTurn({
    kedb: () => best(TIMES, () => kedb.post('kedb', batch)),
    loop: () => best(TIMES, () => loop.post('loop', loopBatch)),
    echo: () => best(TIMES, () => kedb.post('echo', batch)),
  });
  const busy = await timeInTurn({
    kedb: () => timeEach(60, () => kedb.post('kedb', batch)),
    loop: () => timeEach(IN_FLIGHT, () => loop.post('loop', loopBatch)),
  });
  const perLine = (ms: number, { size }: Batch) => (ms * 1000) / size;
  return {
    first_batch_ms: round(first_batch_ms),
    one_line_ms: round(await best(200, () => kedb.post('kedb', one))),
    us_per_line: round(perLine(alone.kedb, batch)),
    us_per_line_v8_loop: round(perLine(alone.loop, loopBatch)),
    us_per_line_echo: round(perLine(alone.echo, batch)),
    ratio_v8_loop: Math.round(perLine(alone.loop, loopBatch) / perLine(alone.kedb, batch)),
    us_per_line_busy: round(perLine(busy.kedb, batch)),
    us_per_line_v8_loop_busy: round(perLine(busy.loop, loopBatch)),
    ratio_v8_loop_busy: Math.round(perLine(busy.loop, loopBatch) / perLine(busy.kedb, batch)),
  };
}

type Measure = () => Promise<number>;

/** The best time of each side. They take turns, so that a slow moment of the machine affects all. */
async function timeInTurn<K extends string>(sides: Record<K, Measure>): Promise<Record<K, number>> {
  const names = Object.keys(sides) as K[];
  const times = new Map(names.map((name) => [name, Number.POSITIVE_INFINITY]));
  for (let turn = 0; turn < 8; turn++) {
    for (const name of names) times.set(name, Math.min(times.get(name) ?? 0, await sides[name]()));
  }
  return Object.fromEntries(times) as Record<K, number>;
}

async function best(times: number, measure: Measure): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i++) least = Math.min(least, await measure());
  return least;
}

/** The milliseconds per batch for this number of batches, several at a time. */
async function timeEach(batches: number, post: Measure): Promise<number> {
  let left = batches;
  const work = async () => {
    while (left-- > 0) await post();
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: IN_FLIGHT }, work));
  return (performance.now() - start) / batches;
}

/** The best of several cold starts. */
async function timeStart(index: string, detail: string): Promise<{ start: number; load: number }> {
  const best = { start: Number.POSITIVE_INFINITY, load: Number.POSITIVE_INFINITY };
  for (let i = 0; i < 8; i++) {
    await withWorkerd(index, detail, async (served) => {
      const began = performance.now();
      await untilUp(served);
      best.start = Math.min(best.start, performance.now() - began);
      best.load = Math.min(best.load, await withClient(served.port, 1, timeLoad));
    });
  }
  return best;
}

/** The time to open the index: how much longer the first request for it takes than the second. */
async function timeLoad({ post }: Client): Promise<number> {
  const first = await post('open', toBatch([]));
  return first - (await post('open', toBatch([])));
}

async function untilUp({ server, port }: Served): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error('workerd has stopped');
    const isUp = await withClient(port, 1, ({ post }) => post('echo', toBatch([]))).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await sleep(2);
  }
}
