import type { Sample } from '../../../generated/known-error.ts';
import { atValue, type Check, type CheckContext, type CheckDiagnostic, type ReadEntry } from '../check.ts';
import { groupFindings } from '../support/group-findings.ts';
import { hasBrokenPattern, matchedBy, pathOf, type ReadPattern } from '../support/patterns.ts';
import { atSample, createSampleAnswers, shownLine } from '../support/sample-answers.ts';

export const check: Check = {
  id: 'samples/stolen',
  severity: 'error',
  summary: 'the first answer to every match sample is its own entry',
  *run(context) {
    yield* groupFindings(findThefts(context), {
      culpritOf: ({ pattern }) => pattern,
      fileOf: ({ file }) => file,
      each: describeTheft,
      all: describeThief,
    });
  },
};

/** A sample, and the pattern that makes another entry rank first. */
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
  const message = `${thief} answers this sample before ${error_id} does: ${shownLine(sample.text)}`;
  const help = `Make a pattern of ${error_id} more specific, or the pattern of ${thief} narrower.`;
  return atSample(file, 'match', sample, message, help);
}

function describeThief(thief: ReadPattern, others: string): CheckDiagnostic {
  const message = `this pattern answers samples before ${others} do: ${thief.source}`;
  return atValue(thief.file, pathOf(thief), message, 'Make the pattern narrower.');
}
