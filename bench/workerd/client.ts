import { Pool } from 'undici';
import type { Half } from './serve.ts';

export type Client = {
  /** Sends a batch. Returns the time until the whole answer is there, in milliseconds. */
  post: (half: Half, batch: Batch) => Promise<number>;
};

/** Lines as the body of a request. */
export type Batch = { size: number; body: Buffer };

export function toBatch(lines: readonly string[]): Batch {
  return { size: lines.length, body: Buffer.from(JSON.stringify({ lines })) };
}

/**
 * Runs a function with connections to a Worker. It uses undici directly, because `node:http` and `fetch` add more time than some of
 * the measured operations take.
 */
export async function withClient<T>(
  port: number,
  connections: number,
  use: (client: Client) => Promise<T>,
): Promise<T> {
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections });
  try {
    return await use({ post: (half, batch) => post(pool, half, batch) });
  } finally {
    await pool.destroy();
  }
}

async function post(pool: Pool, half: Half, { body }: Batch): Promise<number> {
  const headers = { 'x-half': half, authorization: 'Bearer bench', 'content-type': 'application/json' };
  const start = performance.now();
  const response = await pool.request({ path: '/v1/match', method: 'POST', headers, body });
  await response.body.dump();
  const time = performance.now() - start;
  if (response.statusCode !== 200) throw new Error(`workerd answered ${response.statusCode}`);
  return time;
}
