import { atValue, type Check, type ReadEntry } from '../check.ts';
import { hasBrokenPattern, isMisread, pathOf, readPatterns } from '../support/patterns.ts';
import { createSampleAnswers, type SampleAnswers } from '../support/sample-answers.ts';

export const check: Check = {
  id: 'patterns/untested',
  severity: 'warning',
  summary: 'every pattern matches a sample of its entry',
  needs: ['samples'],
  *run(context) {
    const answers = createSampleAnswers(context);
    for (const file of context.entries) {
      // samples/missing reports an entry without any sample.
      if (file.entry.samples.match.length === 0) continue;
      // Such a sample is most likely one of this pattern, and samples/not-matched reports it.
      if (!hasBrokenPattern(file) && hasUnmatchedSample(file, answers)) continue;
      const tested = testedPatterns(file, answers);
      for (const pattern of readPatterns(file)) {
        if (pattern.error || isMisread(pattern.source) || tested.has(pattern.source) || !answers.isWhole())
          continue;
        yield atValue(
          file,
          pathOf(pattern),
          `this pattern matches no sample of ${file.entry.error_id}: ${pattern.source}`,
          'Add a log line that it matches, or remove the pattern.',
        );
      }
    }
  },
};

function hasUnmatchedSample(file: ReadEntry, { matchOf }: SampleAnswers): boolean {
  return file.entry.samples.match.some((sample) => !matchOf(file, sample));
}

function testedPatterns(file: ReadEntry, { matchOf }: SampleAnswers): Set<string> {
  const evidence = file.entry.samples.match.flatMap((sample) => matchOf(file, sample)?.evidence ?? []);
  return new Set(evidence.flatMap((item) => (item.by === 'pattern' ? [item.pattern] : [])));
}
