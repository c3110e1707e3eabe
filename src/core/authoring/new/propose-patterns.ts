import { compilePattern } from '../../../lib/regex/pattern.ts';
import { normaliseText } from '../../../lib/text/normalise.ts';
import { lineOfError } from './log-records.ts';
import { proposePattern } from './propose-pattern.ts';

/** A log with more different messages contains more than one error. */
export const MAX_PATTERNS = 8;

/** A pattern and the records that it matches. */
type ProposedPattern = { pattern: string; records: string[] };

export type Proposal = {
  patterns: ProposedPattern[];
  /** Records with too few words for a pattern. */
  mute: string[];
  /** The records are too different to be one error. Then there are no patterns. */
  tooMany: boolean;
};

/** Few patterns for many records: a record gets its own pattern only if no other pattern matches it. */
export function proposePatterns(records: readonly string[]): Proposal {
  const found = new Map<string, (text: string) => boolean>();
  const mute: string[] = [];
  for (const record of records) {
    if (matchedBy(found, record).length > 0) continue;
    const pattern = proposePattern(lineOfError(record));
    if (pattern === null) mute.push(record);
    else found.set(pattern, tester(pattern));
    if (found.size > MAX_PATTERNS) return { patterns: [], mute, tooMany: true };
  }
  dropNeedless(found, records);
  const patterns = [...found.keys()].map((pattern) => ({
    pattern,
    records: records.filter((record) => matchedBy(found, record)[0] === pattern),
  }));
  return { patterns, mute, tooMany: false };
}

/** Drops patterns that later, wider patterns replace. */
function dropNeedless(found: Map<string, (text: string) => boolean>, records: readonly string[]): void {
  for (const pattern of [...found.keys()]) {
    const needed = records.some((record) => {
      const matching = matchedBy(found, record);
      return matching.length === 1 && matching[0] === pattern;
    });
    if (!needed) found.delete(pattern);
  }
}

function matchedBy(found: ReadonlyMap<string, (text: string) => boolean>, record: string): string[] {
  const text = normaliseText(record);
  return [...found].filter(([, test]) => test(text)).map(([pattern]) => pattern);
}

function tester(pattern: string): (text: string) => boolean {
  const compiled = compilePattern(pattern);
  return (text) => compiled.ok && compiled.value.matcher(text).find();
}
