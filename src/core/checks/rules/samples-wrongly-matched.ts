import type { Match } from '../../../generated/match.ts';
import type { Check } from '../check.ts';
import { atSample, createSampleAnswers, shownLine } from '../support/sample-answers.ts';

export const check: Check = {
  id: 'samples/wrongly-matched',
  severity: 'error',
  summary: 'no entry matches its own no_match samples',
  *run(context) {
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

function firstPattern({ evidence }: Match): string {
  return evidence.find((item) => item.by === 'pattern')?.pattern ?? '';
}
