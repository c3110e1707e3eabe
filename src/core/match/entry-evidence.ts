import type { Evidence, MatchersEvidence, PatternEvidence } from '../../generated/match.ts';
import { type LabelMatcher, labelValue } from '../../lib/alertmanager/label-matchers.ts';
import type { PatternHit } from '../../lib/engine/engine.ts';
import type { LogRecord } from '../../lib/records/read-record.ts';
import type { FittingMatchers } from './alert-index.ts';
import type { KbPattern } from './kb-patterns.ts';
import { compareWorth, type MatchersWorth, tellingOf } from './telling.ts';
import { Locator, type TextField } from './text-fields.ts';

/** The evidence that speaks for one entry. */
export type EntryEvidence = {
  entry: number;
  evidence: Evidence[];
  patterns: Set<number>;
  /** The points of the pattern that tells most. */
  telling: number;
  /** The worth of the `alerts` expression that is worth most; null if none fits. */
  matchers: MatchersWorth | null;
};

/** The answer cuts longer matched text. The span still covers all of it. */
const MAX_MATCHED_LENGTH = 500;

const MAX_CAPTURE_LENGTH = 4096;

/** A place costs time in proportion to its record, and an answer may have thousands. */
const MAX_PLACES = 16;

export class EvidenceByEntry {
  readonly #byEntry = new Map<number, EntryEvidence>();
  readonly #fields = new Map<Evidence, TextField>();
  /** The record and the patterns found in its message: what is around it says the same again. */
  #record: LogRecord | null = null;
  readonly #found = new Set<number>();

  addPatternHit(field: TextField, hit: PatternHit, pattern: KbPattern): void {
    if (this.#isRepeated(field, hit)) return;
    const own = this.#of(pattern.entry);
    const evidence = patternEvidence(field, hit, pattern);
    own.evidence.push(evidence);
    this.#fields.set(evidence, field);
    own.patterns.add(hit.pattern);
    own.telling = Math.max(own.telling, tellingOf(pattern.source, field.text.slice(hit.start, hit.end)));
  }

  addMatchers({ entry, source, matchers, worth }: FittingMatchers, labels: Record<string, string>): void {
    const own = this.#of(entry);
    own.evidence.push(matchersEvidence(source, matchers, labels));
    if (!own.matchers || compareWorth(worth, own.matchers) > 0) own.matchers = worth;
  }

  /** Adds the places in the texts as they came, to the first ones in the order of the answer. */
  locate(evidence: Iterable<Evidence>): void {
    const locator = new Locator();
    let left = MAX_PLACES;
    for (const item of evidence) {
      const field = this.#fields.get(item);
      if (item.by !== 'pattern' || !field) continue;
      if (left-- === 0) return;
      item.raw = locator.placeOf(field, item.span);
    }
  }

  #isRepeated({ record }: TextField, { pattern }: PatternHit): boolean {
    if (record !== this.#record) this.#found.clear();
    this.#record = record;
    const isRepeated = this.#found.has(pattern);
    this.#found.add(pattern);
    return isRepeated;
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
    const fresh: EntryEvidence = {
      entry,
      evidence: [],
      patterns: new Set<number>(),
      telling: 0,
      matchers: null,
    };
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
    ...(field.around !== null && { wrapped: true }),
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
