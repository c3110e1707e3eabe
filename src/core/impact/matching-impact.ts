import { maskSecrets } from '../checks/support/secrets.ts';
import type { AnswerChange, MatchingImpact, Sample } from '../generated/types.ts';
import { kbVersion } from '../kb/compile-kb.ts';
import type { Kb } from '../kb/kb.ts';
import { searchableEntries } from '../kb/searchable-entries.ts';
import type { IndexEntry } from '../match/index-entry.ts';
import { createKbMatcher, type KbMatcher } from '../match/kb-matcher.ts';
import { compareText } from '../problem.ts';

const MAX_TEXT = 500;
/** What is gone first: it is what a change breaks unseen. */
const ORDER = ['lost', 'moved', 'gained'] as const satisfies AnswerChange['change'][];

/** Which records, among the samples of both, `head` answers with another entry than `base`. */
export function matchingImpact(base: Kb, head: Kb): MatchingImpact {
  const records = sampleRecords(base, head);
  const changes = findChanges(records, base, head);
  const count = (change: AnswerChange['change']) => changes.filter((item) => item.change === change).length;
  return {
    base_kb_version: kbVersion(base),
    records: records.length,
    gained: count('gained'),
    lost: count('lost'),
    moved: count('moved'),
    changes: changes.sort(compareChanges),
  };
}

/** Each record once; where both have it, from `head`, where its line can be looked up. */
function sampleRecords(base: Kb, head: Kb): Sample[] {
  const byText = new Map<string, Sample>();
  for (const { samples } of [...base.entries, ...head.entries]) {
    for (const sample of [...samples.match, ...samples.no_match]) byText.set(sample.text, sample);
  }
  return [...byText.values()];
}

function findChanges(records: readonly Sample[], base: Kb, head: Kb): AnswerChange[] {
  const [before, after] = [searchableEntries(base), searchableEntries(head)];
  if (matchingData(before) === matchingData(after)) return [];
  const old = createKbMatcher(before);
  const now = createKbMatcher(after);
  return records.flatMap(
    (sample) => toChange(sample, firstAnswer(old, sample), firstAnswer(now, sample)) ?? [],
  );
}

/** All that says which entry answers a record: where it is the same, nothing needs to be matched. */
function matchingData(entries: readonly IndexEntry[]): string {
  return JSON.stringify(entries.map(({ error_id, patterns, keywords }) => [error_id, patterns, keywords]));
}

function firstAnswer({ matchRecord }: KbMatcher, { text }: Sample): string | null {
  return matchRecord(text, 1, { nearMisses: false }).matches[0]?.error_id ?? null;
}

function toChange({ text, file, line }: Sample, from: string | null, to: string | null): AnswerChange | null {
  if (from === to) return null;
  const change = from === null ? 'gained' : to === null ? 'lost' : 'moved';
  return { change, from, to, text: maskSecrets(text).slice(0, MAX_TEXT).toWellFormed(), file, line };
}

function compareChanges(a: AnswerChange, b: AnswerChange): number {
  return ORDER.indexOf(a.change) - ORDER.indexOf(b.change) || compareText(a.file, b.file) || a.line - b.line;
}
