import type { CapReached, RecordAnswer } from '../../generated/match.ts';
import type { Alert } from '../../lib/alertmanager/alert.ts';
import { CountedMatching } from '../../lib/alertmanager/counted-matching.ts';
import { normaliseBatch } from '../../lib/engine/batches.ts';
import {
  type BulkWork,
  NOTHING_FOUND,
  type SearchExplanation,
  type SearchResult,
  type TryResult,
} from '../../lib/engine/engine.ts';
import { createIndexedEngine, type IndexedEngine } from '../../lib/engine/indexed-engine.ts';
import { ALERT_WORK, startAlerts, useShare } from '../../lib/engine/work.ts';
import { MAX_RECORD_LENGTH, normaliseText } from '../../lib/text/normalise.ts';
import { AlertIndex } from './alert-index.ts';
import { type CompiledEntries, compileEntries } from './compiled-entries.ts';
import type { IndexEntry } from './index-entry.ts';
import { createKbPatterns } from './kb-patterns.ts';
import { createKeywordIndex } from './keywords.ts';
import type { NearMissSources } from './near-misses.ts';
import { type MatchResult, rank } from './rank.ts';
import { alertFields, lengthCaps, serviceNames, TextField } from './text-fields.ts';

/** Finds the known errors in records and alerts. */
export type KbMatcher = {
  matchRecord: (raw: string, record: number, options?: RecordOptions) => RecordAnswer;
  /** Matches many records, numbered from 1. Returns only those with a match, a near miss or a reached limit. */
  matchRecords: (raws: readonly string[], options?: RecordOptions) => Iterable<RecordAnswer>;
  /** @param work the budget of this alert and others together; without it, the alert has one of its own */
  matchAlert: (alert: Alert, work?: AlertsWork) => MatchResult;
  /** Explains to people, step by step, how one record is matched. */
  explainRecord: (raw: string) => RecordExplanation;
};

/** All alerts of a webhook share their budget, and the results of comparing their labels. */
export type AlertsWork = { bulk: BulkWork; matching: CountedMatching };

export function startAlertsWork(): AlertsWork {
  return { bulk: startAlerts(), matching: new CountedMatching() };
}

type RecordOptions = {
  /** Whether to look for near misses (default: true). They cost about as much as a match, and nobody reads them for a long log. */
  nearMisses?: boolean;
  /** The work that is left for this record and others together. */
  shared?: BulkWork;
};

type MatcherOptions = {
  /** The build step's data about the same entries. By default it is computed here. */
  compiled?: CompiledEntries;
  createEngine?: (patterns: readonly string[], compiled: CompiledEntries) => IndexedEngine;
};

export function createKbMatcher(
  entries: readonly IndexEntry[],
  { compiled = compileEntries(entries), createEngine = createEngineInUse }: MatcherOptions = {},
): KbMatcher {
  const patterns = createKbPatterns(entries, compiled.specificity);
  const engine = createEngine(patterns.sources, compiled);
  const keywords = createKeywordIndex(entries.map((entry) => entry.keywords));
  const nearHits = (text: string, limit: number) => engine.nearHits(text, limit);
  const alerts = new AlertIndex(entries, compiled.alerts);
  const opened: OpenedKb = { engine, alerts, sources: { entries, patterns, keywords, nearHits } };
  return {
    matchRecord: (raw, record, options) => matchRecord(opened, raw, record, options),
    matchRecords: (raws, options) => matchRecords(opened, raws, options),
    matchAlert: (alert, work) => matchAlert(opened, alert, work),
    explainRecord: (raw) => explainRecord(opened, raw),
  };
}

function createEngineInUse(patterns: readonly string[], { patterns: index }: CompiledEntries): IndexedEngine {
  return createIndexedEngine(patterns, index);
}

/** The data that matching uses. */
type OpenedKb = { engine: IndexedEngine; alerts: AlertIndex; sources: NearMissSources };

