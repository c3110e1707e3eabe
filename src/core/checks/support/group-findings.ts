import type { CheckDiagnostic, ReadEntry } from '../check.ts';

/** Up to this many entries get a problem each. More problems would bury the report. */
const FEW = 3;

type Grouping<Victim, Culprit> = {
  culpritOf: (victim: Victim) => Culprit;
  fileOf: (victim: Victim) => ReadEntry;
  each: (victim: Victim) => CheckDiagnostic;
  /** One diagnostic at the culprit; `others` gives the number of victims and the first few ids. */
  all: (culprit: Culprit, others: string) => CheckDiagnostic;
};

/** Groups findings by culprit: a diagnostic for each of a few victims, or a single one for many. */
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
