import { findMojibake, type MojibakeRun } from '../../lib/encoding/mojibake/find-mojibake.ts';
import { findMojibakeRepairs } from '../../lib/encoding/mojibake/repair-mojibake.ts';
import type { ReadingDiagnostic } from '../problem/reading-problems.ts';
import { readIntentionalRanges } from './intentional-ranges.ts';

/** What of an entry's text is to be written otherwise, and what only looks as if. Offsets in the text as it was given. */
type EntryMojibake = {
  repairs: MojibakeRun[];
  /** In quotations, where it may be meant. */
  quoted: MojibakeRun[];
  /** Under an allow-comment. */
  allowed: MojibakeRun[];
};

/** Reading an entry and `kedb fix` both go by this: what is read is what will be written. */
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

const REPAIRED_HELP = 'kedb reads it as it was meant; `kedb fix` writes it back so.';
const QUOTED_HELP =
  'In a pattern, a sample or code it may be meant, so nothing changes it: mend it, or say in an allow comment that it is meant.';

/** Of all that is repaired the first, of all that is quoted the first, and of what is allowed the first of each line. */
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
    message: `UTF-8 that was once read as ${charset}, in ${count} ${places}: this one was ${text}`,
    help,
    start,
    end,
  };
}

/** Positions are those in the repaired text, as of all that is read from it. */
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

/** A repair is as long as what it writes. */
function endOf({ start, end }: ReadingDiagnostic, repair: MojibakeRun | undefined): number {
  return repair?.start === start ? start + repair.text.length : end;
}
