import { type CompiledIndex, detailPath, type EntryDetails } from '../../src/core/kb/compiled-index.ts';
import { DEFAULT_SETTINGS } from '../../src/core/kb/settings/settings.ts';
import { compileEntries } from '../../src/core/match/compiled-entries.ts';
import { INDEX_FORMAT, type IndexEntry, toIndexEntry, toRow } from '../../src/core/match/index-entry.ts';
import { knownError } from '../../test/support/kb/known-error.ts';
import { generatePatterns } from '../match/patterns.ts';

/** Patterns per entry. Our own knowledge base has 3.5. */
const PATTERNS_EACH = 3;

/** A compiled knowledge base with this number of patterns, and one full entry that is served for all entries. */
export function generateIndex(patternCount: number): { index: string; detail: string } {
  const patterns = generatePatterns(patternCount);
  const entries = Array.from({ length: Math.ceil(patternCount / PATTERNS_EACH) }, (_, number) =>
    toIndexEntry(entryOf(number, patterns)),
  );
  return {
    index: indexOf(entries),
    detail: JSON.stringify({ entry: knownError(), html: {} } satisfies EntryDetails),
  };
}

/** The text that the Worker opens. */
export function indexOf(entries: readonly IndexEntry[]): string {
  const index = {
    format: INDEX_FORMAT,
    kb_version: 'bench',
    settings: DEFAULT_SETTINGS,
    rows: entries.map(toRow),
    compiled: compileEntries(entries),
    counted: {},
  } satisfies CompiledIndex;
  return JSON.stringify(index);
}

function entryOf(number: number, patterns: string[]) {
  const error_id = `ERROR-${10_000 + number}`;
  const own = patterns.slice(number * PATTERNS_EACH, (number + 1) * PATTERNS_EACH);
  const [service = 'service'] = own[0]?.match(/[a-z]+-[a-z]+/) ?? [];
  return knownError({
    error_id,
    title: `Known error ${number}`,
    service,
    patterns: own,
    keywords: [service, 'error', 'timeout'],
    path: detailPath(error_id),
  });
}
