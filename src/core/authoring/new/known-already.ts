import type { KnownError } from '../../../generated/known-error.ts';
import { compilePattern } from '../../../lib/regex/pattern.ts';
import { maskSecrets } from '../../../lib/secrets/secrets.ts';
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

/** An entry for matching, without the patterns that are broken. */
export function toMatchable(entry: KnownError): IndexEntry {
  const { patterns, ...rest } = toIndexEntry(entry);
  return { ...rest, patterns: patterns.filter((source) => compilePattern(source).ok) };
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

/** Masked before it is cut: half a token is not known as one. */
function shown(record: string): string {
  const [line = ''] = maskSecrets(normaliseText(record)).split('\n');
  return JSON.stringify(line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN)}…` : line);
}
