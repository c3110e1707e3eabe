import type { CapReached, RecordAnswer } from '../../generated/match.ts';
import type { Alert } from '../../lib/alertmanager/alert.ts';
import { CountedMatching } from '../../lib/alertmanager/counted-matching.ts';
import {
  type BulkWork,
  NOTHING_FOUND,
  type SearchExplanation,
  type SearchResult,
  type TryResult,
} from '../../lib/engine/engine.ts';
import { createIndexedEngine, type IndexedEngine } from '../../lib/engine/indexed-engine.ts';
import { ALERT_WORK, startAlerts, useShare } from '../../lib/engine/work.ts';
import { type LogRecord, readRecord } from '../../lib/records/read-record.ts';
import type { StreamRecord } from '../../lib/records/record-reader.ts';
import { AlertIndex } from './alert-index.ts';
import { type CompiledEntries, compileEntries } from './compiled-entries.ts';
import type { IndexEntry } from './index-entry.ts';
import { createKbPatterns } from './kb-patterns.ts';
import { createKeywordIndex } from './keywords.ts';
import type { NearMissSources } from './near-misses.ts';
import { type MatchResult, rank } from './rank.ts';
import { alertFields, fieldsOf, lengthCaps, limitCaps, serviceNames } from './text-fields.ts';

/** Finds the known errors in records and alerts. */
export type KbMatcher = {
  /** Matches a text that is one record. It takes off what is around the message, but never splits. */
  matchRecord: (raw: string, record: number, options?: RecordOptions) => RecordAnswer;
  /** Matches records of a stream. Returns only those with a match, a near miss or a reached limit. */
  matchRecords: (records: readonly StreamRecord[], options?: StreamOptions) => Iterable<RecordAnswer>;
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

type StreamOptions = Pick<RecordOptions, 'nearMisses'> & {
  /** The number of the first record (default: 1). */
  first?: number;
  /** Whether records without a result have an answer, too. */
  isEach?: boolean;
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
  const patterns = createKbPatterns(entries);
  const engine = createEngine(patterns.sources, compiled);
  const keywords = createKeywordIndex(entries.map((entry) => entry.keywords));
  const nearHits = (text: string, limit: number) => engine.nearHits(text, limit);
  const alerts = new AlertIndex(entries, compiled.alerts);
  const opened: OpenedKb = { engine, alerts, sources: { entries, patterns, keywords, nearHits } };
  return {
    matchRecord: (raw, record, options) => matchRecord(opened, raw, record, options),
    matchRecords: (records, options) => matchRecords(opened, records, options),
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
  const read = readRecord(raw);
  return answerOf(read, record, rankRecord(kb, read, searchRecord(kb, read, options.shared), options));
}

/** The results of the message and of the texts around it. */
function searchRecord({ engine }: OpenedKb, record: LogRecord, shared?: BulkWork): SearchResult[] {
  if (record.around.length === 0) return [engine.search(record.text, shared)];
  return engine.searchAll([record.text, ...record.around], shared);
}

/** A hostile record can match thousands of entries. Such results are not kept for equal records, because they could fill the memory. */
const FEW_MATCHES = 10;

/**
 * Searches equal records once. Ranks one record after the other, so that a caller need not hold all answers. Most records have no
 * answer, and for those it creates no object.
 */
function* matchRecords(
  kb: OpenedKb,
  records: readonly StreamRecord[],
  { nearMisses = true, first = 1, isEach = false }: StreamOptions = {},
): Generator<RecordAnswer> {
  const results = kb.engine.searchAll(textsOf(records));
  const isAsked = isEach || nearMisses;
  const known = new Map<string, MatchResult>();
  let from = 0;
  for (let index = 0; index < records.length; index++) {
    const record = records[index] as StreamRecord;
    const to = from + 1 + record.around.length;
    if (isAsked || isCut(record) || hasFound(results, from, to)) {
      const result = known.get(record.raw) ?? rankRecord(kb, record, results.slice(from, to), { nearMisses });
      if (result.matches.length <= FEW_MATCHES) known.set(record.raw, result);
      const answer = answerOf(record, first + index, result);
      if (isEach || !isSilent(answer)) yield answer;
    }
    from = to;
  }
}

function textsOf(records: readonly StreamRecord[]): string[] {
  const texts: string[] = [];
  for (const { text, around } of records) {
    texts.push(text);
    for (const other of around) texts.push(other);
  }
  return texts;
}

function isCut({ isCut, limit }: StreamRecord): boolean {
  return isCut || limit !== null;
}

function hasFound(results: readonly SearchResult[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (results[at] !== NOTHING_FOUND) return true;
  return false;
}

function rankRecord(
  { sources }: OpenedKb,
  record: LogRecord,
  results: readonly SearchResult[],
  { nearMisses = true }: Pick<RecordOptions, 'nearMisses'>,
): MatchResult {
  const services = serviceNames(record);
  return rank(sources, { fields: fieldsOf(record), results, caps: lengthCaps(record), services, nearMisses });
}

function answerOf(record: LogRecord | StreamRecord, number: number, result: MatchResult): RecordAnswer {
  const { text, formats, labels } = record;
  const place = 'firstLine' in record ? { first_line: record.firstLine, last_line: record.lastLine } : {};
  return {
    record: number,
    ...place,
    ...(formats.length > 0 && { formats: [...formats] }),
    ...(Object.keys(labels).length > 0 && { labels }),
    text,
    ...result,
    caps: 'limit' in record ? [...result.caps, ...limitCaps(record)] : result.caps,
  };
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
    results: engine.searchAll(texts, share),
    caps: isWhole ? caps : [...caps, MATCHERS_CAP],
    services: serviceNames(alert),
    alert: { labels, fitting },
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
  const { literals, tried } = explainTexts(kb, readRecord(raw));
  const { patterns, entries } = kb.sources;
  const named = tried.flatMap(({ pattern, means, outcome }) => {
    const known = patterns.at(pattern);
    const error_id = known && entries[known.entry]?.error_id;
    return error_id ? [{ error_id, pattern: known.source, means, outcome }] : [];
  });
  return { raw, answer, literals, tried: named, patterns: patterns.sources.length };
}

/** The search of the message, and the patterns that match only with a wrapping around it. */
function explainTexts({ engine }: OpenedKb, { text, around }: LogRecord): SearchExplanation {
  const explained = engine.explain(text);
  const tried = new Map(explained.tried.map((one) => [one.pattern, one]));
  for (const one of around.flatMap((other) => engine.explain(other).tried))
    if (one.outcome === 'hit' && tried.get(one.pattern)?.outcome !== 'hit') tried.set(one.pattern, one);
  return { ...explained, tried: [...tried.values()] };
}
