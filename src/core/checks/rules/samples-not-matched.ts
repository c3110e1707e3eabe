import type { Sample } from '../../../generated/known-error.ts';
import { readRecords } from '../../../lib/records/record-reader.ts';
import { memoize } from '../../../lib/util/memoize.ts';
import type { Check, CheckContext, CheckDiagnostic } from '../check.ts';
import {
  alertSamplesOf,
  atAlertSample,
  createAlertMatching,
  explainAlertMiss,
  shownAlert,
} from '../support/alert-samples.ts';
import { MismatchExplainer, type RecordAround } from '../support/explain-mismatch.ts';
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
    const told = new Set<RecordAround>();
    for (const file of context.entries) {
      if (hasBrokenPattern(file) || hasMisreadPattern(file)) continue;
      const { error_id, samples, patterns } = file.entry;
      const recordsOfFile = memoize((path) =>
        path === file.path ? [] : recordsOfLines(samples.match.filter((sample) => sample.file === path)),
      );
      for (const sample of samples.match) {
        if (matchOf(file, sample) || !isWhole()) continue;
        const found = explainer.explain(patterns, sample.text, () =>
          recordAround(sample, recordsOfFile(sample.file)),
        );
        if (found?.around && told.has(found.around)) continue;
        if (found?.around) told.add(found.around);
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

/** The records of a sample file that have several lines: its author may have put the lines of one record there. */
function recordsOfLines(samples: readonly Sample[]): RecordAround[] {
  const lines: string[] = [];
  for (const { line, text } of samples) {
    while (lines.length < line - 1) lines.push('');
    lines.push(text);
  }
  return readRecords(lines.join('\n')).filter(({ firstLine, lastLine }) => firstLine < lastLine);
}

function recordAround({ line, text }: Sample, records: readonly RecordAround[]): RecordAround | null {
  if (text.includes('\n')) return null;
  return records.find(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine) ?? null;
}
