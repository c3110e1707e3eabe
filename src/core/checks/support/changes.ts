import { type CheckContext, claimedIds, type ReadEntry, type Version } from '../check.ts';

/** Compares entries of two versions. Text that several entries of one version share does not count. */
type Similarity = {
  /** The parts that identify an error: its title, patterns, matchers and samples. */
  fingerprintsOf: (file: ReadEntry) => string[];
  sharesFingerprint: (a: ReadEntry, b: ReadEntry) => boolean;
  /** The share of lines, from 0 to 1, that two entries have in common. */
  shareOfLines: (a: ReadEntry, b: ReadEntry) => number;
};

/** Many entries share shorter lines, headings and these keys. */
const SHORTEST = 16;
const COMMON = /^(?:#|```|auto_fix|in_kb|requires_|occurrence_count)/;

/** Creates a comparison for the entries of these versions. Common text is computed on first use. */
function createSimilarity(versions: readonly (readonly ReadEntry[])[]): Similarity {
  const fingerprints = createUncommon(versions, readFingerprints);
  const lines = createUncommon(versions, readLines);
  return {
    fingerprintsOf: (file) => [...fingerprints(file)],
    sharesFingerprint: (a, b) => intersection(fingerprints(a), fingerprints(b)) > 0,
    shareOfLines: (a, b) => intersection(lines(a), lines(b)) / Math.max(1, lines(a).size, lines(b).size),
  };
}

/** Returns a function like `read` that leaves out all results that several entries of one version share. */
function createUncommon(
  versions: readonly (readonly ReadEntry[])[],
  read: (file: ReadEntry) => Set<string>,
): (file: ReadEntry) => ReadonlySet<string> {
  const known = new Map<ReadEntry, Set<string>>();
  let common: Set<string> | null = null;
  return (file) => {
    common ??= new Set(versions.flatMap((files) => repeated(files.map(read))));
    const own = known.get(file) ?? without(read(file), common);
    known.set(file, own);
    return own;
  };
}

function repeated(sets: readonly Set<string>[]): string[] {
  const seen = new Set<string>();
  return sets.flatMap((set) => {
    const again = [...set].filter((item) => seen.has(item));
    for (const item of set) seen.add(item);
    return again;
  });
}

function without(set: ReadonlySet<string>, others: ReadonlySet<string>): Set<string> {
  return new Set([...set].filter((item) => !others.has(item)));
}

function intersection(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((item) => b.has(item)).length;
}

function readFingerprints({ entry }: ReadEntry): Set<string> {
  return new Set([
    `title ${entry.title.trim().toLowerCase()}`,
    ...entry.patterns.map((pattern) => `pattern ${pattern}`),
    ...entry.alerts.map((alert) => `alert ${alert}`),
    ...entry.samples.match.map(({ text }) => `sample ${text}`),
  ]);
}

function readLines({ source, entry }: ReadEntry): Set<string> {
  const lines = source.text.replaceAll(entry.error_id, '').split('\n');
  const trimmed = lines.map((line) => line.trim());
  return new Set(trimmed.filter((line) => line.length >= SHORTEST && !COMMON.test(line)));
}

/** An entry before and after the change. */
export type EntryChange = { before: ReadEntry; after: ReadEntry };

/** How a change affects the entries. Ids that two entries use are left out. */
type Changes = {
  /** Same id, same error. */
  kept: EntryChange[];
  /** Same error, other id. */
  renamed: EntryChange[];
  /** Same id, for a new error. */
  reused: EntryChange[];
  /** New id, new error. */
  added: ReadEntry[];
  /** The id is gone, and no other entry has replaced it. */
  deleted: ReadEntry[];
};

const KNOWN = new WeakMap<CheckContext, Changes | null>();

/** Compares the entries with the base; null without a base. A file that kedb cannot read still counts as present. */
export function followEntries(context: CheckContext): Changes | null {
  const known = KNOWN.get(context);
  if (known !== undefined) return known;
  const changes = context.base && compare(context.base, context);
  KNOWN.set(context, changes);
  return changes;
}

function compare(base: Version, { entries, kb }: CheckContext): Changes {
  const [before, after] = [onceEach(base.entries), onceEach(entries)];
  const similarity = createSimilarity([base.entries, entries]);
  const { kept, replaced } = splitSame(before, after, similarity);
  const claimed = claimedIds(kb);
  const gone = [...before.values()].filter(({ entry }) => !claimed.has(entry.error_id));
  const fresh = [...after.values()].filter(({ entry }) => !base.claimedIds.has(entry.error_id));
  const renamed = detectRenames(
    [...gone, ...replaced.map((change) => change.before)],
    [...fresh, ...replaced.map((change) => change.after)],
    similarity,
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

/** Entries that keep their id, and entries whose id another error has taken. */
function splitSame(
  before: ReadonlyMap<string, ReadEntry>,
  after: ReadonlyMap<string, ReadEntry>,
  similarity: Similarity,
): { kept: EntryChange[]; replaced: EntryChange[] } {
  const kept: EntryChange[] = [];
  const replaced: EntryChange[] = [];
  for (const [id, old] of before) {
    const now = after.get(id);
    const change = now && { before: old, after: now };
    if (change) (isSameError(change, similarity) ? kept : replaced).push(change);
  }
  return { kept, replaced };
}

function onceEach(files: readonly ReadEntry[]): Map<string, ReadEntry> {
  const groups = Map.groupBy(files, ({ entry }) => entry.error_id);
  return new Map([...groups].flatMap(([id, [file, twin]]) => (file && !twin ? [[id, file]] : [])));
}

/** Below this share of common lines, it is another entry. */
const ANOTHER = 0.3;

/** A fingerprint, most words of the title, or enough lines are unchanged; or a key cannot be read, so nobody knows. */
function isSameError({ before, after }: EntryChange, similarity: Similarity): boolean {
  const lost = new Set([...before.lost, ...after.lost]);
  return (
    ['title', 'patterns', 'alerts', 'samples'].some((key) => lost.has(key)) ||
    sharesTitle(before, after) ||
    similarity.sharesFingerprint(before, after) ||
    similarity.shareOfLines(before, after) >= ANOTHER
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

/** At or above this share of common lines, an entry with another id is the same entry. */
const SAME = 0.5;

type PossibleRename = EntryChange & { share: number; isInPlace: boolean };

/** Pairs each removed entry with the most similar new one. No entry is in two pairs. */
function detectRenames(
  gone: readonly ReadEntry[],
  fresh: readonly ReadEntry[],
  similarity: Similarity,
): EntryChange[] {
  const taken = new Set<ReadEntry>();
  return possibleRenames(gone, fresh, similarity)
    .filter(isSame)
    .sort((a, b) => b.share - a.share || Number(b.isInPlace) - Number(a.isInPlace))
    .flatMap(({ before, after }) => {
      if (taken.has(before) || taken.has(after)) return [];
      taken.add(before).add(after);
      return [{ before, after }];
    });
}

/** Compares only entries with a common mark, so that renaming every id does not compare every pair. */
function possibleRenames(
  gone: readonly ReadEntry[],
  fresh: readonly ReadEntry[],
  similarity: Similarity,
): PossibleRename[] {
  if (gone.length === 0 || fresh.length === 0) return [];
  const byFingerprint = new Map(
    fresh.flatMap((file) => similarity.fingerprintsOf(file).map((fingerprint) => [fingerprint, file])),
  );
  return gone.flatMap((before) => {
    const alike = new Set(
      similarity.fingerprintsOf(before).flatMap((fingerprint) => byFingerprint.get(fingerprint) ?? []),
    );
    return [...alike].map((after) => ({
      before,
      after,
      share: similarity.shareOfLines(before, after),
      isInPlace: before.path === after.path,
    }));
  });
}

/** A draft consists of little more than its marks. Most of its lines come later. */
function isSame({ before, share, isInPlace }: PossibleRename): boolean {
  return isInPlace || !before.entry.in_kb || share >= SAME;
}
