import type { RecordAnswer } from '../../generated/match.ts';
import type { Alert } from '../../lib/alertmanager/alert.ts';
import { NOTHING, type SearchResult } from '../../lib/engine/engine.ts';
import { createIndexedEngine, type IndexedEngine } from '../../lib/engine/indexed-engine.ts';
import { normalisePortion } from '../../lib/engine/portions.ts';
import { MAX_RECORD_LENGTH, normaliseText } from '../../lib/text/normalise.ts';
import { alertFields, serviceNames } from './alert-fields.ts';
import { openAlertIndex } from './alert-index.ts';
import { type CompiledEntries, compileEntries } from './compiled-entries.ts';
import { type Conclusion, createConcluder } from './conclude.ts';
import { explainAnswer, type RecordExplanation } from './explain-record.ts';
import type { IndexEntry } from './index-entry.ts';
import { createKbPatterns } from './kb-patterns.ts';
import { createKeywordIndex } from './keywords.ts';
import { lengthCaps, TextField } from './text-fields.ts';

/** Answers which known errors a record or an alert shows. */
export type KbMatcher = {
  matchRecord: (raw: string, record: number, options?: RecordOptions) => RecordAnswer;
  /** Of many records, numbered from 1, those of which there is something to say: a match, a near miss or a limit. */
  matchRecords: (raws: readonly string[], options?: RecordOptions) => RecordAnswer[];
  matchAlert: (alert: Alert) => Conclusion;
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
  const patterns = createKbPatterns(entries, compiled.specificity);
  const engine = createEngine(patterns.sources, compiled);
  const alerts = openAlertIndex(entries, compiled.alerts);
  const keywords = createKeywordIndex(entries.map((entry) => entry.keywords));
  const conclude = createConcluder({ entries, patterns, keywords, nearHits: engine.nearHits });

  function matchRecord(raw: string, record: number, options: RecordOptions = {}): RecordAnswer {
    const text = normaliseText(raw);
    return { record, text, ...concludeRecord(raw, text, engine.search(text), options) };
  }

  /** Equal records are searched and concluded once. Of most there is nothing to say: no object is made for those. */
  function matchRecords(raws: readonly string[], options: RecordOptions = {}): RecordAnswer[] {
    const results = engine.searchAll(raws, normalisePortion);
    const known = new Map<string, Conclusion>();
    const answers: RecordAnswer[] = [];
    for (let i = 0; i < raws.length; i++) {
      const raw = raws[i] as string;
      const result = results[i] as SearchResult;
      if (result === NOTHING && options.nearMisses === false && raw.length <= MAX_RECORD_LENGTH) continue;
      const text = normaliseText(raw);
      const conclusion = known.get(raw) ?? concludeRecord(raw, text, result, options);
      known.set(raw, conclusion);
      if (!isSilent(conclusion)) answers.push({ record: i + 1, text, ...conclusion });
    }
    return answers;
  }

  function concludeRecord(
    raw: string,
    text: string,
    result: SearchResult,
    { nearMisses = true }: RecordOptions,
  ): Conclusion {
    const fields = [new TextField('text', text)];
    return conclude({ fields, results: [result], caps: lengthCaps(raw), nearMisses });
  }

  function matchAlert(alert: Alert): Conclusion {
    const { fields, caps } = alertFields(alert);
    return conclude({
      fields,
      results: engine.searchAll(fields.map(({ text }) => text)),
      caps,
      alert: { labels: alert.labels, fitting: alerts.fitting(alert.labels), services: serviceNames(alert) },
      nearMisses: true,
    });
  }

  function explainRecord(raw: string): RecordExplanation {
    const answer = matchRecord(raw, 1);
    return explainAnswer(raw, answer, engine.explain(answer.text), patterns, entries);
  }

  return { matchRecord, matchRecords, matchAlert, explainRecord };
}

function isSilent({ matches, near_misses, caps }: Conclusion): boolean {
  return matches.length === 0 && near_misses.length === 0 && caps.length === 0;
}

function createEngineInUse(patterns: readonly string[], { patterns: index }: CompiledEntries): IndexedEngine {
  return createIndexedEngine(patterns, index);
}
