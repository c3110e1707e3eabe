import type { AlertSample } from '../../../generated/known-error.ts';
import type { Match } from '../../../generated/match.ts';
import { ALERTMANAGER, type Alert } from '../../../lib/alertmanager/alert.ts';
import { CountedMatching } from '../../../lib/alertmanager/counted-matching.ts';
import { writeMatchers } from '../../../lib/alertmanager/default-reading.ts';
import { type LabelMatcher, labelValue, parseMatchers } from '../../../lib/alertmanager/label-matchers.ts';
import { createKbMatcher, type KbMatcher } from '../../match/kb-matcher.ts';
import { atValue, type CheckContext, type CheckDiagnostic, type ReadEntry } from '../check.ts';
import { admittedOnly, createSampleAnswers, shownLine } from './sample-answers.ts';

type AlertKind = 'match' | 'no_match';

/** The alert of a sample, as the Worker makes it of a webhook. */
export function toAlert({ labels, annotations }: AlertSample): Alert {
  return {
    source: ALERTMANAGER,
    fingerprint: '',
    status: 'firing',
    labels,
    annotations,
    starts_at: null,
    ends_at: null,
  };
}

/** The sample alerts of an entry. None if nobody knows what the entry matches, because its alerts or patterns do not fit the schema. */
export function alertSamplesOf({ entry, lost }: ReadEntry, kind: AlertKind): readonly AlertSample[] {
  return lost.has('alerts') || lost.has('patterns') ? [] : (entry.samples.alerts?.[kind] ?? []);
}

export function atAlertSample(
  file: ReadEntry,
  kind: AlertKind,
  sample: AlertSample,
  message: string,
  help: string,
): CheckDiagnostic {
  const index = file.entry.samples.alerts?.[kind].indexOf(sample) ?? 0;
  return atValue(file, ['samples', 'alerts', kind, String(index)], message, help);
}

/** How an entry matches a sample alert; null if it does not, or if the run has no work left. A draft is matched on its own. */
export function createAlertMatching(
  context: CheckContext,
): (file: ReadEntry, sample: AlertSample) => Match | null {
  const { answers } = createSampleAnswers(context);
  const drafts = new Map<ReadEntry, KbMatcher>();
  const work = { bulk: context.matching, matching: new CountedMatching() };
  const askDraft = (file: ReadEntry, sample: AlertSample) => {
    const matcher = drafts.get(file) ?? createKbMatcher([admittedOnly(file)]);
    drafts.set(file, matcher);
    return matcher.matchAlert(toAlert(sample), work);
  };
  return (file, sample) => {
    const { error_id } = file.entry;
    const { matches } = answers(file) ? context.answerToAlert(sample, error_id) : askDraft(file, sample);
    return matches.find((match) => match.error_id === error_id) ?? null;
  };
}

/** A sample alert in a message. */
export function shownAlert({ labels }: AlertSample): string {
  return shownLine(
    Object.entries(labels)
      .map(([name, value]) => `${name}=${value}`)
      .join(', '),
  );
}

/** An item of `alerts`, and the matchers in it that the alert does not fit. */
type Miss = { item: number; failing: LabelMatcher[] };

/** Why no item of `alerts` matches: the matchers that fail in the item with the fewest of them. Null without a usable item. */
export function explainAlertMiss({ alerts }: ReadEntry['entry'], { labels }: AlertSample): string | null {
  const misses = alerts.flatMap((source, index): Miss[] => {
    const read = parseMatchers(source);
    if (!read.ok) return [];
    return [
      { item: index + 1, failing: read.value.filter(({ name, test }) => !test(labelValue(labels, name))) },
    ];
  });
  const [closest] = misses.toSorted((a, b) => a.failing.length - b.failing.length);
  if (!closest || closest.failing.length === 0) return null;
  const reasons = closest.failing.slice(0, MAX_REASONS).map((matcher) => reasonOf(matcher, labels));
  const more = closest.failing.length - reasons.length;
  return `item ${closest.item} of alerts requires ${reasons.join(', and ')}${more > 0 ? `, and ${more} more` : ''}`;
}

const MAX_REASONS = 3;

function reasonOf(matcher: LabelMatcher, labels: Readonly<Record<string, string>>): string {
  const { name } = matcher;
  const found = Object.hasOwn(labels, name)
    ? `${name} is ${shownLine(labelValue(labels, name))}`
    : `there is no ${name}`;
  return `${writeMatchers([matcher])}, but ${found}`;
}
