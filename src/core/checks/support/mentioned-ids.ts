import type { KnownError } from '../../../generated/known-error.ts';
import { mentionedErrors } from '../../entry/body/mentions.ts';
import { type CheckContext, claimedIds, type ReadEntry } from '../check.ts';

/** Every id that an entry may reference: existing ids, even of files with errors, and planned ids. */
export function knownIds({ kb }: CheckContext): Set<string> {
  return new Set([...claimedIds(kb), ...kb.settings.planned_errors]);
}

/** The ids that a body mentions, once each. `ORA-01555` counts only if the knowledge base has ids with that prefix. */
export function mentionsOf({ source, bodyStart }: ReadEntry, ids: ReadonlySet<string>): string[] {
  const lengths = longestOf(ids);
  const mentioned = mentionedErrors(source.text.slice(bodyStart), (prefix) => lengths.has(prefix));
  return mentioned.filter((id) => isWrittenLike(id, lengths));
}

const LONGEST = new WeakMap<ReadonlySet<string>, Map<string, number>>();

/** For each prefix, the length of its longest id. */
function longestOf(ids: ReadonlySet<string>): ReadonlyMap<string, number> {
  const known = LONGEST.get(ids);
  if (known) return known;
  const lengths = new Map<string, number>();
  for (const id of ids) lengths.set(prefixOf(id), Math.max(id.length, lengths.get(prefixOf(id)) ?? 0));
  LONGEST.set(ids, lengths);
  return lengths;
}

/** An id with more digits may be a ticket with the same prefix. With leading zeros it is a typing error. */
function isWrittenLike(id: string, lengths: ReadonlyMap<string, number>): boolean {
  const longest = lengths.get(prefixOf(id)) ?? 0;
  return id.length <= longest || id.charAt(id.indexOf('-') + 1) === '0';
}

/** The ids that the front matter lists. */
export function listedErrors({ related_errors, overlaps_with }: KnownError): Set<string> {
  return new Set([...related_errors, ...overlaps_with]);
}

/** `ERROR` of `ERROR-001`. */
export function prefixOf(id: string): string {
  return id.slice(0, id.indexOf('-'));
}

/** Whether one of two entries lists the other under overlaps_with. True if overlaps_with cannot be read. */
export function isDeclaredOverlap(file: ReadEntry, other: ReadEntry): boolean {
  if (file.lost.has('overlaps_with') || other.lost.has('overlaps_with')) return true;
  const [{ entry: a }, { entry: b }] = [file, other];
  return a.overlaps_with.includes(b.error_id) || b.overlaps_with.includes(a.error_id);
}

/** Whether two entries list each other under overlaps_with: both teams know that either may answer first. True if overlaps_with cannot be read. */
export function isAgreedOverlap(file: ReadEntry, other: ReadEntry): boolean {
  if (file.lost.has('overlaps_with') || other.lost.has('overlaps_with')) return true;
  const [{ entry: a }, { entry: b }] = [file, other];
  return a.overlaps_with.includes(b.error_id) && b.overlaps_with.includes(a.error_id);
}
