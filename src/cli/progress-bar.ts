import type { OnProgress, Progress } from '../core/kb/load-kb.ts';
import type { Io } from './io.ts';

/** Faster commands show no bar. */
const PATIENCE_MS = 1000;
const BAR_WIDTH = 24;
const REDRAW_MS = 100;

/** Shows the progress of a long command on a terminal. In a file or a pipe, nobody waits for it. */
export function createProgress(
  { stderr }: Pick<Io, 'stderr'>,
  now: () => number = Date.now,
): { onProgress: OnProgress; finish: () => void } {
  let next = now() + PATIENCE_MS;
  let isDrawn = false;
  return {
    onProgress(progress) {
      if (!stderr.isTTY || now() < next) return;
      next = now() + REDRAW_MS;
      isDrawn = true;
      stderr.draw(`\r${bar(progress)}\x1b[K`);
    },
    finish() {
      if (isDrawn) stderr.draw('\r\x1b[K');
    },
  };
}

function bar({ step, done, total }: Progress): string {
  const filled = Math.floor((BAR_WIDTH * done) / Math.max(1, total));
  const counted = `${done.toLocaleString('en')} of ${total.toLocaleString('en')}`;
  return `[${'#'.repeat(filled)}${'-'.repeat(BAR_WIDTH - filled)}] ${step} ${counted}`;
}
