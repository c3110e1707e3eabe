import type { CapReached } from '../../generated/match.ts';
import type { Alert } from '../../lib/alertmanager/alert.ts';
import { normaliseText } from '../../lib/text/normalise.ts';
import { compareText } from '../../lib/util/compare-text.ts';
import { lengthCaps, TextField } from './text-fields.ts';

/** Annotations before labels: they are written for people, and read like the logs that patterns were written for. */
export function alertFields({ annotations, labels }: Alert): { fields: TextField[]; caps: CapReached[] } {
  const named = [
    ...Object.entries(annotations).map(([key, value]) => [`annotations.${key}`, value] as const),
    ...Object.entries(labels).map(([key, value]) => [`labels.${key}`, value] as const),
  ].sort(([a], [b]) => compareText(a, b));
  return {
    fields: named.map(([name, value]) => new TextField(name, normaliseText(value))),
    caps: named.flatMap(([name, value]) => lengthCaps(value, name)),
  };
}

/** The labels by which monitoring names a service. */
export function serviceNames({ labels }: Alert): string[] {
  return ['service', 'job', 'app', 'container'].flatMap((name) => labels[name]?.toLowerCase() ?? []);
}
