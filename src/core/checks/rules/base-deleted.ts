import { atValue, type Check, type CheckDiagnostic, type ReadEntry } from '../check.ts';
import { followEntries } from '../support/changes.ts';
import { atSpan, findInBody } from '../support/places.ts';

export const check: Check = {
  id: 'base/deleted',
  severity: 'error',
  needsBase: true,
  summary: 'no deleted entry is still referenced',
  needsSettings: true,
  *run(context) {
    const { planned_errors } = context.kb.settings;
    for (const { entry, path } of followEntries(context)?.deleted ?? []) {
      if (planned_errors.includes(entry.error_id)) continue;
      const found = context.entries.flatMap((file) => stillNamed(file, entry.error_id));
      yield* found.map((diagnostic) => ({ ...diagnostic, because: [path] }));
    }
  },
};

function stillNamed(file: ReadEntry, id: string): CheckDiagnostic[] {
  const message = `this change deletes ${id}, which is still referenced here`;
  const help = `Remove the reference, or keep ${id} with in_kb: false.`;
  for (const key of ['related_errors', 'overlaps_with'] as const) {
    const index = file.entry[key].indexOf(id);
    if (index !== -1) return [atValue(file, [key, String(index)], message, help)];
  }
  const place = findInBody(file, id);
  return place ? [atSpan(file, place, message, help)] : [];
}
