import { batchesOf } from '../../src/lib/engine/batches.ts';
import { NOTHING_FOUND, type PatternHit, type SearchResult } from '../../src/lib/engine/engine.ts';
import type { IndexedEngine } from '../../src/lib/engine/indexed-engine.ts';

/** A pattern as V8 takes it: the flags of a knowledge base, and JavaScript's way to name a group. */
export function toV8(source: string): RegExp {
  return new RegExp(source.replaceAll('(?P<', '(?<'), 'im');
}

/** What one would write first: every pattern on every text, by V8's own RegExp. Not linear. */
export function createLoopEngine(patterns: readonly string[]): IndexedEngine {
  const regexes = patterns.map(toV8);
  function search(text: string): SearchResult {
    const hits: PatternHit[] = [];
    for (let pattern = 0; pattern < regexes.length; pattern++) {
      const match = regexes[pattern]?.exec(text);
      if (match) hits.push(toHit(pattern, match));
    }
    return hits.length === 0 ? NOTHING_FOUND : { hits, caps: [] };
  }
  return {
    search,
    searchAll: (texts, prepare = (batch) => batch) =>
      [...batchesOf(texts)].flatMap((batch) => prepare(batch).texts.map(search)),
    nearHits: () => [],
    explain: () => ({ literals: [], tried: [], caps: [] }),
  };
}

function toHit(pattern: number, { index, 0: matched, groups }: RegExpExecArray): PatternHit {
  return { pattern, start: index, end: index + matched.length, captures: { ...groups } };
}
