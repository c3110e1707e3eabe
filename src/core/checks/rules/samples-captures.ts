import type { Sample } from '../../../generated/known-error.ts';
import { capturesOf } from '../../answer/answer-kb.ts';
import type { Check } from '../check.ts';
import { hasBrokenPattern } from '../support/patterns.ts';
import { atSample, createSampleAnswers } from '../support/sample-answers.ts';

export const check: Check = {
  id: 'samples/captures',
  severity: 'error',
  summary: 'named groups capture the values that a sample expects',
  needs: ['patterns'],
  *run(context) {
    const { matchOf } = createSampleAnswers(context);
    for (const file of context.entries) {
      if (hasBrokenPattern(file)) continue;
      for (const sample of file.entry.samples.match) {
        const match = matchOf(file, sample);
        if (!match) continue;
        for (const message of differences(sample, capturesOf(match))) {
          yield atSample(file, 'match', sample, message, 'Correct the pattern, or captures in the sample.');
        }
      }
    }
  },
};

/** Groups that the sample does not name may capture anything. */
function differences({ captures: expected }: Sample, caught: Record<string, string>): string[] {
  return Object.entries(expected).flatMap(([name, value]) => {
    const actual = Object.hasOwn(caught, name) ? caught[name] : undefined;
    if (actual === value) return [];
    const found = actual === undefined ? 'nothing' : JSON.stringify(actual);
    return [`the group ${name} captures ${found}, but the sample expects ${JSON.stringify(value)}`];
  });
}
