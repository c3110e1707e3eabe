import { mentionedErrors } from '../../entry/body/mentions.ts';
import type { KnownError } from '../../generated/types.ts';
import type { CheckContext, ReadEntry } from '../check.ts';

/** Every id that an entry may name: those that exist, in whatever state their file is, and those that are planned. */
export function knownIds({ kb }: CheckContext): Set<string> {
  return new Set([...kb.files.flatMap(({ claimedId }) => claimedId ?? []), ...kb.settings.planned_errors]);
}

/** The entries that a body names, once each. `ORA-01555` is none unless this knowledge base has ids like it. */
export function mentionsOf({ source, bodyStart }: ReadEntry, ids: ReadonlySet<string>): string[] {
  const prefixes = prefixesOf(ids);
  return mentionedErrors(source.text.slice(bodyStart)).filter((id) => prefixes.has(prefixOf(id)));
}

/** Every entry asks with the same ids. */
const knownPrefixes = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

function prefixesOf(ids: ReadonlySet<string>): ReadonlySet<string> {
  const known = knownPrefixes.get(ids);
  if (known) return known;
  const prefixes = new Set([...ids].map(prefixOf));
  knownPrefixes.set(ids, prefixes);
  return prefixes;
}

/** The entries that the front matter names. */
export function listedErrors({ related_errors, overlaps_with }: KnownError): Set<string> {
  return new Set([...related_errors, ...overlaps_with]);
}

function prefixOf(id: string): string {
  return id.slice(0, id.indexOf('-'));
}
