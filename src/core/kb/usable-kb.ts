import type { KnownError } from '../../generated/known-error.ts';
import type { Problem } from '../../generated/report.ts';
import { admitPattern } from '../../lib/regex/pattern.ts';
import type { Kb } from './kb.ts';

/** A file that is left out of the answers, and the reason. */
export type LeftOut = { file: string; line: number; why: string };

/**
 * The knowledge base without entries that cannot be read or have an unusable pattern. `problems` are the problems found
 * while reading.
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

/** Errors of files without a readable entry. Other problems do not prevent an answer. */
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