function matchRecord(kb: OpenedKb, raw: string, record: number, options: RecordOptions = {}): RecordAnswer {
  const text = normaliseText(raw);
  return { record, text, ...rankRecord(kb, raw, text, kb.engine.search(text, options.shared), options) };
}

/** A hostile record can match thousands of entries. Such results are not kept for equal records, because they could fill the memory. */
const FEW_MATCHES = 10;

/**
 * Searches equal records once. Ranks one record after the other, so that a caller need not hold all answers. Most records have no
 * answer, and for those it creates no object.
 */
function* matchRecords(
  kb: OpenedKb,
  raws: readonly string[],
  options: RecordOptions = {},
): Generator<RecordAnswer> {
  const results = kb.engine.searchAll(raws, normaliseBatch);
  const known = new Map<string, MatchResult>();
  for (let i = 0; i < raws.length; i++) {
    const raw = raws[i] as string;
    const result = results[i] as SearchResult;
    if (result === NOTHING_FOUND && options.nearMisses === false && raw.length <= MAX_RECORD_LENGTH) continue;
    const text = normaliseText(raw);
    const matchResult = known.get(raw) ?? rankRecord(kb, raw, text, result, options);
    if (matchResult.matches.length <= FEW_MATCHES) known.set(raw, matchResult);
    if (!isSilent(matchResult)) yield { record: i + 1, text, ...matchResult };
  }
}

function rankRecord(
  { sources }: OpenedKb,
  raw: string,
  text: string,
  result: SearchResult,
  { nearMisses = true }: RecordOptions,
): MatchResult {
  const fields = [new TextField('text', text)];
  return rank(sources, { fields, results: [result], caps: lengthCaps(raw), nearMisses });
}

function isSilent({ matches, near_misses, caps }: MatchResult): boolean {
  return matches.length === 0 && near_misses.length === 0 && caps.length === 0;
}

function matchAlert(kb: OpenedKb, alert: Alert, work = startAlertsWork()): MatchResult {
  return useShare(work.bulk, ALERT_WORK, (share) => matchWithin(kb, alert, work.matching, share));
}

function matchWithin(
  { engine, alerts, sources }: OpenedKb,
  alert: Alert,
  matching: CountedMatching,
  share: BulkWork,
): MatchResult {
  const { labels } = alert;
  const { fields, caps } = alertFields(alert);
  const { fitting, isWhole } = alerts.fitting(labels, matching, share);
  const texts = fields.map(({ text }) => text);
  return rank(sources, {
    fields,
    results: engine.searchAll(texts, undefined, share),
    caps: isWhole ? caps : [...caps, MATCHERS_CAP],
    alert: { labels, fitting, services: serviceNames(alert) },
    nearMisses: true,
  });
}

const MATCHERS_CAP: CapReached = {
  cap: 'work',
  limit: ALERT_WORK,
  field: 'labels',
  message: `labels: comparing them with all matchers would need more work than the limit of ${ALERT_WORK}; there may be more matches`,
};

/** A pattern that was tried on the record, because the record has its literals or the pattern requires none. */
type TriedPatternOfEntry = {
  error_id: string;
  pattern: string;
  means: 'chain' | 're2js';
  outcome: TryResult;
};

/** An answer with all steps that led to it. */
export type RecordExplanation = {
  raw: string;
  answer: RecordAnswer;
  literals: SearchExplanation['literals'];
  tried: TriedPatternOfEntry[];
  /** The number of all patterns of the knowledge base. Patterns outside `tried` were ruled out by their literals. */
  patterns: number;
};

function explainRecord(kb: OpenedKb, raw: string): RecordExplanation {
  const answer = matchRecord(kb, raw, 1);
  const { literals, tried } = kb.engine.explain(answer.text);
  const { patterns, entries } = kb.sources;
  const named = tried.flatMap(({ pattern, means, outcome }) => {
    const known = patterns.at(pattern);
    const error_id = known && entries[known.entry]?.error_id;
    return error_id ? [{ error_id, pattern: known.source, means, outcome }] : [];
  });
  return { raw, answer, literals, tried: named, patterns: patterns.sources.length };
}
