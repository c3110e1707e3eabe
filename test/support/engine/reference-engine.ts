import type { Engine } from '../../../src/lib/engine/engine.ts';
import { findFirstHit } from '../../../src/lib/engine/verifier.ts';
import { mustCompile } from '../../../src/lib/regex/pattern.ts';

/**
 * The simplest correct engine: it runs re2js for one pattern after the other. Every other engine is tested against it. It throws on a
 * pattern that does not compile, because the check refuses such patterns.
 */
export function createReferenceEngine(patterns: readonly string[]): Engine {
  const regexes = patterns.map(mustCompile);
  return {
    search(text) {
      const hits = regexes.flatMap((regex, pattern) => findFirstHit(regex, pattern, text) ?? []);
      return { hits, caps: [] };
    },
  };
}
