import { describe, expect, it } from 'vitest';
import { retry } from './retry.ts';

const failing = (times: number) => {
  let tries = 0;
  return async () => {
    tries += 1;
    if (tries <= times) throw new Error(`try ${tries}`);
    return tries;
  };
};

describe('retry', () => {
  it('pauses ever longer, and never less than was asked for', async () => {
    const pauses: number[] = [];
    const pause = async (milliseconds: number) => void pauses.push(milliseconds);
    expect(await retry(failing(3), () => 1000, pause)).toBe(4);
    expect(pauses).toHaveLength(3);
    for (const [index, milliseconds] of pauses.entries()) {
      expect(milliseconds).toBeGreaterThanOrEqual(1000 + 100 * 2 ** index);
      expect(milliseconds).toBeLessThanOrEqual(1000 + 200 * 2 ** index);
    }
  });

  it('gives up after six tries, and at once on what is final', async () => {
    const pause = async () => {};
    await expect(retry(failing(9), () => 0, pause)).rejects.toThrow('try 6');
    await expect(retry(failing(9), () => null, pause)).rejects.toThrow('try 1');
  });
});
