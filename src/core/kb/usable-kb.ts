import type { KnownError } from '../../generated/known-error.ts';
import type { Problem } from '../../generated/report.ts';
import { admitPattern } from '../../lib/regex/pattern.ts';
import { alertFaults, exceptionFaults } from '../entry/alertmanager-faults.ts';
import { locateValue, type ParsedEntry } from '../entry/parse-entry.ts';
import { type Kb, SETTINGS_FILE } from './kb.ts';
import { Snapshot } from './snapshot.ts';

/** A file that is left out of the answers, and the reason. */
export type LeftOut = { file: string; line: number; why: string };

/** Why an entry cannot be used: a value of its front matter. */
type Fault = { path: readonly string[]; why: string };

/**
 * The knowledge base without entries that cannot be read or used: without them, an answer is missing; with them, it could be
 * wrong. Drafts stay, as they never answer. `problems` are the problems found while reading.
 */
export function usableKb(kb: Kb, problems: readonly Problem[]): { kb: Kb; leftOut: LeftOut[] } {
  const unreadable = [...Map.groupBy(problems.filter(isFault(kb)), ({ file }) => file).values()]
    .flatMap(([first]) => first ?? [])
    .map(({ file, line, message: why }) => ({ file, line, why }));
  const { unusable, owners } = findUnusable(kb);
  const without = new Set(unusable.map(({ file }) => file));
  const substitute = substituteOf(kb, owners);
  return {
    kb: { ...kb, entries: kb.entries.filter(({ path }) => !without.has(path)) },
    leftOut: [...unreadable.map(substitute), ...unusable.map(substitute)],
  };
}

/** The same for a checked knowledge base, compiled again only if it must be. */
export function usableOf(
  snapshot: Snapshot,
  problems: readonly Problem[],
): { snapshot: Snapshot; leftOut: LeftOut[] } {
  const { kb, leftOut } = usableKb(snapshot.kb, problems);
  return { snapshot: leftOut.length === 0 ? snapshot : new Snapshot(kb), leftOut };
}

/** The error for which settings cannot be used: the defaults may allow more than the team. `name` is their file in problems. */
export function brokenSettings(problems: readonly Problem[], name: string): Problem | undefined {
  return problems.find(({ file, severity }) => file === name && severity === 'error');
}

/** Says which other file answers for the id of a file that is left out: people expect the answer of theirs. */
function substituteOf({ files }: Kb, owners: ReadonlyMap<string, string>): (leftOut: LeftOut) => LeftOut {
  const ids = new Map(files.map(({ path, claimedId }) => [path, claimedId]));
  return ({ file, line, why }) => {
    const id = ids.get(file) ?? null;
    const owner = id === null ? undefined : owners.get(id);
    return { file, line, why: owner === undefined ? why : `${why}; ${owner} answers for ${id} instead` };
  };
}

/** Errors of files without a readable entry, links, and files with a name that is almost right. Other problems do not prevent an answer. */
function isFault({ files }: Kb): (problem: Problem) => boolean {
  const silent = new Set(files.filter((file) => file.entry || isDraft(file)).map(({ path }) => path));
  return ({ file, severity, check }) =>
    check === 'kb/file-name' ||
    (check === 'kb/unreadable' && !file.endsWith('.log') && file !== SETTINGS_FILE) ||
    (severity === 'error' && file.endsWith('.md') && !silent.has(file));
}

function isDraft({ entry, partial }: ParsedEntry): boolean {
  return (entry ?? partial?.entry)?.in_kb === false;
}

/** Of entries with the same id, the first usable one answers. */
function findUnusable({ files }: Kb): { unusable: LeftOut[]; owners: ReadonlyMap<string, string> } {
  const owners = new Map<string, string>();
  const unusable = files.flatMap((file) => {
    const { path, entry } = file;
    if (!entry || isDraft(file)) return [];
    const fault = firstFault(entry) ?? duplicate(entry, owners);
    if (fault) return { file: path, line: locateValue(file, fault.path).line, why: fault.why };
    owners.set(entry.error_id, path);
    return [];
  });
  return { unusable, owners };
}

function firstFault(entry: KnownError): Fault | null {
  return unusablePattern(entry) ?? unreadableAlert(entry) ?? unreadableException(entry);
}

function unusablePattern({ patterns }: KnownError): Fault | null {
  for (const [index, pattern] of patterns.entries()) {
    const error = admitPattern(pattern);
    const path = ['patterns', String(index)];
    if (error) return { path, why: `pattern ${index + 1} cannot be used: ${error.message}` };
  }
  return null;
}

function unreadableAlert(entry: KnownError): Fault | null {
  const [fault] = alertFaults(entry);
  if (!fault) return null;
  const { path, message } = fault;
  return { path, why: `item ${Number(path[1]) + 1} of alerts cannot be used: ${message}` };
}

/** Ignoring the exception would offer a fix for an error that the team expects. */
function unreadableException(entry: KnownError): Fault | null {
  const [fault] = exceptionFaults(entry);
  if (!fault) return null;
  const { path, message } = fault;
  return { path, why: `exception ${Number(path[1]) + 1} cannot be used: ${message}` };
}

function duplicate({ error_id }: KnownError, owners: ReadonlyMap<string, string>): Fault | null {
  return owners.has(error_id) ? { path: ['error_id'], why: 'another file has the same id' } : null;
}
