/** What the entries say, by id: read by eye, so that a fault of kedb's own reader cannot hide one of its writer. */
export function entryCounts(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const errorId = /^error_id: *(\S+)/m.exec(text)?.[1];
    const count = Number(/^occurrence_count: *(\d+)/m.exec(text)?.[1] ?? 0);
    if (errorId !== undefined) counts.set(errorId, (counts.get(errorId) ?? 0) + count);
  }
  return counts;
}

/** By how much they grew. */
export function addedSince(
  before: ReadonlyMap<string, number>,
  now: ReadonlyMap<string, number>,
): Map<string, number> {
  return new Map([...now].map(([errorId, count]) => [errorId, count - (before.get(errorId) ?? 0)]));
}

/** What the lines of sync in their History add up to, by id. */
export function historyCounts(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const errorId = /^error_id: *(\S+)/m.exec(text)?.[1] ?? '';
    for (const [, times] of text.matchAll(/\(kedb\): (\d+) occurrences?/g))
      counts.set(errorId, (counts.get(errorId) ?? 0) + Number(times));
  }
  return counts;
}
