import { indexPatterns } from '../../lib/engine/index/build-index.ts';
import type { PatternIndexData } from '../../lib/engine/index/literal-index.ts';
import { NEVER_COMPILED } from '../../lib/regex/compile-bounded.ts';
import { estimateCost } from '../../lib/regex/estimate-cost.ts';
import { isPlainPattern } from '../../lib/regex/pattern.ts';
import { knownFacts, type PatternFacts } from '../../lib/regex/pattern-facts.ts';
import { type AlertIndexData, compileAlertIndex } from './alert-index.ts';
import type { IndexEntry } from './index-entry.ts';

/** Data about all entries that the build computes once, so that a compiled knowledge base opens quickly. */
export type CompiledEntries = {
  /** The literal index of all patterns, in the order of the entries. */
  patterns: PatternIndexData;
  alerts: AlertIndexData;
};

/** Does not analyse a pattern that is too large, because the analysis writes out its counts. */
function factsOf(pattern: string): PatternFacts {
  const isTooLarge = !isPlainPattern(pattern) && estimateCost(pattern).cost > NEVER_COMPILED;
  return isTooLarge ? { literals: [], specificity: 0, staysOnLine: false } : knownFacts(pattern);
}

export function compileEntries(entries: readonly Pick<IndexEntry, 'patterns' | 'alerts'>[]): CompiledEntries {
  return {
    patterns: indexPatterns(entries.flatMap(({ patterns }) => patterns.map(factsOf))),
    alerts: compileAlertIndex(entries),
  };
}
