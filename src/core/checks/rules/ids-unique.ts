import { atValue, type Check, type CheckDiagnostic, type ReadEntry, type Version } from '../check.ts';

export const check: Check = {
  id: 'ids/unique',
  severity: 'error',
  summary: 'no two entries have the same error_id, or had it before',
  needs: ['error_id'],
  *run({ entries, base }) {
    yield* stillThere(entries);
    for (const files of Map.groupBy(entries, ({ entry }) => entry.error_id).values()) {
      if (files.length < 2) continue;
      const owner = findOwner(files, base);
      yield* files.flatMap((file) => (owner && file !== owner ? duplicateOf(file, owner) : []));
    }
  },
};

/** Sync gives the count of an id to the entry that has it now. */
function stillThere(entries: readonly ReadEntry[]): CheckDiagnostic[] {
  const owners = new Map(entries.map((file) => [file.entry.error_id, file.path]));
  return entries.flatMap((file) =>
    file.entry.renamed_from.flatMap((id, index) => {
      const owner = owners.get(id);
      if (owner === undefined) return [];
      const message = `renamed_from names ${id}, which ${owner} has`;
      const help = 'Name only ids that this entry had before, and that no entry has now.';
      return [{ ...atValue(file, ['renamed_from', String(index)], message, help), because: [owner] }];
    }),
  );
}

/** The file that had the id before the change; otherwise the first. So a new file cannot take over an id by its name. */
function findOwner(files: readonly ReadEntry[], base: Version | null): ReadEntry | undefined {
  const had = (file: ReadEntry) =>
    base?.entries.some(({ path, entry }) => path === file.path && entry.error_id === file.entry.error_id);
  return files.find(had) ?? files[0];
}

function duplicateOf(file: ReadEntry, { path, entry }: ReadEntry): CheckDiagnostic {
  const message = `${path} already has the id ${entry.error_id}`;
  return { ...atValue(file, ['error_id'], message, 'Use the next free id.'), because: [path] };
}
