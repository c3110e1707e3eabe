import { Agent, request } from 'node:http';
import { generateLines } from '../match/lines.ts';
import { round } from '../match/round.ts';
import { generateIndex } from './kb.ts';
import { type Half, type Served, withWorkerd } from './serve.ts';

const BATCH = 2000;

export type WorkerdTiming = {
  patterns: number;
  index_kb: number;
  /** From starting the process to its first answer, and how much more than with a knowledge base of one pattern. */
  start_ms: number;
  load_ms: number;
  /** The first batch, while nothing is compiled yet. */
  first_batch_ms: number;
  one_line_ms: number;
  us_per_line: number;
  us_per_line_v8_loop: number;
  us_per_line_echo: number;
  ratio_v8_loop: number;
  /** The same, with what an echo of the same bytes takes subtracted from both. */
  ratio_without_transport: number;
};

/** Times a batch of lines in workerd from outside, since its clock stands still while a request runs. */
export async function timeRoute(patterns: number): Promise<WorkerdTiming> {
  const { index, detail } = generateIndex(patterns);
  const empty = await timeStart(generateIndex(1).index, detail);
  const start = await timeStart(index, detail);
  return withWorkerd(index, detail, async (served) => {
    await untilUp(served);
    const { port } = served;
    const lines = generateLines(BATCH);
    const first_batch_ms = await post(port, 'kedb', lines);
    const kedb = await bestOf(port, 'kedb', lines, 40);
    const loop = await bestOf(port, 'loop', lines.slice(0, Math.ceil(600_000 / patterns)), 5);
    const echo = await bestOf(port, 'echo', lines, 20);
    return {
      patterns,
      index_kb: Math.round(index.length / 1000),
      start_ms: round(start),
      load_ms: round(start - empty),
      first_batch_ms: round(first_batch_ms),
      one_line_ms: round((await bestOf(port, 'kedb', lines.slice(0, 1), 40)) / 1000),
      us_per_line: round(kedb),
      us_per_line_v8_loop: round(loop),
      us_per_line_echo: round(echo),
      ratio_v8_loop: Math.round(loop / kedb),
      ratio_without_transport: Math.round((loop - echo) / (kedb - echo)),
    };
  });
}

/** The best of several cold starts: process, bundle, index, first answer. */
async function timeStart(index: string, detail: string): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 5; i++) {
    times.push(
      await withWorkerd(index, detail, async (served) => {
        const start = performance.now();
        await untilUp(served);
        return performance.now() - start;
      }),
    );
  }
  return Math.min(...times);
}

async function untilUp({ server, port }: Served): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error('workerd has stopped');
    const isUp = await post(port, 'echo', []).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** The best of several batches, in microseconds a line. */
async function bestOf(port: number, half: Half, lines: string[], times: number): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i++) best = Math.min(best, await post(port, half, lines));
  return (best * 1000) / lines.length;
}

const agent = new Agent({ keepAlive: true });

/** How long a request takes, in milliseconds. By node:http, since fetch itself takes longer than what is measured. */
function post(port: number, half: Half, lines: string[]): Promise<number> {
  const body = Buffer.from(JSON.stringify({ lines }));
  const headers = {
    'x-half': half,
    authorization: 'Bearer bench',
    'content-type': 'application/json',
    'content-length': body.length,
  };
  const options = { host: '127.0.0.1', port, path: '/v1/match', method: 'POST', agent, headers };
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(options, (response) => {
      if (response.statusCode !== 200) reject(new Error(`workerd answered ${response.statusCode}`));
      response.on('error', reject).on('end', () => resolve(performance.now() - start));
      response.resume();
    });
    sent.on('error', reject).end(body);
  });
}
