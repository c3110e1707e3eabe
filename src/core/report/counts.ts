import type { CheckReport } from '../generated/types.ts';

/** "2 errors, no warnings", and remarks where there are some. */
export function countWords({ errors, warnings, infos }: CheckReport): string {
  const counts = [plural(errors, 'error'), plural(warnings, 'warning')];
  return [...counts, ...(infos > 0 ? [plural(infos, 'remark')] : [])].join(', ');
}

export function plural(count: number, word: string): string {
  if (count === 0) return `no ${word}s`;
  return count === 1 ? `1 ${word}` : `${count} ${word}s`;
}

export function countEntries(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`;
}
