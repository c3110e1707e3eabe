import type { CapReached } from '../generated/types.ts';
import type { Candidates, KbPattern } from './candidates.ts';
import type { Engine, EngineCap } from './engine.ts';
import type { TextField } from './text-field.ts';

/** Searches one text for all patterns; hits go to the candidates, and the limits that were reached come back. */
export function searchField(
  engine: Engine,
  patterns: readonly KbPattern[],
  field: TextField,
  candidates: Candidates,
): CapReached[] {
  const { hits, caps } = engine.search(field.text);
  for (const hit of hits) {
    const pattern = patterns[hit.pattern];
    if (pattern) candidates.addPatternHit(field, hit, pattern);
  }
  return caps.map((cap) => capOf(cap, field.name));
}

function capOf({ cap, limit }: EngineCap, field: string): CapReached {
  const message = `${field}: the ${cap} limit of ${limit} was reached; there may be more matches`;
  return { cap, limit, field, message };
}
