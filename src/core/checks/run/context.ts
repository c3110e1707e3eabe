import type { AlertSample, KnownError } from '../../../generated/known-error.ts';
import type { RecordAnswer } from '../../../generated/match.ts';
import { CountedMatching } from '../../../lib/alertmanager/counted-matching.ts';
import type { BulkWork } from '../../../lib/engine/engine.ts';
import { startRun } from '../../../lib/engine/work.ts';
import { recordsOf } from '../../entry/samples.ts';
import type { Kb } from '../../kb/kb.ts';
import type { OnProgress } from '../../kb/load-kb.ts';
import type { Snapshot } from '../../kb/snapshot.ts';
import type { KbMatcher } from '../../match/kb-matcher.ts';
import {
  type Check,
  type CheckContext,
  claimedIds,
  type ReadEntry,
  type SampleAnswer,
  type Version,
} from '../check.ts';
import { toAlert } from '../support/alert-samples.ts';
import type { HealthyLine } from '../support/healthy-index.ts';

/** The input of every rule. Values that several rules need are computed once. */
export function createContext(
  { kb, matcher }: Snapshot,
  base: Snapshot | null,
  { healthyLogs, onProgress }: { healthyLogs: readonly HealthyLine[]; onProgress: OnProgress | undefined },
): CheckContext {
  const matching = startRun();
  const answersTo = memoizeAnswers(matcher, kb, matching, onProgress);
  const answerToAlert = memoizeAlertAnswers(matcher, matching);
  const entries = readEntries(kb);
  return {
    kb,
    entries,
    matcher,
    answersTo,
    answerToAlert,
    matching,
    healthyLogs,
    base: base && toVersion(base.kb),
  };
}

function memoizeAnswers(
  { matchRecord }: KbMatcher,
  { entries }: Kb,
  matching: BulkWork,
  onProgress?: OnProgress,
): CheckContext['answersTo'] {
  const total = entries.reduce((sum, { samples }) => sum + samples.match.length + samples.no_match.length, 0);
  const owners = ownersOf(entries);
  const answers = new Map<string, SampleAnswer[]>();
  return ({ text }) => {
    const known = answers.get(text);
    if (known) return known;
    onProgress?.({ step: 'matching samples', done: answers.size, total });
    const kept = recordsOf({ text }).map(({ raw }) => {
      const answer = matchRecord(raw, 1, { nearMisses: false, shared: matching });
      matching.units -= ANSWER + EVIDENCE * countEvidence(answer);
      return keepFew(answer, owners.get(text));
    });
    answers.set(text, kept);
    return kept;
  };
}

function memoizeAlertAnswers({ matchAlert }: KbMatcher, matching: BulkWork): CheckContext['answerToAlert'] {
  const work = { bulk: matching, matching: new CountedMatching() };
  const answers = new Map<AlertSample, SampleAnswer>();
  return (sample, owner) => {
    const known = answers.get(sample);
    if (known) return known;
    const answer = matchAlert(toAlert(sample), work);
    matching.units -= ANSWER + EVIDENCE * countEvidence(answer);
    const kept = keepFew(answer, new Set([owner]));
    answers.set(sample, kept);
    return kept;
  };
}

/** The ids of the entries that have a sample with this text. */
function ownersOf(entries: readonly KnownError[]): Map<string, Set<string>> {
  const owners = new Map<string, Set<string>>();
  for (const { error_id, samples } of entries) {
    for (const { text } of [...samples.match, ...samples.no_match]) {
      const known = owners.get(text);
      if (known) known.add(error_id);
      else owners.set(text, new Set([error_id]));
    }
  }
  return owners;
}

/** The best matches of a sample to keep. A sample rarely has more than three, and the reports name the first few. */
const FEW_MATCHES = 20;

/**
 * A thousand entries may match the samples of each other: a million matches, each with its evidence. So an answer keeps the best of
 * them, and those of the entries whose sample it is.
 */
function keepFew(
  { matches }: Pick<RecordAnswer, 'matches'>,
  owners: ReadonlySet<string> | undefined,
): SampleAnswer {
  if (matches.length <= FEW_MATCHES) return { matches, isCut: false };
  const kept = matches.filter(({ error_id }, rank) => rank < FEW_MATCHES || owners?.has(error_id));
  return { matches: kept, isCut: kept.length < matches.length };
}

/**
 * The work of an answer besides its search, in the unit of `BulkWork`: a hundred patterns of one entry may match. The price of evidence
 * is some ten times its time, because the entries that match everything multiply it.
 */
const ANSWER = 10_000;
const EVIDENCE = 20_000;

function countEvidence({ matches }: Pick<RecordAnswer, 'matches'>): number {
  return matches.reduce((sum, { evidence }) => sum + evidence.length, 0);
}

function toVersion(kb: Kb): Version {
  return { kb, entries: readEntries(kb), claimedIds: claimedIds(kb) };
}

const NONE: ReadonlySet<string> = new Set();

function readEntries({ files }: Kb): ReadEntry[] {
  return files.flatMap((file) => {
    const { entry, partial } = file;
    if (entry) return [{ ...file, entry, lost: NONE }];
    return partial ? [{ ...file, ...partial }] : [];
  });
}

/** The context of one rule: only the entries that have every key that it needs. */
export function contextFor({ needs }: Check, context: CheckContext): CheckContext {
  if (!needs) return context;
  const entries = context.entries.filter(({ lost }) => !needs.some((key) => lost.has(key)));
  return entries.length === context.entries.length ? context : { ...context, entries };
}
