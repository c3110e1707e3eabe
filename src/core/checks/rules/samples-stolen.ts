import type { Sample } from '../../../generated/known-error.ts';
import { atValue, type Check, type CheckContext, type CheckDiagnostic, type ReadEntry } from '../check.ts';
import { atSample, shownLine } from '../support/at-sample.ts';
import { groupFindings } from '../support/group-findings.ts';
import { hasBrokenPattern, matchedBy, pathOf, type ReadPattern } from '../support/patterns.ts';
import { createSampleAnswers } from '../support/sample-answers.ts';

export const check: Check = {
  id: 'samples/stolen',
  severity: 'error',
  summary: 'every match sample is answered with its own entry first, out of all entries',
  *run(context) {
    yield* groupFindings(findThefts(context), {
      culpritOf: ({ pattern }) => pattern,
      fileOf: ({ file }) => file,
      each: describeTheft,
      all: describeThief,
    });
  },
};

/** A sample, and the pattern of another entry by which that one comes first. */
type Theft = { file: ReadEntry; sample: Sample; pattern: ReadPattern };

function findThefts(context: CheckContext): Theft[] {
  const { answers, matchOf } = createSampleAnswers(context);
  const answering = context.entries.filter(answers);
  const byId = new Map(answering.map((file) => [file.entry.error_id, file]));
  return answering
    .filter((file) => !hasBrokenPattern(file))
    .flatMap((file) =>
      file.entry.samples.match.flatMap((sample) => {
        const [first] = context.answerTo(sample).matches;
        const thief = first && byId.get(first.error_id);
        const pattern = thief && thief !== file && matchOf(file, sample) && matchedBy(thief, first);
        return pattern ? [{ file, sample, pattern }] : [];
      }),
    );
}

function describeTheft({ file, sample, pattern }: Theft): CheckDiagnostic {
  const { error_id } = file.entry;
  const thief = pattern.file.entry.error_id;
  const message = `${thief} takes this sample away from ${error_id}: ${shownLine(sample.text)}`;
  const help = `Make a pattern of ${error_id} more specific than those of ${thief}, or theirs narrower.`;
  return atSample(file, 'match', sample, message, help);
}

function describeThief(thief: ReadPattern, others: string): CheckDiagnostic {
  const message = `this pattern takes samples away from ${others}: ${thief.source}`;
  return atValue(thief.file, pathOf(thief), message, 'Make it narrower: it is the answer in their place.');
}
