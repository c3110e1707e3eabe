import type { DangerRule } from './danger.ts';

/** `kill -9 -1`: the process -1 is every one that may be ended (POSIX `kill`). */
export const killing: DangerRule = ({ name, args }) => {
  if (name !== 'kill') return null;
  const isEvery = args.length > 1 && args.at(-1)?.value === '-1';
  return isEvery ? { reason: 'ends every process', harm: 'interrupts' } : null;
};
