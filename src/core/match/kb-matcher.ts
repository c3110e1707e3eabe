import type { Alert } from '../alert/alert.ts';
import type { CapReached, Match, NearMiss, RecordAnswer } from '../generated/types.ts';
import { alertFields, serviceNames } from './alert-fields.ts';
import { openAlertIndex } from './alert-index.ts';
import { Candidates, type KbPattern } from './candidates.ts';
import { type CompiledEntries, compileEntries } from './compiled-entries.ts';
import { explainAnswer, type RecordExplanation } from './explain-record.ts';
import type { IndexEntry } from './index-entry.ts';
import { createIndexedEngine, type IndexedEngine } from './indexed-engine.ts';
import { createKeywordIndex } from './keywords.ts';
import { findNearMisses } from './near-misses.ts';
import { normaliseText } from './normalise.ts';
import { rankMatches } from './rank-matches.ts';
import { searchField } from './search-field.ts';
import { TextField } from './text-field.ts';

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
  const engine = createEngine(sourcesOf(patterns), compiled);
  const alerts = openAlertIndex(entries, compiled.alerts);
  const keywords = createKeywordIndex(entries.map((entry) => entry.keywords));
  const sources = { entries, patterns, keywords, nearHits: engine.nearHits };

  function matchRecord(raw: string, record: number, { nearMisses = true }: RecordOptions = {}): RecordAnswer {
    const { text, caps } = normaliseText(raw);
    const candidates = new Candidates();
    caps.push(...searchField(engine, patterns, new TextField('text', text), candidates));
    const { matches, near_misses } = conclude([text], candidates, { caps, services: [], nearMisses });
    return { record, text, matches, near_misses, caps };
  }

  function matchAlert(alert: Alert): AlertMatches {
    const candidates = new Candidates();
    for (const fitting of alerts.fitting(alert.labels)) candidates.addMatchers(fitting, alert.labels);
    const { fields, caps } = alertFields(alert);
    for (const field of fields) caps.push(...searchField(engine, patterns, field, candidates));
    const texts = fields.map(({ text }) => text);
    const services = serviceNames(alert);
    return { ...conclude(texts, candidates, { caps, services, nearMisses: true }), caps };
  }

  function conclude(texts: string[], candidates: Candidates, known: Known): Conclusion {
    if (candidates.isEmpty() && !known.nearMisses) return { matches: [], near_misses: [] };
    const text = texts.join('\n');
    if (!candidates.isEmpty()) {
      const context = { entries, keywords, text, services: known.services };
      return { matches: rankMatches(candidates.all(), context), near_misses: [] };
    }
    const isComplete = known.caps.length === 0;
    return { matches: [], near_misses: findNearMisses(text, sources, isComplete) };
  }

  function explainRecord(raw: string): RecordExplanation {
    const answer = matchRecord(raw, 1);
    return explainAnswer(raw, answer, engine.explain(answer.text), patterns, entries);
  }

  return { matchRecord, matchAlert, explainRecord };
}

type Conclusion = Pick<AlertMatches, 'matches' | 'near_misses'>;

/** What is known of a record or an alert besides its texts. */
type Known = { caps: CapReached[]; services: string[]; nearMisses: boolean };

function createEngineInUse(patterns: readonly string[], { patterns: index }: CompiledEntries): IndexedEngine {
  return createIndexedEngine(patterns, index);
}

function sourcesOf(patterns: readonly KbPattern[]): string[] {
  return patterns.map(({ source }) => source);
}

function toKbPatterns(entries: readonly IndexEntry[], { specificity }: CompiledEntries): KbPattern[] {
  return entries
    .flatMap(({ patterns }, entry) => patterns.map((source) => ({ entry, source })))
    .map((pattern, number) => ({ ...pattern, specificity: specificity[number] ?? 0 }));
}
