import type { Evidence, MatchersEvidence, PatternEvidence } from '../../generated/match.ts';
import {
  countPositiveMatchers,
  type LabelMatcher,
  labelValue,
} from '../../lib/alertmanager/label-matchers.ts';
import type { PatternHit } from '../../lib/engine/engine.ts';
import type { FittingMatchers } from './alert-index.ts';
import type { KbPattern } from './kb-patterns.ts';
import type { TextField } from './text-fields.ts';

/** The evidence that speaks for one entry. */
export type Candidate = {
  entry: number;
  evidence: Evidence[];
  specificity: number;
  patterns: Set<number>;
  matchers: number;
};

/** Matched text longer than this is cut in the answer; the span still tells all. */
const MAX_MATCHED_LENGTH = 500;

export class Candidates {
  readonly #byEntry = new Map<number, Candidate>();

  addPatternHit(field: TextField, hit: PatternHit, pattern: KbPattern): void {
    const candidate = this.#of(pattern.entry);
    candidate.evidence.push(patternEvidence(field, hit, pattern));
    candidate.patterns.add(hit.pattern);
    candidate.specificity = Math.max(candidate.specificity, pattern.specificity);
  }

  addMatchers({ entry, source, matchers }: FittingMatchers, labels: Record<string, string>): void {
    const candidate = this.#of(entry);
    candidate.evidence.push(matchersEvidence(source, matchers, labels));
    candidate.matchers = Math.max(candidate.matchers, countPositiveMatchers(matchers));
  }

  isEmpty(): boolean {
    return this.#byEntry.size === 0;
  }

  all(): Candidate[] {
    return [...this.#byEntry.values()];
  }

  #of(entry: number): Candidate {
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
    captures,
  };
}

function matchersEvidence(
  source: string,
  matchers: LabelMatcher[],
  labels: Record<string, string>,
): MatchersEvidence {
  const named = matchers.map(({ name }) => [name, labelValue(labels, name)] as const);
  return { by: 'matchers', matchers: source, labels: Object.fromEntries(named) };
}
