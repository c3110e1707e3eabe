import { atValue, type Check, type CheckDiagnostic, type ReadEntry, type Version } from '../check.ts';

export const check: Check = {
  id: 'ids/unique',
  severity: 'error',
  summary: 'every error_id is used once',
  needs: ['error_id'],
  *run({ entries, base }) {
    for (const files of Map.groupBy(entries, ({ entry }) => entry.error_id).values()) {
      if (files.length < 2) continue;
      const owner = findOwner(files, base);
      yield* files.flatMap((file) => (owner && file !== owner ? duplicateOf(file, owner) : []));
    }
  },
};

/** The file that had the id before the change: a new file does not take it away by its name. Else the first. */
function findOwner(files: readonly ReadEntry[], base: Version | null): ReadEntry | undefined {
  const had = (file: ReadEntry) =>
    base?.entries.some(({ path, entry }) => path === file.path && entry.error_id === file.entry.error_id);
  return files.find(had) ?? files[0];
}

function duplicateOf(file: ReadEntry, { path, entry }: ReadEntry): CheckDiagnostic {
  const message = `${entry.error_id} is already the id of ${path}`;
  return { ...atValue(file, ['error_id'], message, 'Take the next free id.'), because: [path] };
}
