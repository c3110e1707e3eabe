import type { Sample } from '../../../generated/known-error.ts';
import type { Match } from '../../../generated/match.ts';
import { atValue, type Check, type CheckContext, type CheckDiagnostic, type ReadEntry } from '../check.ts';
import { groupFindings } from '../support/group-findings.ts';
import { isDeclaredOverlap } from '../support/mentioned-ids.ts';
import { matchedBy, pathOf, type ReadPattern } from '../support/patterns.ts';
import { atSample, createSampleAnswers, type SampleAnswers } from '../support/sample-answers.ts';
import { findSubsumptions } from '../support/subsumptions.ts';

export const check: Check = {
  id: 'overlaps/undeclared',
  severity: 'warning',
  summary: 'entries that match the same sample declare it under overlaps_with',
  *run(context) {
    yield* groupFindings(findOverlaps(context), {
      culpritOf: ({ pattern }) => pattern,
      fileOf: ({ file }) => file,
      each: describeOverlap,
      all: describeWide,
    });
  },
};

/** An entry, and a pattern of another entry that matches `count` of its samples; `sample` is the first. */
type Overlap = { file: ReadEntry; sample: Sample; pattern: ReadPattern; count: number };

function findOverlaps(context: CheckContext): Overlap[] {
  const sampleAnswers = createSampleAnswers(context);
  const answering = context.entries.filter(sampleAnswers.answers);
  const byId = new Map(answering.map((file) => [file.entry.error_id, file]));
  const subsumed = subsumers(context);
  return answering.flatMap((file) =>
    [...runnersUp(file, sampleAnswers)].flatMap(([id, { sample, match, count }]) => {
      const other = byId.get(id);
      const pattern = other && matchedBy(other, match);
      if (!pattern || isDeclaredOverlap(file, other) || subsumed.get(pattern)?.has(file)) return [];
      return [{ file, sample, pattern, count }];
    }),
  );
}

/** For each wide pattern, the entries with a narrower one. patterns/subsumed already reports those. */
function subsumers(context: CheckContext): Map<ReadPattern, Set<ReadEntry>> {
  const groups = Map.groupBy(findSubsumptions(context), ({ wide }) => wide.pattern);
  return new Map(
    [...groups].map(([wide, found]) => [wide, new Set(found.map(({ narrow }) => narrow.pattern.file))]),
  );
}

type RunnerUp = { sample: Sample; match: Match; count: number };

/** The other entries that match samples of this entry, by id. If another entry comes first, samples/stolen reports it. */
function runnersUp(file: ReadEntry, { answerOf }: SampleAnswers): Map<string, RunnerUp> {
  const found = new Map<string, RunnerUp>();
  for (const sample of file.entry.samples.match) {
    const [first, ...others] = answerOf(file, sample).matches;
    if (first?.error_id !== file.entry.error_id) continue;
    for (const match of others) {
      const known = found.get(match.error_id);
      if (known) known.count += 1;
      else found.set(match.error_id, { sample, match, count: 1 });
    }
  }
  return found;
}

function describeOverlap({ file, sample, pattern, count }: Overlap): CheckDiagnostic {
  const { error_id } = pattern.file.entry;
  const more = count > 1 ? ` and ${count - 1} more` : '';
  const message = `${error_id} also matches this sample${more} of ${file.entry.error_id}, with the pattern ${pattern.source}`;
  const help = `If both should match, list ${error_id} under overlaps_with. Otherwise make its pattern narrower.`;
  return atSample(file, 'match', sample, message, help);
}

function describeWide(wide: ReadPattern, others: string): CheckDiagnostic {
  const message = `this pattern also matches samples of ${others}: ${wide.source}`;
  const help = 'If all should match, list them under overlaps_with. Otherwise make the pattern narrower.';
  return atValue(wide.file, pathOf(wide), message, help);
}
