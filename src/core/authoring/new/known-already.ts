import type { UnmatchedGroup } from '../../../generated/api.ts';
import type { KnownError, Sample } from '../../../generated/known-error.ts';
import type { Alert } from '../../../lib/alertmanager/alert.ts';
import { readRecord } from '../../../lib/records/read-record.ts';
import { compilePattern } from '../../../lib/regex/pattern.ts';
import { maskSecretsStart } from '../../../lib/secrets/secrets.ts';
import { normaliseText } from '../../../lib/text/normalise.ts';
import { recordsOf } from '../../entry/samples.ts';
import type { Kb } from '../../kb/kb.ts';
import { type IndexEntry, toIndexEntry } from '../../match/index-entry.ts';
import { createKbMatcher } from '../../match/kb-matcher.ts';

/** A sentence that says why there should be no new entry. */
type Objection = string;

/** Messages show the beginning of a record. */
const MAX_SHOWN = 80;

/** The records that an existing entry or draft already explains. */
export function alreadyMatched({ entries }: Kb, records: readonly string[]): Objection[] {
  const matcher = createKbMatcher(entries.map(toMatchable));
  return records.flatMap((record, index) => {
    const { text, matches } = matcher.matchRecord(record, index + 1);
    const [match] = matches;
    const [evidence] = match?.evidence ?? [];
    if (!match || evidence?.by !== 'pattern') return [];
    const line = evidence.wrapped ? shown(record) : shown(text, evidence.span.start);
    const known = `${match.error_id} ${match.title}`;
    return [
      `record ${index + 1} is already explained by ${known}: its pattern ${evidence.pattern} matches ${line}`,
    ];
  });
}

/** The samples of other entries that a new pattern would match. */
export function alsoMatches({ entries }: Kb, pattern: string): Objection[] {
  const compiled = compilePattern(pattern);
  const regex = compiled.ok ? compiled.value : null;
  return entries.flatMap(({ error_id, title, samples }) => {
    const sample = samples.match.find((one) =>
      searchedTexts(one).some((text) => regex?.matcher(text).find()),
    );
    if (!sample) return [];
    const place = `${sample.file}:${sample.line}`;
    return [
      `the pattern ${pattern} also matches a sample of ${error_id} ${title} (${place}): ${shown(sample.text)}`,
    ];
  });
}

/** The texts of a sample that the Worker searches. */
function searchedTexts(sample: Sample): string[] {
  return recordsOf(sample).flatMap(({ raw }) => {
    const { text, around } = readRecord(raw);
    return [text, ...around];
  });
}

/** The line of a record in which a match begins; its first line without one. */
function shown(record: string, at = 0): string {
  const text = normaliseText(record);
  const [line = ''] = text.slice(text.lastIndexOf('\n', at - 1) + 1).split('\n', 1);
  const masked = maskSecretsStart(line, MAX_SHOWN);
  return JSON.stringify(line.length > MAX_SHOWN ? `${masked}…` : masked);
}

/** Returns a function that tells whether one of these entries or drafts explains the alerts of a group. */
export function createExplainer(entries: readonly KnownError[]): (group: UnmatchedGroup) => boolean {
  const { matchAlert } = createKbMatcher(entries.map(toMatchable));
  return (group) => alertsOf(group).some((alert) => matchAlert(alert).matches.length > 0);
}

/** Fields that matching ignores. */
const UNTOLD = { source: '', fingerprint: '', status: 'firing', starts_at: null, ends_at: null } as const;

/** The alerts of a group, with the fields that the group has. */
function alertsOf({ alertname, service, examples }: UnmatchedGroup): Alert[] {
  const labels = { ...(alertname !== null && { alertname }), ...(service !== null && { service }) };
  return examples.map((description) => ({ ...UNTOLD, labels, annotations: { description } }));
}

/** An entry for matching, without its invalid patterns. */
function toMatchable(entry: KnownError): IndexEntry {
  const { patterns, ...rest } = toIndexEntry(entry);
  return { ...rest, patterns: patterns.filter((source) => compilePattern(source).ok) };
}
