import type { OnProgress, Progress } from '../core/kb/load-kb.ts';
import type { Io } from './io.ts';

/** Faster commands show no bar. */
const PATIENCE_MS = 1000;
const BAR_WIDTH = 24;
const REDRAW_MS = 100;
const LINE_MS = 5000;

/** Shows the progress of a long command on stderr: a bar on a terminal, otherwise a line now and then. */
export function createProgress(
  { stderr }: Pick<Io, 'stderr'>,
  now: () => number = Date.now,
): { onProgress: OnProgress; finish: () => void } {
  const isTerminal = stderr.isTTY;
  const pause = isTerminal ? REDRAW_MS : LINE_MS;
  let next = now() + PATIENCE_MS;
  let isDrawn = false;
  return {
    onProgress(progress) {
      if (now() < next) return;
      next = now() + pause;
      isDrawn = true;
      if (isTerminal) stderr.draw(`\r${bar(progress)}\x1b[K`);
      else stderr.write(`${line(progress)}\n`);
    },
    finish() {
      if (isTerminal && isDrawn) stderr.draw('\r\x1b[K');
    },
  };
}

function bar(progress: Progress): string {
  const filled = Math.floor((BAR_WIDTH * progress.done) / Math.max(1, progress.total));
  return `[${'#'.repeat(filled)}${'-'.repeat(BAR_WIDTH - filled)}] ${line(progress)}`;
}

function line({ step, done, total }: Progress): string {
  return `${step} ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`;
}
