import type { Sample } from '../../../generated/known-error.ts';
import type { Check, CheckContext, CheckDiagnostic, ReadEntry } from '../check.ts';
import {
  alertSamplesOf,
  atAlertSample,
  createAlertMatching,
  explainAlertMiss,
  shownAlert,
} from '../support/alert-samples.ts';
import { MismatchExplainer, type Neighbours } from '../support/explain-mismatch.ts';
import { hasBrokenPattern, hasMisreadPattern } from '../support/patterns.ts';
import { atSample, createSampleAnswers, shownLine } from '../support/sample-answers.ts';

export const check: Check = {
  id: 'samples/not-matched',
  severity: 'error',
  summary: 'every entry matches its own match samples',
  needs: ['patterns'],
  *run(context) {
    yield* unmatchedAlerts(context);
    const { matchOf, isWhole } = createSampleAnswers(context);
    const explainer = new MismatchExplainer();
    for (const file of context.entries) {
      if (hasBrokenPattern(file) || hasMisreadPattern(file)) continue;
      const { error_id, samples, patterns } = file.entry;
      for (const [index, sample] of samples.match.entries()) {
        if (matchOf(file, sample) || !isWhole()) continue;
        const found = explainer.explain(patterns, sample.text, neighboursOf(file, sample, index));
        const message = `no pattern of ${error_id} matches this sample: ${shownLine(sample.text)}`;
        const why = found ? `${message}; ${found.why}` : message;
        yield atSample(file, 'match', sample, why, found?.help ?? 'Correct a pattern, or remove the sample.');
      }
    }
  },
};

function* unmatchedAlerts(context: CheckContext): Generator<CheckDiagnostic> {
  const matchOf = createAlertMatching(context);
  for (const file of context.entries) {
    if (hasBrokenPattern(file)) continue;
    for (const sample of alertSamplesOf(file, 'match')) {
      if (matchOf(file, sample) || context.matching.units <= 0) continue;
      const why = explainAlertMiss(file.entry, sample);
      const message = `${file.entry.error_id} does not match this alert: ${shownAlert(sample)}`;
      const help = 'Correct the matchers, or the labels of the sample.';
      yield atAlertSample(file, 'match', sample, why ? `${message}; ${why}` : message, help);
    }
  }
}

/** Inline samples stand for themselves; only the lines of a file may belong together. */
function neighboursOf({ path, entry }: ReadEntry, { file }: Sample, index: number): Neighbours {
  const at = (place: number) => {
    const other = entry.samples.match[place];
    return other && other.file === file && file !== path ? other.text : null;
  };
  return { before: at(index - 1), after: at(index + 1) };
}
