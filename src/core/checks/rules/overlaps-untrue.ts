import type { KnownError } from '../../../generated/known-error.ts';
import { atValue, type Check, type CheckContext, type ReadEntry, type SampleAnswer } from '../check.ts';
import { hasBrokenPattern } from '../support/patterns.ts';
import { createSampleAnswers } from '../support/sample-answers.ts';

export const check: Check = {
  id: 'overlaps/untrue',
  severity: 'warning',
  summary: 'every overlap in overlaps_with is shown by a sample',
  *run(context) {
    const { answers } = createSampleAnswers(context);
    const byId = new Map(context.entries.filter(answers).map((file) => [file.entry.error_id, file]));
    for (const file of byId.values()) {
      for (const [index, id] of file.entry.overlaps_with.entries()) {
        const other = byId.get(id);
        if (!other || !canTell(file, other) || isTrue(file, other, context)) continue;
        const message = `${file.entry.error_id} and ${id} have no sample that both match`;
        const help = 'Add a sample that both match, or remove the id.';
        const because = [other.path];
        yield { ...atValue(file, ['overlaps_with', String(index)], message, help), because };
      }
    }
  },
};

/** False for entries with alerts only: alerts have no samples, so the overlap cannot be verified. */
function canTell(file: ReadEntry, other: ReadEntry): boolean {
  const [{ entry: a }, { entry: b }] = [file, other];
  if (hasBrokenPattern(file) || hasBrokenPattern(other)) return false;
  const hasSamples = a.samples.match.length > 0 || b.samples.match.length > 0;
  return hasSamples && a.patterns.length > 0 && b.patterns.length > 0;
}

/** Also if the answer to a sample is cut: nobody knows whether both match it. */
function isTrue(
  { entry: a }: ReadEntry,
  { entry: b }: ReadEntry,
  { answersTo, answerToAlert, matching }: CheckContext,
): boolean {
  const isShared = ({ matches, isCut }: SampleAnswer) => {
    const ids = matches.map(({ error_id }) => error_id);
    return isCut || (ids.includes(a.error_id) && ids.includes(b.error_id));
  };
  const alertsOf = ({ samples, error_id }: KnownError) =>
    (samples.alerts?.match ?? []).map((sample) => answerToAlert(sample, error_id));
  const isSeen =
    [...a.samples.match, ...b.samples.match].some((sample) => answersTo(sample).some(isShared)) ||
    [...alertsOf(a), ...alertsOf(b)].some(isShared);
  return isSeen || matching.units <= 0;
}
