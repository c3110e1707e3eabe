import { findMojibake, type MojibakeRun } from '../../lib/encoding/mojibake/find-mojibake.ts';
import { findMojibakeRepairs } from '../../lib/encoding/mojibake/repair-mojibake.ts';
import type { ReadingDiagnostic } from '../problem/reading-problems.ts';
import { readIntentionalRanges } from './intentional-ranges.ts';

/** The mojibake of an entry: what to repair, and what to leave. Offsets refer to the original text. */
type EntryMojibake = {
  repairs: MojibakeRun[];
  /** In quotations, where it may be intentional. */
  quoted: MojibakeRun[];
  /** Under an allow-comment. */
  allowed: MojibakeRun[];
};

/** Both the reader and `kedb fix` use this, so that kedb reads what `kedb fix` writes. */
export function findEntryMojibake(text: string): EntryMojibake {
  const runs = findMojibake(text);
  if (runs.length === 0) return { repairs: [], quoted: [], allowed: [] };
  const { isAllowed, isQuoted } = readIntentionalRanges(text, runs);
  return {
    repairs: findMojibakeRepairs(text, (offset) => isAllowed(offset) || isQuoted(offset)),
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
  { repairs, quoted, allowed }: EntryMojibake,
): ReadingDiagnostic[] {
  const reported = [
    ...firstOf(repairs, REPAIRED_HELP),
    ...firstOf(quoted, QUOTED_HELP),
    ...firstOfLines(text, allowed).map((run) => toDiagnostic(run, 1, QUOTED_HELP)),
  ];
  return inRepaired(reported, repairs);
}

function firstOf(runs: readonly MojibakeRun[], help: string): ReadingDiagnostic[] {
  const [first] = runs;
  return first ? [toDiagnostic(first, runs.length, help)] : [];
}

function firstOfLines(text: string, runs: readonly MojibakeRun[]): MojibakeRun[] {
  return runs.filter(({ start }, index) => {
    const previous = runs[index - 1];
    return !previous || text.slice(previous.start, start).includes('\n');
  });
}

function toDiagnostic(
  { start, end, text, charset }: MojibakeRun,
  count: number,
  help: string,
): ReadingDiagnostic {
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
  repairs: readonly MojibakeRun[],
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
function endOf({ start, end }: ReadingDiagnostic, repair: MojibakeRun | undefined): number {
  return repair?.start === start ? start + repair.text.length : end;
}
