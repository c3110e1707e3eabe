import { atValue, type Check, type CheckDiagnostic, type ReadEntry } from '../check.ts';
import { knownIds, listedErrors, mentionsOf } from '../support/mentioned-ids.ts';
import { atSpan, findInBody } from '../support/places.ts';

export const check: Check = {
  id: 'prose/related-errors',
  severity: 'info',
  summary: 'the body and related_errors name the same entries',
  isOneProblem: true,
  needs: ['related_errors', 'overlaps_with'],
  *run(context) {
    const ids = knownIds(context);
    for (const file of context.entries) {
      const mentioned = mentionsOf(file, ids).filter((id) => ids.has(id) && id !== file.entry.error_id);
      yield* notListed(file, mentioned);
      yield* notMentioned(file, mentioned, ids);
    }
  },
};

function notListed(file: ReadEntry, mentioned: readonly string[]): CheckDiagnostic[] {
  const listed = listedErrors(file.entry);
  // The plan lists these as related, too.
  const ofCauses = new Set(file.entry.body.causes.flatMap(({ related_errors }) => related_errors));
  return mentioned
    .filter((id) => !listed.has(id) && !ofCauses.has(id))
    .flatMap((id) => {
      const message = `the body names ${id}, but related_errors does not`;
      const place = findInBody(file, id);
      return place
        ? [
            atSpan(
              file,
              place,
              message,
              'Add it to related_errors: the plan lists only those and the ones in Common Causes.',
            ),
          ]
        : [];
    });
}

function notMentioned(
  file: ReadEntry,
  mentioned: readonly string[],
  ids: ReadonlySet<string>,
): CheckDiagnostic[] {
  return file.entry.related_errors.flatMap((id, index) => {
    if (mentioned.includes(id) || !ids.has(id) || id === file.entry.error_id) return [];
    const message = `related_errors lists ${id}, but the body does not mention it`;
    const help = 'Say in the body when to look there, such as “See **ERROR-002** if …” in Notes.';
    return [atValue(file, ['related_errors', String(index)], message, help)];
  });
}
