import { toIndexEntry } from '../../src/core/match/index-entry.ts';
import { createKbMatcher } from '../../src/core/match/kb-matcher.ts';
import type { RecordAnswer } from '../../src/generated/match.ts';
import { createRandom } from '../../test/support/arbitraries/random.ts';
import { knownError } from '../../test/support/kb/known-error.ts';
import { type GeneratedPattern, generateDescribed } from './patterns.ts';
import { fillIn } from './placeholders.ts';

/** How often a line's own entry comes first, and why it does not in the other cases. */
export type TopOne = { entries: number; first: number; others: { reason: string; count: number }[] };

/**
 * Measures with entries that are easily confused. A few services fail often and in the same ways, so many entries share a service, a
 * symptom, or both. Each entry has one pattern, and one line that its author may have had.
 */
export function measureTopOne(count = 3000): TopOne {
  const known = generateDescribed(count, 3);
  const idOf = (number: number) => `ERROR-${100_000 + number}`;
  const entries = known.map(({ source, service }, number) =>
    toIndexEntry(knownError({ error_id: idOf(number), service, patterns: [source] })),
  );
  const matcher = createKbMatcher(entries);
  const byId = new Map(known.map((pattern, number) => [idOf(number), pattern]));
  const random = createRandom(4);
  const reasons = known.map((pattern, number) => {
    const line = pattern.line(pattern.service, fillIn(pattern.symptom, random));
    const answer = matcher.matchRecord(line, 1, { nearMisses: false });
    return reasonOf(answer, idOf(number), pattern, byId);
  });
  const counts = Map.groupBy(reasons, (reason) => reason);
  const others = [...counts].map(([reason, { length }]) => ({ reason, count: length }));
  return {
    entries: count,
    first: others.find(({ reason }) => reason === FIRST)?.count ?? 0,
    others: others.filter(({ reason }) => reason !== FIRST).sort((a, b) => b.count - a.count),
  };
}

const FIRST = 'first';

function reasonOf(
  { matches }: RecordAnswer,
  id: string,
  { service, symptom }: GeneratedPattern,
  byId: ReadonlyMap<string, GeneratedPattern>,
): string {
  const place = matches.findIndex(({ error_id }) => error_id === id);
  if (place === 0) return FIRST;
  if (place < 0) return 'its own pattern does not match the line';
  const [winner] = matches;
  const other = byId.get(winner?.error_id ?? '');
  const how =
    winner?.score === matches[place]?.score ? 'as specific, and its id is smaller' : 'more specific';
  if (other?.service === service && other.symptom === symptom)
    return `another entry for the same symptom of the same service is ${how}`;
  return `an entry for ${other?.service === service ? 'another symptom' : 'another service'} is ${how}`;
}
