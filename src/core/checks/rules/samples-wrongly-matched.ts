import type { Match } from '../../../generated/match.ts';
import type { Check, CheckContext, CheckDiagnostic } from '../check.ts';
import { alertSamplesOf, atAlertSample, createAlertMatching, shownAlert } from '../support/alert-samples.ts';
import { atSample, createSampleAnswers, shownLine } from '../support/sample-answers.ts';

export const check: Check = {
  id: 'samples/wrongly-matched',
  severity: 'error',
  summary: 'no entry matches its own no_match samples',
  *run(context) {
    yield* matchedAlerts(context);
    const { matchOf } = createSampleAnswers(context);
    for (const file of context.entries) {
      for (const sample of file.entry.samples.no_match) {
        const match = matchOf(file, sample);
        if (!match) continue;
        const message = `the pattern ${firstPattern(match)} matches a no_match sample: ${shownLine(sample.text)}`;
        yield atSample(
          file,
          'no_match',
          sample,
          message,
          'Make the pattern narrower, or move the sample to match.',
        );
      }
    }
  },
};

function* matchedAlerts(context: CheckContext): Generator<CheckDiagnostic> {
  const matchOf = createAlertMatching(context);
  for (const file of context.entries) {
    for (const sample of alertSamplesOf(file, 'no_match')) {
      const [first] = matchOf(file, sample)?.evidence ?? [];
      if (!first) continue;
      const by =
        first.by === 'matchers'
          ? `the item ${first.matchers}`
          : `the pattern ${firstPattern({ evidence: [first] })}`;
      const message = `${by} matches a no_match alert: ${shownAlert(sample)}`;
      const help = 'Add a matcher that tells them apart, or move the alert to match.';
      yield atAlertSample(file, 'no_match', sample, message, help);
    }
  }
}

function firstPattern({ evidence }: Pick<Match, 'evidence'>): string {
  return evidence.find((item) => item.by === 'pattern')?.pattern ?? '';
}
