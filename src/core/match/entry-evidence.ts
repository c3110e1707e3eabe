import type { Evidence, MatchersEvidence, PatternEvidence } from '../../generated/match.ts';
import { type LabelMatcher, labelValue } from '../../lib/alertmanager/label-matchers.ts';
import type { PatternHit } from '../../lib/engine/engine.ts';
import type { FittingMatchers } from './alert-index.ts';
import type { KbPattern } from './kb-patterns.ts';
import type { TextField } from './text-fields.ts';

/** The evidence that speaks for one entry. */
export type EntryEvidence = {
  entry: number;
  evidence: Evidence[];
  specificity: number;
  patterns: Set<number>;
  matchers: number;
};

/** The answer cuts longer matched text. The span still covers all of it. */
const MAX_MATCHED_LENGTH = 500;

const MAX_CAPTURE_LENGTH = 4096;

export class EvidenceByEntry {
  readonly #byEntry = new Map<number, EntryEvidence>();

  addPatternHit(field: TextField, hit: PatternHit, pattern: KbPattern): void {
    const own = this.#of(pattern.entry);
    own.evidence.push(patternEvidence(field, hit, pattern));
    own.patterns.add(hit.pattern);
    own.specificity = Math.max(own.specificity, pattern.specificity);
  }

  addMatchers({ entry, source, matchers, positive }: FittingMatchers, labels: Record<string, string>): void {
    const own = this.#of(entry);
    own.evidence.push(matchersEvidence(source, matchers, labels));
    own.matchers = Math.max(own.matchers, positive);
  }

  isEmpty(): boolean {
    return this.#byEntry.size === 0;
  }

  all(): EntryEvidence[] {
    return [...this.#byEntry.values()];
  }

  #of(entry: number): EntryEvidence {
    const known = this.#byEntry.get(entry);
    if (known) return known;
    const fresh = { entry, evidence: [], specificity: 0, patterns: new Set<number>(), matchers: 0 };
    this.#byEntry.set(entry, fresh);
    return fresh;
  }
}

function patternEvidence(
  field: TextField,
  { start, end, captures }: PatternHit,
  { source }: KbPattern,
): PatternEvidence {
  return {
    by: 'pattern',
    pattern: source,
    field: field.name,
    line: field.lineOf(start),
    span: { start, end },
    matched: field.text.slice(start, Math.min(end, start + MAX_MATCHED_LENGTH)),
    captures: shortOnes(captures),
  };
}

/** A longer capture is no value of a command, and hundreds of patterns can capture the same text. */
function shortOnes(captures: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(captures).filter(([, { length }]) => length <= MAX_CAPTURE_LENGTH),
  );
}

function matchersEvidence(
  source: string,
  matchers: LabelMatcher[],
  labels: Record<string, string>,
): MatchersEvidence {
  const named = matchers.map(({ name }) => [name, labelValue(labels, name)] as const);
  return { by: 'matchers', matchers: source, labels: Object.fromEntries(named) };
}
