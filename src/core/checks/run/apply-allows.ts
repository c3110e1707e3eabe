import type { Problem } from '../../../generated/report.ts';
import { parseSamplePath } from '../../entry/samples.ts';
import { type Kb, SETTINGS_FILE } from '../../kb/kb.ts';
import { type CheckDiagnostic, toProblems } from '../check.ts';
import { type Allow, allowsOfEntry, allowsOfSettings } from './allow-comments.ts';
import { DIRECTION_PROBLEMS, findKind } from './problem-kinds.ts';

/** The problems that no comment allows, and those of the comments. `wasRun`: whether a kind could have been found at all. */
export function applyAllows(
  problems: readonly Problem[],
  { files, settingsFile }: Kb,
  wasRun: (id: string) => boolean,
): Problem[] {
  const read = [...files.map(allowsOfEntry), ...(settingsFile ? [allowsOfSettings(settingsFile)] : [])];
  const allows = read.flatMap(({ value }) => value);
  const { kept, used } = sift(problems, allows);
  const unsure = new Set(problems.filter(isFinal).map(({ file }) => entryPath(file)));
  const couldBeUsed = ({ id, file }: Allow) => wasRun(id) && !unsure.has(file);
  const unused = allows.filter(
    (allow) => !used.has(allow) && (findKind(allow.id)?.final || couldBeUsed(allow)),
  );
  return [
    ...kept,
    ...read.flatMap(({ diagnostics }) => diagnostics),
    ...toProblems(DIRECTION_PROBLEMS.allowUnused, unused.map(unusedDiagnostic)),
  ];
}

const SETTINGS_HELP =
  'Remove it. For all entries, set the level of the check under checks; for one, write the comment there.';

/** What cannot be used is not checked further, so that nobody knows what else a comment allows there. */
function isFinal({ check }: Problem): boolean {
  return findKind(check)?.final === true;
}

function sift(problems: readonly Problem[], allows: readonly Allow[]): { kept: Problem[]; used: Set<Allow> } {
  const byPlace = Map.groupBy(
    allows.filter(({ id }) => !findKind(id)?.final),
    ({ file, id }) => keyOf(file, id),
  );
  const used = new Set<Allow>();
  const kept = problems.filter((problem) => {
    const here = byPlace.get(keyOf(entryPath(problem.file), problem.check)) ?? [];
    const covering = here.filter((allow) => covers(allow, problem));
    for (const allow of covering) used.add(allow);
    return covering.length === 0;
  });
  return { kept, used };
}

function covers({ file, onlyLine }: Allow, problem: Problem): boolean {
  return onlyLine === null || (problem.file === file && problem.line === onlyLine);
}

/** Raw samples cannot carry comments: their entry speaks for them. */
function entryPath(file: string): string {
  const sampleFile = parseSamplePath(file);
  return sampleFile ? `${sampleFile.basename}.md` : file;
}

function keyOf(file: string, id: string): string {
  return `${id} ${file}`;
}

function unusedDiagnostic({ id, onlyLine, ...place }: Allow): CheckDiagnostic {
  const where = onlyLine === null ? 'this file' : `line ${onlyLine}`;
  return findKind(id)?.final
    ? {
        ...place,
        message: `${id} cannot be allowed: kedb cannot use what it names`,
        help: 'Mend what it says; remove the comment.',
      }
    : {
        ...place,
        message: `this comment allows nothing: ${where} has no problem of ${id}`,
        help: place.file === SETTINGS_FILE ? SETTINGS_HELP : 'Remove it.',
      };
}
