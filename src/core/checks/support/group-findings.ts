import type { CheckDiagnostic, ReadEntry } from '../check.ts';

/** What one entry does to so many others is reported at each of them; more problems would bury the report. */
const FEW = 3;

type Grouping<Victim, Culprit> = {
  culpritOf: (victim: Victim) => Culprit;
  fileOf: (victim: Victim) => ReadEntry;
  each: (victim: Victim) => CheckDiagnostic;
  /** At what they have in common; `others` says how many there are, and names the first few. */
  all: (culprit: Culprit, others: string) => CheckDiagnostic;
};

/** One diagnostic for each of a few victims of the same culprit, and one for all of many; either side has a part in it. */
export function groupFindings<Victim, Culprit extends { file: ReadEntry }>(
  victims: Iterable<Victim>,
  { culpritOf, fileOf, each, all }: Grouping<Victim, Culprit>,
): CheckDiagnostic[] {
  const groups = [...Map.groupBy(victims, culpritOf)];
  return groups.flatMap(([culprit, group]) => {
    const files = [...new Set(group.map(fileOf))];
    const ids = [...new Set(files.map(({ entry }) => entry.error_id))];
    return ids.length > FEW
      ? [{ ...all(culprit, nameSome(ids)), because: files.map(({ path }) => path) }]
      : group.map((victim) => ({ ...each(victim), because: [culprit.file.path] }));
  });
}

function nameSome(ids: readonly string[]): string {
  return `${ids.length} other entries (${ids.slice(0, FEW).join(', ')} and ${ids.length - FEW} more)`;
}
