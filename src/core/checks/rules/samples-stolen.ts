import type { Sample } from '../../../generated/known-error.ts';
import { atValue, type Check, type CheckContext, type CheckDiagnostic, type ReadEntry } from '../check.ts';
import { alertSamplesOf, atAlertSample, shownAlert } from '../support/alert-samples.ts';
import { groupFindings } from '../support/group-findings.ts';
import { isAgreedOverlap } from '../support/mentioned-ids.ts';
import { hasBrokenPattern, matchedBy, pathOf, type ReadPattern } from '../support/patterns.ts';
import { atSample, createSampleAnswers, shownLine } from '../support/sample-answers.ts';

export const check: Check = {
  id: 'samples/stolen',
  severity: 'error',
  summary: 'the first answer to every match sample is its own entry',
  *run(context) {
    yield* stolenAlerts(context);
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
  const { answers, answerOf, matchOf } = createSampleAnswers(context);
  const answering = context.entries.filter(answers);
  const byId = new Map(answering.map((file) => [file.entry.error_id, file]));
  return answering
    .filter((file) => !hasBrokenPattern(file))
    .flatMap((file) =>
      file.entry.samples.match.flatMap((sample) => {
        const [first] = answerOf(file, sample).matches;
        const thief = first && byId.get(first.error_id);
        if (!thief || thief === file || isAgreedOverlap(file, thief)) return [];
        const pattern = matchOf(file, sample) && matchedBy(thief, first);
        return pattern ? [{ file, sample, pattern }] : [];
      }),
    );
}

/** Sample alerts that another entry answers first, although their own entry matches them. */
function* stolenAlerts(context: CheckContext): Generator<CheckDiagnostic> {
  const { answers } = createSampleAnswers(context);
  const answering = context.entries.filter(answers);
  const byId = new Map(answering.map((file) => [file.entry.error_id, file]));
  for (const file of answering) {
    const { error_id } = file.entry;
    for (const sample of alertSamplesOf(file, 'match')) {
      const { matches } = context.answerToAlert(sample, error_id);
      const thief = byId.get(matches[0]?.error_id ?? '');
      if (!thief || thief === file || !matches.some((match) => match.error_id === error_id)) continue;
      if (isAgreedOverlap(file, thief)) continue;
      const message = `${thief.entry.error_id} answers this alert before ${error_id} does: ${shownAlert(sample)}`;
      const help = `Add a matcher to ${error_id}. ${settledBy(error_id, thief.entry.error_id)}`;
      yield { ...atAlertSample(file, 'match', sample, message, help), because: [thief.path] };
    }
  }
}

function settledBy(id: string, other: string): string {
  return `If either may answer first, list ${other} under overlaps_with of ${id}, and ${id} under that of ${other}.`;
}

function describeTheft({ file, sample, pattern }: Theft): CheckDiagnostic {
  const { error_id } = file.entry;
  const thief = pattern.file.entry.error_id;
  const message = `${thief} answers this sample before ${error_id} does: ${shownLine(sample.text)}`;
  const help = `Make a pattern of ${error_id} more specific, or the pattern of ${thief} narrower. ${settledBy(error_id, thief)}`;
  return atSample(file, 'match', sample, message, help);
}

function describeThief(thief: ReadPattern, others: string): CheckDiagnostic {
  const message = `this pattern answers samples before ${others} do: ${thief.source}`;
  return atValue(thief.file, pathOf(thief), message, 'Make the pattern narrower.');
}
