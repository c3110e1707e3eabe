import type { Alert } from '../alert/alert.ts';
import { type LabelMatcher, parseMatchers } from '../alert/label-matchers.ts';
import type { CapReached, Match, NearMiss, RecordAnswer } from '../generated/types.ts';
import { compareText } from '../problem.ts';
import { type Candidate, Candidates, type Field, type KbPattern } from './candidates.ts';
import type { Engine, EngineCap } from './engine.ts';
import type { IndexEntry } from './index-entry.ts';
import { createKeywordFinder } from './keywords.ts';
import { requiredLiterals } from './literals.ts';
import { findNearMisses } from './near-misses.ts';
import { normaliseText } from './normalise.ts';
import { createReferenceEngine } from './reference-engine.ts';
import { scoreOf } from './score.ts';

/** The entries behind one alert, best first; the nearest misses where there is none. */
export type AlertMatches = { matches: Match[]; near_misses: NearMiss[]; caps: CapReached[] };

/** Answers which known errors a record or an alert shows. */
export type KbMatcher = {
  matchRecord: (raw: string, record: number) => RecordAnswer;
  matchAlert: (alert: Alert) => AlertMatches;
};

export type MatcherOptions = {
  /** Where nothing matches, look for what is near: costs time in proportion to all patterns. */
  nearMisses?: boolean;
};

export function createKbMatcher(
  entries: readonly IndexEntry[],
  createEngine: (patterns: readonly string[]) => Engine = createReferenceEngine,
  { nearMisses = true }: MatcherOptions = {},
): KbMatcher {
  const patterns = entries.flatMap(toPatterns);
  const engine = createEngine(patterns.map(({ source }) => source));
  const alertMatchers = entries.flatMap(toAlertMatchers);
  const finders = entries.map(({ keywords }) => createKeywordFinder(keywords));

  return {
    matchRecord(raw, record) {
      const { text, caps } = normaliseText(raw);
      return { record, text, ...matchFields([{ name: 'text', text }], new Candidates(), caps, []) };
    },
    matchAlert(alert) {
      const candidates = new Candidates();
      for (const { entry, source, matchers } of alertMatchers)
        candidates.addMatchers(entry, source, matchers, alert.labels);
      const { fields, caps } = alertFields(alert);
      return matchFields(fields, candidates, caps, serviceNames(alert));
    },
  };

  function matchFields(
    fields: Field[],
    candidates: Candidates,
    caps: CapReached[],
    services: string[],
  ): AlertMatches {
    for (const field of fields) {
      const result = engine.search(field.text);
      caps.push(...result.caps.map((cap) => engineCap(cap, field.name)));
      for (const hit of result.hits) {
        const pattern = patterns[hit.pattern];
        if (pattern) candidates.addPatternHit(field, hit, pattern);
      }
    }
    const text = fields.map((field) => field.text).join('\n');
    const matches = candidates.all().flatMap((candidate) => toMatch(candidate, text, services) ?? []);
    matches.sort((a, b) => b.score - a.score || compareText(a.error_id, b.error_id));
    const isNear = nearMisses && matches.length === 0;
    const near_misses = isNear ? findNearMisses(text, entries, patterns, finders) : [];
    return { matches, near_misses, caps };
  }

  function toMatch(candidate: Candidate, text: string, services: string[]): Match | null {
    const entry = entries[candidate.entry];
    if (!entry) return null;
    const { error_id, title, service, severity } = entry;
    const score = scoreOf({
      matchers: candidate.matchers,
      specificity: candidate.specificity,
      patterns: candidate.patterns.size,
      sameService: services.includes(service.toLowerCase()),
      keywords: finders[candidate.entry]?.(text).length ?? 0,
    });
    return { error_id, title, service, severity, score, evidence: candidate.evidence };
  }
}

function toPatterns({ patterns }: IndexEntry, entry: number): KbPattern[] {
  return patterns.map((source) => ({ entry, source, ...requiredLiterals(source) }));
}

/** Expressions that do not parse never got past the check. */
function toAlertMatchers(
  { alerts }: IndexEntry,
  entry: number,
): { entry: number; source: string; matchers: LabelMatcher[] }[] {
  return alerts.flatMap((source) => {
    const { value: matchers } = parseMatchers(source);
    return matchers ? [{ entry, source, matchers }] : [];
  });
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
    return { name, text: normalised.text };
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
