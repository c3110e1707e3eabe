import { normaliseText } from '../../../lib/text/normalise.ts';
import { templateOf } from '../../../lib/text/template.ts';
import { tellingLine } from './log-records.ts';
import { messageOf } from './message-of.ts';
import { UNSEEN } from './unseen.ts';

const MAX_SYMPTOM = 120;

/** A record as a line of Symptoms, with its numbers masked, since the next one has others. A backtick would end the code. */
export function symptomOf(record: string): string {
  return `The log says \`${shortMessage(record, MAX_SYMPTOM).replaceAll('`', "'")}\``;
}

/** What a record says, masked, on one line and without what cannot be seen. */
export function shortMessage(record: string, length: number): string {
  const { template } = templateOf(messageOf(normaliseText(tellingLine(record))));
  const visible = template.replaceAll(UNSEEN, '');
  return visible.length > length ? `${visible.slice(0, length).toWellFormed().trimEnd()}…` : visible;
}
