import type { KnownError } from '../../generated/known-error.ts';
import type { Problem } from '../../generated/report.ts';
import { admitPattern } from '../../lib/regex/pattern.ts';
import type { Kb } from './kb.ts';

/** A file of the knowledge base that takes no part in the answers, and why. */
export type LeftOut = { file: string; line: number; why: string };

/**
 * The knowledge base as far as it can answer: without the entries that cannot be read, or that have a pattern that
 * cannot be used. `problems` are those that were found while it was read.
 */
export function usableKb(kb: Kb, problems: readonly Problem[]): { kb: Kb; leftOut: LeftOut[] } {
  const faults = new Map(kb.entries.map((entry) => [entry, unusablePattern(entry)]));
  const unreadable = [...Map.groupBy(problems.filter(isFault(kb)), ({ file }) => file).values()];
  const leftOut = [
    ...unreadable
      .flatMap(([first]) => first ?? [])
      .map(({ file, line, message: why }) => ({ file, line, why })),
    ...[...faults].flatMap(([{ path }, why]) => (why === null ? [] : [{ file: path, line: 1, why }])),
  ];
  return { kb: { ...kb, entries: kb.entries.filter((entry) => faults.get(entry) === null) }, leftOut };
}

/** Of an entry that was read no problem is in the way, whatever is wrong with the rest of it. */
function isFault({ entries }: Kb): (problem: Problem) => boolean {
  const read = new Set(entries.map(({ path }) => path));
  return ({ file, severity }) => severity === 'error' && file.endsWith('.md') && !read.has(file);
}

function unusablePattern({ patterns }: KnownError): string | null {
  for (const [index, pattern] of patterns.entries()) {
    const error = admitPattern(pattern);
    if (error) return `pattern ${index + 1} cannot be used: ${error.message}`;
  }
  return null;
}
