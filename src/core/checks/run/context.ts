import type { RecordAnswer } from '../../../generated/match.ts';
import type { BulkWork } from '../../../lib/engine/engine.ts';
import { startRun } from '../../../lib/engine/work.ts';
import type { OnProgress } from '../../../lib/util/progress.ts';
import type { Kb } from '../../kb/kb.ts';
import type { Snapshot } from '../../kb/snapshot.ts';
import type { KbMatcher } from '../../match/kb-matcher.ts';
import type { Check, CheckContext, ReadEntry, Version } from '../check.ts';
import { claimedIds } from '../check.ts';
import type { HealthyLine } from '../support/healthy-index.ts';

/** The input of every rule. Values that several rules need are computed once. */
export function createContext(
  { kb, matcher }: Snapshot,
  base: Snapshot | null,
  { healthyLogs, onProgress }: { healthyLogs: readonly HealthyLine[]; onProgress: OnProgress | undefined },
): CheckContext {
  const matching = startRun();
  const answerTo = memoizeAnswers(matcher, kb, matching, onProgress);
  const entries = readEntries(kb);
  return { kb, entries, matcher, answerTo, matching, healthyLogs, base: base && toVersion(base.kb) };
}

function memoizeAnswers(
  { matchRecord }: KbMatcher,
  { entries }: Kb,
  matching: BulkWork,
  onProgress?: OnProgress,
): CheckContext['answerTo'] {
  const total = entries.reduce((sum, { samples }) => sum + samples.match.length + samples.no_match.length, 0);
  const answers = new Map<string, RecordAnswer>();
  return ({ text }) => {
    const known = answers.get(text);
    if (known) return known;
    onProgress?.({ step: 'matching samples', done: answers.size, total });
    const answer = matchRecord(text, 1, { nearMisses: false, shared: matching });
    matching.units -= ANSWER + EVIDENCE * countEvidence(answer);
    answers.set(text, answer);
    return answer;
  };
}

/** The work of an answer besides its search, in the unit of `BulkWork`: a hundred patterns of one entry may match. */
const ANSWER = 10_000;
const EVIDENCE = 2_000;

function countEvidence({ matches }: RecordAnswer): number {
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
