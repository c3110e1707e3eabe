import { suggest } from '../../../lib/text/suggest.ts';
import { atValue, type Check, type CheckDiagnostic, type ReadEntry } from '../check.ts';
import { followEntries } from '../support/changes.ts';
import { knownIds, mentionsOf, prefixOf } from '../support/mentioned-ids.ts';
import { atSpan, findInBody } from '../support/places.ts';

export const check: Check = {
  id: 'references/unknown',
  severity: 'warning',
  summary: 'every referenced entry exists or is planned',
  needsSettings: true,
  *run(context) {
    const help = `Write the entry, or list the id under planned_errors in ${context.kb.settingsName}.`;
    const deleted = followEntries(context)?.deleted ?? [];
    // base/deleted reports references to entries that this change deletes.
    const ids = new Set([...knownIds(context), ...deleted.map(({ entry }) => entry.error_id)]);
    for (const file of context.entries) {
      for (const found of [
        ...inList(file, 'related_errors', ids),
        ...inList(file, 'overlaps_with', ids),
        ...inBody(file, ids),
      ])
        yield { ...found, help };
    }
  },
};

function inList(
  file: ReadEntry,
  key: 'related_errors' | 'overlaps_with',
  ids: ReadonlySet<string>,
): CheckDiagnostic[] {
  return file.entry[key].flatMap((id, index) =>
    ids.has(id) ? [] : [atValue(file, [key, String(index)], messageFor(id, ids))],
  );
}

/** If the front matter lists the id, the problem is reported there. */
function inBody(file: ReadEntry, ids: ReadonlySet<string>): CheckDiagnostic[] {
  const { error_id, related_errors, overlaps_with, renamed_from } = file.entry;
  const listed = new Set([error_id, ...related_errors, ...overlaps_with, ...renamed_from]);
  return mentionsOf(file, ids).flatMap((id) => {
    const place = ids.has(id) || listed.has(id) ? null : findInBody(file, id);
    return place ? [atSpan(file, place, messageFor(id, ids))] : [];
  });
}

function messageFor(id: string, ids: ReadonlySet<string>): string {
  const [meant] = [...ids]
    .filter((known) => numberOf(known) === numberOf(id) && isPrefixLike(id, known))
    .sort((a, b) => Number(prefixOf(b) === prefixOf(id)) - Number(prefixOf(a) === prefixOf(id)));
  return `${id} does not exist${meant ? ` (did you mean ${meant}?)` : ''}`;
}

/** The number of an id. Leading zeros make no difference, but another digit means another entry. */
function numberOf(id: string): number {
  return Number(/\d+$/.exec(id)?.[0]);
}

/** Whether the prefix of an id is a misspelled known one: EROR-001 is, but REDIS-001 and ERROR-001 are two entries. */
function isPrefixLike(id: string, known: string): boolean {
  return suggest(prefixOf(id), [prefixOf(known)]) !== null;
}
