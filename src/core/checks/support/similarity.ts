import type { ReadEntry } from '../check.ts';

/** Compares entries of two versions. Text that several entries of one version share does not count. */
export type Similarity = {
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
export function createSimilarity(versions: readonly (readonly ReadEntry[])[]): Similarity {
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
