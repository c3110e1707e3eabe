import type { Check } from './check.ts';
import { atSample } from './support/at-sample.ts';
import { hasBrokenPattern } from './support/read-patterns.ts';
import { createSampleAnswers } from './support/sample-answers.ts';
import { shownLine } from './support/shown-line.ts';

export const check: Check = {
  id: 'samples/stolen',
  severity: 'error',
  summary: 'every match sample is answered with its own entry first, out of all entries',
  *run(context) {
    const { answers, matchOf } = createSampleAnswers(context);
    for (const file of context.entries.filter(answers)) {
      if (hasBrokenPattern(file)) continue;
      const { error_id, samples } = file.entry;
      for (const sample of samples.match) {
        const [first] = context.answerTo(sample).matches;
        if (!first || first.error_id === error_id || !matchOf(file, sample)) continue;
        yield atSample(
          file,
          'match',
          sample,
          `${first.error_id} takes this sample away from ${error_id}: ${shownLine(sample.text)}`,
          `Make a pattern of ${error_id} more specific than those of ${first.error_id}, or theirs narrower.`,
        );
      }
    }
  },
};
