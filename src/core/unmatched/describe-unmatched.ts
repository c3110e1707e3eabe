import type { Alert } from '../../lib/alertmanager/alert.ts';
import { fingerprintOf } from '../../lib/alertmanager/fingerprint.ts';
import { readRecord } from '../../lib/records/read-record.ts';
import { Redactor } from '../../lib/secrets/redact.ts';
import { normaliseText } from '../../lib/text/normalise.ts';
import { templateOf } from '../../lib/text/template.ts';

/** An alert that no entry explains, as the ledger stores it: grouped with similar alerts, with possible secrets masked. */
export type UnmatchedAlert = {
  /** The id of the group. */
  id: string;
  alertname: string | null;
  service: string | null;
  template: string;
  example: string;
};

/** Annotations that may hold the text of an error, the best first (kubernetes-monitoring, annotation guidelines; log forwarders). */
const TEXT_ANNOTATIONS = ['description', 'message', 'log', 'summary'];

/** Log lines are rarely longer, and a group of examples must stay small. */
const MAX_TEXT = 2000;
const MAX_NAME = 200;

/** When the redactor of the request has no budget left, the example is the name of the alert, or empty. */
export function describeUnmatched(alert: Alert, redactor = new Redactor()): UnmatchedAlert {
  const alertname = labelOf(alert, 'alertname', redactor);
  const example = redactor.start(normaliseText(textOf(alert)), MAX_TEXT) ?? alertname ?? '';
  // What a shipper wrote around the message, such as the name of a pod, does not make it another error.
  const { template } = templateOf(readRecord(example).text);
  return {
    id: fingerprintOf({ alertname: alertname ?? '', template }),
    alertname,
    service: labelOf(alert, 'service', redactor) ?? labelOf(alert, 'job', redactor),
    template,
    example,
  };
}

function labelOf({ labels }: Alert, name: string, redactor: Redactor): string | null {
  return Object.hasOwn(labels, name) ? redactor.start(labels[name] ?? '', MAX_NAME) : null;
}

/** Without a text, the alert's name is the example. */
function textOf({ annotations, labels }: Alert): string {
  const texts = TEXT_ANNOTATIONS.map((name) => (Object.hasOwn(annotations, name) ? annotations[name] : ''));
  const others = Object.values(annotations);
  return [...texts, ...others, labels.alertname].find((text) => text?.trim()) ?? '';
}
