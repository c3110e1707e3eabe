import { NOTHING_FOUND, type PatternHit, type SearchResult } from '../../src/lib/engine/engine.ts';
import type { IndexedEngine } from '../../src/lib/engine/indexed-engine.ts';

/** A pattern as a V8 `RegExp`, with the flags of a knowledge base and JavaScript's syntax for named groups. */
export function toV8(source: string): RegExp {
  return new RegExp(source.replaceAll('(?P<', '(?<'), 'im');
}

/** The simplest engine: it runs V8's `RegExp` for every pattern on every text. It is not linear. */
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
    searchAll: (texts) => texts.map(search),
    nearHits: () => [],
    explain: () => ({ literals: [], tried: [], caps: [] }),
  };
}

function toHit(pattern: number, { index, 0: matched, groups }: RegExpExecArray): PatternHit {
  return { pattern, start: index, end: index + matched.length, captures: { ...groups } };
}
