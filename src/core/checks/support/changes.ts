import type { CheckContext, ReadEntry, Version } from '../check.ts';
import type { Change } from './change.ts';
import { claimedIds } from './claimed-ids.ts';
import { createLikeness, type Likeness } from './likeness.ts';
import { pairAlike } from './pair-alike.ts';

/** What a change has done to the entries; an id that is used twice cannot be followed. */
export type Changes = {
  /** The same id, and the same error. */
  kept: Change[];
  /** The same error under another id. */
  renamed: Change[];
  /** The same id, for another error that is new. */
  reused: Change[];
  /** A new id for a new error. */
  added: ReadEntry[];
  /** Its id is used no more, and no other entry is what it was. */
  deleted: ReadEntry[];
};

const KNOWN = new WeakMap<CheckContext, Changes | null>();

/** What has become of the entries of the base; null where there is nothing to compare with. A file with an error is still there. */
export function followEntries(context: CheckContext): Changes | null {
  const known = KNOWN.get(context);
  if (known !== undefined) return known;
  const changes = context.base && compare(context.base, context);
  KNOWN.set(context, changes);
  return changes;
}

function compare(base: Version, { entries, kb }: CheckContext): Changes {
  const [before, after] = [onceEach(base.entries), onceEach(entries)];
  const likeness = createLikeness([base.entries, entries]);
  const { kept, replaced } = splitSame(before, after, likeness);
  const claimed = claimedIds(kb);
  const gone = [...before.values()].filter(({ entry }) => !claimed.has(entry.error_id));
  const fresh = [...after.values()].filter(({ entry }) => !base.claimedIds.has(entry.error_id));
  const renamed = pairAlike(
    [...gone, ...replaced.map((change) => change.before)],
    [...fresh, ...replaced.map((change) => change.after)],
    likeness,
  );
  const origins = new Set(renamed.map((change) => change.before));
  const successors = new Set(renamed.map((change) => change.after));
  return {
    kept,
    renamed,
    reused: replaced.filter((change) => !successors.has(change.after)),
    added: fresh.filter((file) => !successors.has(file)),
    deleted: gone.filter((file) => !origins.has(file)),
  };
}

/** The entries that have their id still, and those whose id another error has now. */
function splitSame(
  before: ReadonlyMap<string, ReadEntry>,
  after: ReadonlyMap<string, ReadEntry>,
  likeness: Likeness,
): { kept: Change[]; replaced: Change[] } {
  const kept: Change[] = [];
  const replaced: Change[] = [];
  for (const [id, old] of before) {
    const now = after.get(id);
    const change = now && { before: old, after: now };
    if (change) (isSameError(change, likeness) ? kept : replaced).push(change);
  }
  return { kept, replaced };
}

function onceEach(files: readonly ReadEntry[]): Map<string, ReadEntry> {
  const groups = Map.groupBy(files, ({ entry }) => entry.error_id);
  return new Map([...groups].flatMap(([id, [file, twin]]) => (file && !twin ? [[id, file]] : [])));
}

/** Below this share of common lines nothing is left of an entry. */
const ANOTHER = 0.3;

/** Some mark, most words of the title, or a fair part of the lines is as it was; or nobody can tell. */
function isSameError({ before, after }: Change, likeness: Likeness): boolean {
  const lost = new Set([...before.lost, ...after.lost]);
  return (
    ['title', 'patterns', 'alerts', 'samples'].some((key) => lost.has(key)) ||
    sharesTitle(before, after) ||
    likeness.sharesMark(before, after) ||
    likeness.shareOfLines(before, after) >= ANOTHER
  );
}

function sharesTitle(before: ReadEntry, after: ReadEntry): boolean {
  const [old, now] = [titleWords(before), titleWords(after)];
  const common = [...now].filter((word) => old.has(word)).length;
  return common * 2 > Math.min(old.size, now.size);
}

function titleWords({ entry }: ReadEntry): Set<string> {
  return new Set(entry.title.toLowerCase().match(/[\p{L}\d]{3,}/gu));
}
