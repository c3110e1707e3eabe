import type { KnownError } from '../../../generated/known-error.ts';
import { mentionedErrors } from '../../entry/body/mentions.ts';
import { type CheckContext, claimedIds, type ReadEntry } from '../check.ts';

/** Every id that an entry may name: those that exist, in whatever state their file is, and those that are planned. */
export function knownIds({ kb }: CheckContext): Set<string> {
  return new Set([...claimedIds(kb), ...kb.settings.planned_errors]);
}

/** The entries that a body names, once each. `ORA-01555` is none unless this knowledge base has ids like it. */
export function mentionsOf({ source, bodyStart }: ReadEntry, ids: ReadonlySet<string>): string[] {
  const lengths = longestOf(ids);
  const mentioned = mentionedErrors(source.text.slice(bodyStart), (prefix) => lengths.has(prefix));
  return mentioned.filter((id) => isWrittenLike(id, lengths));
}

const LONGEST = new WeakMap<ReadonlySet<string>, Map<string, number>>();

/** Of the ids with each prefix, how many characters the longest has. */
function longestOf(ids: ReadonlySet<string>): ReadonlyMap<string, number> {
  const known = LONGEST.get(ids);
  if (known) return known;
  const lengths = new Map<string, number>();
  for (const id of ids) lengths.set(prefixOf(id), Math.max(id.length, lengths.get(prefixOf(id)) ?? 0));
  LONGEST.set(ids, lengths);
  return lengths;
}

/** A ticket may have the prefix of an entry, but counts in more digits. Zeros in front are a slip. */
function isWrittenLike(id: string, lengths: ReadonlyMap<string, number>): boolean {
  const longest = lengths.get(prefixOf(id)) ?? 0;
  return id.length <= longest || id.charAt(id.indexOf('-') + 1) === '0';
}

/** The entries that the front matter names. */
export function listedErrors({ related_errors, overlaps_with }: KnownError): Set<string> {
  return new Set([...related_errors, ...overlaps_with]);
}

/** `ERROR` of `ERROR-001`. */
export function prefixOf(id: string): string {
  return id.slice(0, id.indexOf('-'));
}

/** Whether one of two entries says, under overlaps_with, that both may match the same record; or might, if it could be read. */
export function isDeclaredOverlap(file: ReadEntry, other: ReadEntry): boolean {
  if (file.lost.has('overlaps_with') || other.lost.has('overlaps_with')) return true;
  const [{ entry: a }, { entry: b }] = [file, other];
  return a.overlaps_with.includes(b.error_id) || b.overlaps_with.includes(a.error_id);
}
