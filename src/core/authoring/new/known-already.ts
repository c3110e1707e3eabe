import type { UnmatchedGroup } from '../../../generated/api.ts';
import type { KnownError } from '../../../generated/known-error.ts';
import type { Alert } from '../../../lib/alertmanager/alert.ts';
import { compilePattern } from '../../../lib/regex/pattern.ts';
import { maskSecretsStart } from '../../../lib/secrets/secrets.ts';
import { normaliseText } from '../../../lib/text/normalise.ts';
import type { Kb } from '../../kb/kb.ts';
import { type IndexEntry, toIndexEntry } from '../../match/index-entry.ts';
import { createKbMatcher } from '../../match/kb-matcher.ts';

/** What speaks against a new entry, each in a sentence. */
type Objection = string;

/** A record is told by its beginning. */
const MAX_SHOWN = 80;

/** Which records an entry explains already, drafts included. */
export function alreadyMatched({ entries }: Kb, records: readonly string[]): Objection[] {
  const matcher = createKbMatcher(entries.map(toMatchable));
  return records.flatMap((record, index) => {
    const [match] = matcher.matchRecord(record, index + 1).matches;
    const [evidence] = match?.evidence ?? [];
    if (!match || evidence?.by !== 'pattern') return [];
    const known = `${match.error_id} ${match.title}`;
    return [`record ${index + 1} is already known as ${known}: ${evidence.pattern} matches ${shown(record)}`];
  });
}

/** Which samples of other entries a new pattern would match as well. */
export function alsoMatches({ entries }: Kb, pattern: string): Objection[] {
  const compiled = compilePattern(pattern);
  const regex = compiled.ok ? compiled.value : null;
  return entries.flatMap(({ error_id, title, samples }) => {
    const sample = samples.match.find(({ text }) => regex?.matcher(normaliseText(text)).find());
    if (!sample) return [];
    const place = `${sample.file}:${sample.line}`;
    return [
      `the pattern ${pattern} also matches a sample of ${error_id} ${title} (${place}): ${shown(sample.text)}`,
    ];
  });
}

function shown(record: string): string {
  const [line = ''] = normaliseText(record).split('\n', 1);
  const masked = maskSecretsStart(line, MAX_SHOWN);
  return JSON.stringify(line.length > MAX_SHOWN ? `${masked}…` : masked);
}

/** Tells whether any of these entries, drafts included, would explain the alerts of a group. */
export function createExplainer(entries: readonly KnownError[]): (group: UnmatchedGroup) => boolean {
  const { matchAlert } = createKbMatcher(entries.map(toMatchable));
  return (group) => alertsOf(group).some((alert) => matchAlert(alert).matches.length > 0);
}

/** What matching does not look at. */
const UNTOLD = { source: '', fingerprint: '', status: 'firing', starts_at: null, ends_at: null } as const;

/** As much of the alerts as is known of them. */
function alertsOf({ alertname, service, examples }: UnmatchedGroup): Alert[] {
  const labels = { ...(alertname !== null && { alertname }), ...(service !== null && { service }) };
  return examples.map((description) => ({ ...UNTOLD, labels, annotations: { description } }));
}

/** An entry for matching, without the patterns that are broken. */
function toMatchable(entry: KnownError): IndexEntry {
  const { patterns, ...rest } = toIndexEntry(entry);
  return { ...rest, patterns: patterns.filter((source) => compilePattern(source).ok) };
}
