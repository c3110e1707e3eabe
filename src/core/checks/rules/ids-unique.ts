import { atValue, type Check, type CheckDiagnostic, type ReadEntry, type Version } from '../check.ts';

export const check: Check = {
  id: 'ids/unique',
  severity: 'error',
  summary: 'no two entries have the same error_id',
  needs: ['error_id'],
  *run({ entries, base }) {
    for (const files of Map.groupBy(entries, ({ entry }) => entry.error_id).values()) {
      if (files.length < 2) continue;
      const owner = findOwner(files, base);
      yield* files.flatMap((file) => (owner && file !== owner ? duplicateOf(file, owner) : []));
    }
  },
};

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
