import type { Check } from '../check.ts';
import { atSample, shownLine } from '../support/at-sample.ts';
import { hasBrokenPattern } from '../support/patterns.ts';
import { createSampleAnswers } from '../support/sample-answers.ts';

export const check: Check = {
  id: 'samples/not-matched',
  severity: 'error',
  summary: 'every entry matches its own match samples',
  needs: ['patterns'],
  *run(context) {
    const { matchOf, isWhole } = createSampleAnswers(context);
    for (const file of context.entries) {
      if (hasBrokenPattern(file)) continue;
      const { error_id, samples } = file.entry;
      for (const sample of samples.match) {
        if (matchOf(file, sample) || !isWhole()) continue;
        const message = `no pattern of ${error_id} matches this sample: ${shownLine(sample.text)}`;
        yield atSample(file, 'match', sample, message, 'Correct a pattern, or remove the sample.');
      }
    }
  },
};
