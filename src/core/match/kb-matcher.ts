import type { Alert } from '../alert/alert.ts';
import type { CapReached, Match, NearMiss, RecordAnswer } from '../generated/types.ts';
import { compareText } from '../problem.ts';
import { openAlertIndex } from './alert-index.ts';
import { type Candidate, Candidates, type Field, type KbPattern, toField } from './candidates.ts';
import { type CompiledEntries, compileEntries } from './compiled-entries.ts';
import type { EngineCap } from './engine.ts';
import { explainAnswer, type RecordExplanation } from './explain-record.ts';
import type { IndexEntry } from './index-entry.ts';
import { createIndexedEngine, type IndexedEngine } from './indexed-engine.ts';
import { createKeywordIndex, foldForKeywords } from './keywords.ts';
import { findNearMisses } from './near-misses.ts';
import { normaliseText } from './normalise.ts';
import { scoreOf } from './score.ts';

/** The entries behind one alert, best first; the nearest misses where there is none. */
export type AlertMatches = { matches: Match[]; near_misses: NearMiss[]; caps: CapReached[] };

/** Answers which known errors a record or an alert shows. */
export type KbMatcher = {
  matchRecord: (raw: string, record: number, options?: RecordOptions) => RecordAnswer;
  matchAlert: (alert: Alert) => AlertMatches;
  /** What matching one record does, step by step: for people. */
  explainRecord: (raw: string) => RecordExplanation;
};

/** Near misses cost about as much as a match; in a long log nobody reads them. */
export type RecordOptions = { nearMisses?: boolean };

export type MatcherOptions = {
  /** What the build step worked out of the same entries; worked out here if left out. */
  compiled?: CompiledEntries;
  createEngine?: (patterns: readonly string[], compiled: CompiledEntries) => IndexedEngine;
};

export function createKbMatcher(
  entries: readonly IndexEntry[],
  { compiled = compileEntries(entries), createEngine = createEngineInUse }: MatcherOptions = {},
): KbMatcher {
  const patterns = toKbPatterns(entries, compiled);
  const engine = createEngine(
    patterns.map(({ source }) => source),
    compiled,
  );
  const alerts = openAlertIndex(entries, compiled.alerts);
  const keywords = createKeywordIndex(entries.map((entry) => entry.keywords));
  const sources = { entries, patterns, keywords, nearHits: engine.nearHits };

  function matchRecord(raw: string, record: number, { nearMisses = true }: RecordOptions = {}): RecordAnswer {
    const { text, caps } = normaliseText(raw);
    const fields = [toField('text', text)];
    return { record, text, ...matchFields(fields, new Candidates(), { caps, services: [], nearMisses }) };
  }

  return {
    matchRecord,
    explainRecord(raw) {
      const answer = matchRecord(raw, 1);
      return explainAnswer(raw, answer, engine.explain(answer.text), patterns, entries);
    },
    matchAlert(alert) {
      const candidates = new Candidates();
      for (const fitting of alerts.fitting(alert.labels)) candidates.addMatchers(fitting, alert.labels);
      const { fields, caps } = alertFields(alert);
      return matchFields(fields, candidates, { caps, services: serviceNames(alert), nearMisses: true });
    },
  };

  function matchFields(
    fields: Field[],
    candidates: Candidates,
    { caps, services, nearMisses }: Known,
  ): AlertMatches {
    for (const field of fields) {
      const result = engine.search(field.text);
      caps.push(...result.caps.map((cap) => engineCap(cap, field.name)));
      for (const hit of result.hits) {
        const pattern = patterns[hit.pattern];
        if (pattern) candidates.addPatternHit(field, hit, pattern);
      }
    }
    const found = candidates.all();
    const text = () => fields.map((field) => field.text).join('\n');
    if (found.length === 0)
      return {
        matches: [],
        near_misses: nearMisses ? findNearMisses(text(), sources, caps.length === 0) : [],
        caps,
      };
    return { matches: rank(found, foldForKeywords(text()), services), near_misses: [], caps };
  }

  function rank(found: Candidate[], folded: string, services: string[]): Match[] {
    return found
      .flatMap((candidate) => toMatch(candidate, folded, services) ?? [])
      .sort((a, b) => b.score - a.score || compareText(a.error_id, b.error_id));
  }

  function toMatch(candidate: Candidate, folded: string, services: string[]): Match | null {
    const entry = entries[candidate.entry];
    if (!entry) return null;
    const { error_id, title, service, severity } = entry;
    const score = scoreOf({
      matchers: candidate.matchers,
      specificity: candidate.specificity,
      patterns: candidate.patterns.size,
      sameService: services.includes(service.toLowerCase()),
      keywords: keywords.ofEntry(candidate.entry, folded).length,
    });
    return { error_id, title, service, severity, score, evidence: candidate.evidence };
  }
}

/** What is known of a record or an alert besides its texts. */
type Known = { caps: CapReached[]; services: string[]; nearMisses: boolean };

function createEngineInUse(patterns: readonly string[], { patterns: index }: CompiledEntries): IndexedEngine {
  return createIndexedEngine(patterns, index);
}

function toKbPatterns(entries: readonly IndexEntry[], { specificity }: CompiledEntries): KbPattern[] {
  return entries
    .flatMap(({ patterns }, entry) => patterns.map((source) => ({ entry, source })))
    .map((pattern, number) => ({ ...pattern, specificity: specificity[number] ?? 0 }));
}

/** Annotations before labels: they are written for people, and read like the logs that patterns were written for. */
function alertFields({ annotations, labels }: Alert): { fields: Field[]; caps: CapReached[] } {
  const named = [
    ...Object.entries(annotations).map(([key, value]) => [`annotations.${key}`, value] as const),
    ...Object.entries(labels).map(([key, value]) => [`labels.${key}`, value] as const),
  ].sort(([a], [b]) => compareText(a, b));
  const caps: CapReached[] = [];
  const fields = named.map(([name, value]) => {
    const normalised = normaliseText(value, name);
    caps.push(...normalised.caps);
    return toField(name, normalised.text);
  });
  return { fields, caps };
}

/** The labels by which monitoring names a service. */
function serviceNames({ labels }: Alert): string[] {
  return ['service', 'job', 'app', 'container'].flatMap((name) => labels[name]?.toLowerCase() ?? []);
}

function engineCap({ cap, limit }: EngineCap, field: string): CapReached {
  return {
    cap,
    limit,
    field,
    message: `${field}: the ${cap} limit of ${limit} was reached; there may be more matches`,
  };
}
