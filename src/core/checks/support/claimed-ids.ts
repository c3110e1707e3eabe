import type { Kb } from '../../kb/kb.ts';

/** The ids of all files, in whatever state they are. */
export function claimedIds({ files }: Kb): Set<string> {
  return new Set(files.flatMap(({ claimedId }) => claimedId ?? []));
}
