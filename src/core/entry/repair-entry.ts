import { findMangled, type MangledRun } from '../../lib/encoding/mojibake/find-mojibake.ts';
import { findRepairs } from '../../lib/encoding/mojibake/repair-mojibake.ts';
import type { ReadingDiagnostic } from '../problem/reading-problems.ts';
import { readMeantText } from './meant-text.ts';

/** The mojibake of an entry: what to repair, and what to leave. Offsets refer to the original text. */
export type EntryRepairs = {
  repairs: MangledRun[];
  /** In quotations, where it may be intentional. */
  quoted: MangledRun[];
  /** Under an allow-comment. */
  allowed: MangledRun[];
};

/** Both the reader and `kedb fix` use this, so that kedb reads what `kedb fix` writes. */
export function findEntryRepairs(text: string): EntryRepairs {
  const runs = findMangled(text);
  if (runs.length === 0) return { repairs: [], quoted: [], allowed: [] };
  const { isAllowed, isQuoted } = readMeantText(text, runs);
  return {
    repairs: findRepairs(text, (offset) => isAllowed(offset) || isQuoted(offset)),
    quoted: runs.filter(({ start }) => isQuoted(start) && !isAllowed(start)),
    allowed: runs.filter(({ start }) => isAllowed(start)),
  };
}

const REPAIRED_HELP = 'Run `kedb fix` to repair the file. kedb already reads the repaired text.';
const QUOTED_HELP =
  'Correct it by hand, or add an allow-comment if it is intentional. `kedb fix` does not change patterns, samples and code.';

/** Reports the first repair, the first quoted run, and the first allowed run of each line. */
export function mojibakeDiagnostics(
  text: string,
  { repairs, quoted, allowed }: EntryRepairs,
): ReadingDiagnostic[] {
  const told = [
    ...firstOf(repairs, REPAIRED_HELP),
    ...firstOf(quoted, QUOTED_HELP),
    ...firstOfLines(text, allowed).map((run) => describe(run, 1, QUOTED_HELP)),
  ];
  return inRepaired(told, repairs);
}

function firstOf(runs: readonly MangledRun[], help: string): ReadingDiagnostic[] {
  const [first] = runs;
  return first ? [describe(first, runs.length, help)] : [];
}

function firstOfLines(text: string, runs: readonly MangledRun[]): MangledRun[] {
  return runs.filter(({ start }, index) => {
    const previous = runs[index - 1];
    return !previous || text.slice(previous.start, start).includes('\n');
  });
}

function describe({ start, end, text, charset }: MangledRun, count: number, help: string): ReadingDiagnostic {
  const places = count === 1 ? 'place' : 'places';
  return {
    check: 'encoding/mangled',
    severity: 'warning',
    message: `mojibake in ${count} ${places}: UTF-8 decoded as ${charset}, originally ${text}`,
    help,
    start,
    end,
  };
}

/** Maps positions to the repaired text, where all other diagnostics are. */
function inRepaired(
  diagnostics: readonly ReadingDiagnostic[],
  repairs: readonly MangledRun[],
): ReadingDiagnostic[] {
  let next = 0;
  let shift = 0;
  return diagnostics
    .toSorted((a, b) => a.start - b.start)
    .map((diagnostic) => {
      for (let repair = repairs[next]; repair && repair.end <= diagnostic.start; repair = repairs[++next]) {
        shift += repair.end - repair.start - repair.text.length;
      }
      return {
        ...diagnostic,
        start: diagnostic.start - shift,
        end: endOf(diagnostic, repairs[next]) - shift,
      };
    });
}

/** A repaired run ends after its new text. */
function endOf({ start, end }: ReadingDiagnostic, repair: MangledRun | undefined): number {
  return repair?.start === start ? start + repair.text.length : end;
}
