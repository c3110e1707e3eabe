import type { Problem } from '../../../generated/report.ts';
import type { SourceText } from '../../../lib/text/source-text.ts';
import { cutText } from '../../../lib/text/text-size.ts';
import { type Kb, SETTINGS_FILE } from '../../kb/kb.ts';
import { type CheckDiagnostic, toProblems } from '../check.ts';
import { type Allow, allowsOfEntry, allowsOfSettings } from './allow-comments.ts';
import { DIRECTION_PROBLEMS, findKind, isFixed } from './problem-kinds.ts';

/** In bytes. A reason may be as long as a file. */
const MAX_REASON = 200;

const HELP = 'Approve it only if the reason holds: the comment hides what the rule finds there.';

/**
 * One problem for each allow-comment that the base does not have. A comment for one line is new if that line is new: a change must
 * not put another command below an old comment.
 */
export function addedAllows(kb: Kb, base: Kb): Problem[] {
  const known = countBy(allowsOf(base).map(({ key }) => key));
  const added = allowsOf(kb).filter(({ key }) => {
    const left = known.get(key) ?? 0;
    known.set(key, left - 1);
    return left <= 0;
  });
  return toProblems(
    DIRECTION_PROBLEMS.allowAdded,
    added.map(({ allow }) => diagnosticOf(allow)),
  );
}

type KeyedAllow = { allow: Allow; key: string };

/** Without comments that allow nothing: `allow/unused` reports those. */
function allowsOf({ files, settingsFile }: Kb): KeyedAllow[] {
  const settings =
    settingsFile && keyed(allowsOfSettings(settingsFile).value, SETTINGS_FILE, settingsFile.source);
  const entries = files.flatMap((file) =>
    keyed(allowsOfEntry(file).value, file.claimedId ?? file.path, file.source),
  );
  return [...(settings ?? []), ...entries].filter(({ allow }) => !isFixed(findKind(allow.id)));
}

/** An entry is known by its id, because it may move to another file. */
function keyed(allows: readonly Allow[], owner: string, { text }: SourceText): KeyedAllow[] {
  if (allows.length === 0) return [];
  const lines = text.split('\n');
  return allows.map((allow) => {
    const covered = allow.onlyLine === null ? null : (lines[allow.onlyLine - 1] ?? '').trim();
    return { allow, key: JSON.stringify([owner, allow.id, allow.reason, covered]) };
  });
}

function countBy(keys: readonly string[]): Map<string, number> {
  return new Map([...Map.groupBy(keys, (key) => key)].map(([key, same]) => [key, same.length]));
}

function diagnosticOf({ id, reason, onlyLine, ...place }: Allow): CheckDiagnostic {
  const where = onlyLine === null ? 'in this file' : `in line ${onlyLine}`;
  return {
    ...place,
    message: `this change allows ${id} ${where}: ${cutText(reason, MAX_REASON)}`,
    help: HELP,
  };
}
