import type { Sample } from '../../generated/known-error.ts';
import type { AnswerChange, MatchingImpact } from '../../generated/report.ts';
import type { BulkWork } from '../../lib/engine/engine.ts';
import { startRun } from '../../lib/engine/work.ts';
import { redactStart } from '../../lib/secrets/redact.ts';
import { maskSecretsStart } from '../../lib/secrets/secrets.ts';
import { compareText } from '../../lib/util/lists.ts';
import { recordsOf } from '../entry/samples.ts';
import type { Kb } from '../kb/kb.ts';
import type { Snapshot } from '../kb/snapshot.ts';
import type { IndexEntry } from '../match/index-entry.ts';
import type { KbMatcher } from '../match/kb-matcher.ts';

export type ChangeKind = AnswerChange['change'];

/** Lost answers come first, because they are easy to overlook. */
const ORDER = ['lost', 'moved', 'gained'] as const satisfies ChangeKind[];

const MAX_TEXT = 500;

/** The kind of change between two first answers; null if they are the same. */
export function changeOf(from: string | null, to: string | null): ChangeKind | null {
  if (from === to) return null;
  if (from === null) return 'gained';
  return to === null ? 'lost' : 'moved';
}

export function compareKinds(a: ChangeKind, b: ChangeKind): number {
  return ORDER.indexOf(a) - ORDER.indexOf(b);
}

/** The part of a sample that a report quotes, with secrets masked. */
function quotedSample(text: string): string {
  return maskSecretsStart(text, MAX_TEXT);
}

/** The same for an alert. It masks more, because nobody chose to put this text into the repository. */
export function quotedAlert(text: string): string {
  return redactStart(text, MAX_TEXT);
}

/** The samples of both versions that `head` answers with a different entry than `base`. */
export function matchingImpact(base: Snapshot, head: Snapshot): MatchingImpact {
  const records = sampleRecords(base.kb, head.kb);
  const changes = findChanges(records, base, head);
  const count = (change: AnswerChange['change']) => changes.filter((item) => item.change === change).length;
  return {
    base_kb_version: base.version,
    records: records.length,
    gained: count('gained'),
    lost: count('lost'),
    moved: count('moved'),
    changes: changes.sort(compareChanges),
  };
}

/** A record of a sample, and whether it still exists after the change. */
type AskedSample = Sample & { in_head: boolean };

/** Each record once. If both versions have it, it comes from `head`, whose lines can be shown. */
function sampleRecords(base: Kb, head: Kb): AskedSample[] {
  const samples = [...samplesOf(base, false), ...samplesOf(head, true)];
  return [...new Map(samples.map((sample) => [sample.text, sample])).values()];
}

function samplesOf({ entries }: Kb, in_head: boolean): AskedSample[] {
  return entries.flatMap(({ samples: { match, no_match } }) =>
    [...match, ...no_match].flatMap((sample) =>
      recordsOf(sample).map(({ raw, firstLine }) => ({
        ...sample,
        text: raw,
        line: sample.line + firstLine - 1,
        in_head,
      })),
    ),
  );
}

function findChanges(records: readonly AskedSample[], base: Snapshot, head: Snapshot): AnswerChange[] {
  if (matchingData(base.searchable) === matchingData(head.searchable)) return [];
  const shared = startRun();
  return records.flatMap((sample) => {
    const from = firstAnswer(base.matcher, sample, shared);
    const to = firstAnswer(head.matcher, sample, shared);
    // If no work is left, a missing answer would look like a lost one. The check reports that.
    return (shared.units > 0 && toChange(sample, from, to)) || [];
  });
}

/** Everything that determines which entry answers a record. If it is equal in both versions, nothing needs matching. */
function matchingData(entries: readonly IndexEntry[]): string {
  return JSON.stringify(entries.map(({ error_id, patterns, keywords }) => [error_id, patterns, keywords]));
}

function firstAnswer({ matchRecord }: KbMatcher, { text }: Sample, shared: BulkWork): string | null {
  return matchRecord(text, 1, { nearMisses: false, shared }).matches[0]?.error_id ?? null;
}

function toChange(
  { text, file, line, in_head }: AskedSample,
  from: string | null,
  to: string | null,
): AnswerChange | null {
  const change = changeOf(from, to);
  return change && { change, from, to, text: quotedSample(text), file, line, in_head };
}

function compareChanges(a: AnswerChange, b: AnswerChange): number {
  return compareKinds(a.change, b.change) || compareText(a.file, b.file) || a.line - b.line;
}
