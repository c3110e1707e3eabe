import type { Problem } from '../../../generated/report.ts';
import { inWords } from '../../entry/covered-lines.ts';
import { parseSamplePath } from '../../entry/samples.ts';
import { type Kb, SETTINGS_FILE } from '../../kb/kb.ts';
import { type CheckDiagnostic, toProblems } from '../check.ts';
import { newUnderOldAllows } from './added-allows.ts';
import { type Allow, allowsOfEntry, allowsOfSettings, type Hidden } from './allow-comments.ts';
import { DIRECTION_PROBLEMS, findKind, isFixed, severityInWords } from './problem-kinds.ts';

/** The problems that no comment allows, and the problems of the comments. `wasRun`: whether a rule has run. */
export function applyAllows(
  problems: readonly Problem[],
  kb: Kb,
  base: Kb | null,
  wasRun: (id: string) => boolean,
): Problem[] {
  const { files, settingsFile } = kb;
  const read = [...files.map(allowsOfEntry), ...(settingsFile ? [allowsOfSettings(settingsFile)] : [])];
  const allows = read.flatMap(({ value }) => value);
  const { kept, used, hidden } = sift(problems, allows);
  const unsure = new Set(problems.filter(isFinal).map(({ file }) => entryPath(file)));
  const couldBeUsed = ({ id, file }: Allow) => wasRun(id) && !unsure.has(file);
  const unused = allows.filter(
    (allow) => !used.has(allow) && (isFixed(findKind(allow.id)) || couldBeUsed(allow)),
  );
  return [
    ...kept,
    ...(base ? newUnderOldAllows(hidden, kb, base) : []),
    ...read.flatMap(({ diagnostics }) => diagnostics),
    ...toProblems(DIRECTION_PROBLEMS.allowUnused, unused.map(unusedDiagnostic)),
  ];
}

const SETTINGS_HELP =
  'Remove it. To change a rule for all entries, set its level under checks. To allow one problem, write the comment in the entry.';

/** kedb does not check an unusable file further, so its other comments may be in use. */
function isFinal({ check }: Problem): boolean {
  return findKind(check)?.final === true;
}

type Sifted = { kept: Problem[]; used: Set<Allow>; hidden: Hidden[] };

function sift(problems: readonly Problem[], allows: readonly Allow[]): Sifted {
  const byPlace = Map.groupBy(
    allows.filter(({ id }) => !isFixed(findKind(id))),
    ({ file, id }) => keyOf(file, id),
  );
  const used = new Set<Allow>();
  const hidden: Hidden[] = [];
  const kept = problems.filter((problem) => {
    const here = byPlace.get(keyOf(entryPath(problem.file), problem.check)) ?? [];
    const covering = here.filter((allow) => covers(allow, problem));
    for (const allow of covering) used.add(allow);
    const allow = covering.find(({ lines }) => lines !== null) ?? covering[0];
    if (allow) hidden.push({ problem, allow });
    return allow === undefined;
  });
  return { kept, used, hidden };
}

function covers({ file, lines, fingerprint }: Allow, problem: Problem): boolean {
  if (fingerprint !== (problem.fingerprint ?? '')) return false;
  if (lines === null) return true;
  return problem.file === file && lines.first <= problem.line && problem.line <= lines.last;
}

/** Sample files cannot have comments: the comments of their entry apply. */
function entryPath(file: string): string {
  const sampleFile = parseSamplePath(file);
  return sampleFile ? `${sampleFile.basename}.md` : file;
}

function keyOf(file: string, id: string): string {
  return `${id} ${file}`;
}

function unusedDiagnostic({ id, lines, fingerprint, reason: _, ...place }: Allow): CheckDiagnostic {
  const where = inWords(lines);
  const isMany = lines !== null && lines.first !== lines.last;
  const kind = findKind(id);
  return kind && isFixed(kind)
    ? {
        ...place,
        message: `a comment cannot allow ${id}, which is always ${severityInWords(kind)}`,
        help: 'Fix the problem, and remove the comment.',
      }
    : {
        ...place,
        message: `this comment is not needed: ${where} ${isMany ? 'have' : 'has'} no ${id} problem${fingerprint && ` with the fingerprint ${fingerprint}`}`,
        help: place.file === SETTINGS_FILE ? SETTINGS_HELP : 'Remove it.',
      };
}
