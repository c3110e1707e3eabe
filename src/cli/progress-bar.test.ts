import { describe, expect, it } from 'vitest';
import { createProgress } from './progress-bar.ts';

/** The text that the bar shows for steps at these times, in milliseconds. */
function shownAt(times: readonly number[], isTTY: boolean): string {
  let written = '';
  let time = 0;
  const write = (text: string) => {
    written += text;
  };
  const stderr = { isTTY, write, draw: write };
  const { onProgress, finish } = createProgress({ stderr }, () => time);
  for (const [done, at] of times.entries()) {
    time = at;
    onProgress({ step: 'matching samples', done: done * 1000, total: 4000 });
  }
  finish();
  return written;
}

describe('the progress of a long command', () => {
  it.each([true, false])('is not shown of a short one', (isTTY) => {
    expect(shownAt([0, 10, 500, 999], isTTY)).toBe('');
  });

  it('is a bar on a terminal, and gone at the end', () => {
    expect(shownAt([0, 1500, 1550, 3000], true)).toBe(
      '\r[######------------------] matching samples 1,000 of 4,000\x1b[K' +
        '\r[##################------] matching samples 3,000 of 4,000\x1b[K' +
        '\r\x1b[K',
    );
  });

  it('is nothing elsewhere', () => {
    expect(shownAt([0, 1500, 3000, 7000], false)).toBe('');
  });
});
