import type { CapReached, Match, NearMiss } from '../../generated/match.ts';
import type { EngineCap, SearchResult } from '../../lib/engine/engine.ts';
import type { FittingMatchers } from './alert-index.ts';
import { Candidates } from './candidates.ts';
import type { KbPatterns } from './kb-patterns.ts';
import { findNearMisses, type NearMissSources } from './near-misses.ts';
import { rankMatches } from './rank-matches.ts';
import type { TextField } from './text-fields.ts';

/** What speaks for entries in a record or an alert. */
export type Diagnostics = {
  fields: readonly TextField[];
  /** What each field holds. */
  results: readonly SearchResult[];
  /** Limits that were reached before the search. */
  caps: readonly CapReached[];
  alert?: {
    labels: Record<string, string>;
    fitting: readonly FittingMatchers[];
    services: readonly string[];
  };
  /** Whether to look for near misses where nothing matches. */
  nearMisses: boolean;
};

/** The entries behind a record or an alert, best first; the nearest misses where there is none. */
export type Conclusion = { matches: Match[]; near_misses: NearMiss[]; caps: CapReached[] };

export function createConcluder(sources: NearMissSources): (diagnostics: Diagnostics) => Conclusion {
  return (diagnostics) => {
    const caps = [...diagnostics.caps, ...capsOf(diagnostics)];
    const candidates = gather(diagnostics, sources.patterns);
    if (candidates.isEmpty() && !diagnostics.nearMisses) return { matches: [], near_misses: [], caps };
    const text = diagnostics.fields.map((field) => field.text).join('\n');
    if (candidates.isEmpty())
      return { matches: [], near_misses: findNearMisses(text, sources, caps.length === 0), caps };
    const { entries, keywords } = sources;
    const services = diagnostics.alert?.services ?? [];
    return {
      matches: rankMatches(candidates.all(), { entries, keywords, text, services }),
      near_misses: [],
      caps,
    };
  };
}

function gather({ fields, results, alert }: Diagnostics, patterns: KbPatterns): Candidates {
  const candidates = new Candidates();
  for (const fitting of alert?.fitting ?? []) candidates.addMatchers(fitting, alert?.labels ?? {});
  for (const [i, field] of fields.entries()) {
    for (const hit of results[i]?.hits ?? []) {
      const pattern = patterns.at(hit.pattern);
      if (pattern) candidates.addPatternHit(field, hit, pattern);
    }
  }
  return candidates;
}

function capsOf({ fields, results }: Diagnostics): CapReached[] {
  return fields.flatMap(({ name }, i) => results[i]?.caps.map((cap) => capOf(cap, name)) ?? []);
}

function capOf({ cap, limit }: EngineCap, field: string): CapReached {
  const message = `${field}: the ${cap} limit of ${limit} was reached; there may be more matches`;
  return { cap, limit, field, message };
}
