import type { Problem } from '../../../generated/report.ts';
import type { SourceText } from '../../../lib/text/source-text.ts';
import { cutText } from '../../../lib/text/text-size.ts';
import { memoize } from '../../../lib/util/memoize.ts';
import { inWords } from '../../entry/covered-lines.ts';
import type { ParsedEntry } from '../../entry/parse-entry.ts';
import { type Kb, SETTINGS_FILE } from '../../kb/kb.ts';
import { type CheckDiagnostic, toProblems } from '../check.ts';
import { type Allow, allowsOfEntry, allowsOfSettings, type Hidden } from './allow-comments.ts';
import { DIRECTION_PROBLEMS, findKind, isFixed } from './problem-kinds.ts';

/** In bytes. A reason may be as long as a file. */
const MAX_REASON = 200;

const HELP = 'Approve it only if the reason holds: the comment hides what the rule finds there.';

const HELP_HIDDEN =
  'Approve it only if the reason of the comment holds for the new line too. A comment for one line hides less.';

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

/**
 * One problem for each new error that an old comment for a whole file hides: an error on a line that the base does not have. kedb
 * compares lines, because it does not check the base. A comment that names a value hides no other.
 */
export function newUnderOldAllows(hidden: readonly Hidden[], kb: Kb, base: Kb): Problem[] {
  const errors = hidden.filter(
    ({ problem, allow }) => problem.severity === 'error' && allow.lines === null && allow.fingerprint === '',
  );
  if (errors.length === 0) return [];
  const old = new Set(allowsOf(base).map(({ key }) => key));
  const before = new Map(textsOf(base).map(({ owner, source }) => [owner, source]));
  const now = new Map(textsOf(kb).map((text) => [text.source.path, text]));
  const linesBefore = memoize((owner: string) => new Set(before.get(owner)?.text.split('\n').map(trimmed)));
  const linesNow = memoize((path: string) => (now.get(path)?.source.text ?? '').split('\n').map(trimmed));
  const fresh = errors.filter(({ problem: { file, line, endLine }, allow }) => {
    const owner = now.get(file)?.owner;
    if (owner === undefined || !old.has(keyOf(allow, owner, null))) return false;
    return linesNow(file)
      .slice(line - 1, endLine)
      .some((text) => !linesBefore(owner).has(text));
  });
  return toProblems(DIRECTION_PROBLEMS.allowAdded, fresh.map(hiddenDiagnostic));
}

type KeyedAllow = { allow: Allow; key: string };

/** Without comments that allow nothing: `allow/unused` reports those. */
function allowsOf({ files, settingsFile }: Kb): KeyedAllow[] {
  const settings =
    settingsFile && keyed(allowsOfSettings(settingsFile).value, SETTINGS_FILE, settingsFile.source);
  const entries = files.flatMap((file) => keyed(allowsOfEntry(file).value, ownerOf(file), file.source));
  return [...(settings ?? []), ...entries].filter(({ allow }) => !isFixed(findKind(allow.id)));
}

/** An entry is known by its id, because it may move to another file. */
function ownerOf({ claimedId, path }: ParsedEntry): string {
  return claimedId ?? path;
}

function textsOf({ files, settingsFile }: Kb): { owner: string; source: SourceText }[] {
  const entries = files.map((file) => ({ owner: ownerOf(file), source: file.source }));
  return settingsFile ? [...entries, { owner: SETTINGS_FILE, source: settingsFile.source }] : entries;
}

function keyed(allows: readonly Allow[], owner: string, { text }: SourceText): KeyedAllow[] {
  if (allows.length === 0) return [];
  const lines = text.split('\n');
  return allows.map((allow) => {
    const own = allow.lines && lines.slice(allow.lines.first - 1, allow.lines.last);
    const covered = own === null ? null : own.map(trimmed).join('\n');
    return { allow, key: keyOf(allow, owner, covered) };
  });
}

function keyOf({ id, fingerprint, reason }: Allow, owner: string, covered: string | null): string {
  return JSON.stringify([owner, id, fingerprint, reason, covered]);
}

function trimmed(line: string): string {
  return line.trim();
}

function countBy(keys: readonly string[]): Map<string, number> {
  return new Map([...Map.groupBy(keys, (key) => key)].map(([key, same]) => [key, same.length]));
}

function diagnosticOf({ id, fingerprint, reason, lines, ...place }: Allow): CheckDiagnostic {
  const where = `in ${inWords(lines)}`;
  return {
    ...place,
    message: `this change allows ${id}${fingerprint && ` ${fingerprint}`} ${where}: ${cutText(reason, MAX_REASON)}`,
    help: HELP,
  };
}

function hiddenDiagnostic({ problem, allow }: Hidden): CheckDiagnostic {
  const { check: _, severity: __, help: ___, ...place } = problem;
  const message = `the comment in line ${allow.line} hides a new problem of ${allow.id}: ${problem.message}`;
  return { ...place, message, help: HELP_HIDDEN };
}
