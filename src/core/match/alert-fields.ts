import type { Alert } from '../alert/alert.ts';
import type { CapReached } from '../generated/types.ts';
import { compareText } from '../problem.ts';
import { normaliseText } from './normalise.ts';
import { TextField } from './text-field.ts';

/** Annotations before labels: they are written for people, and read like the logs that patterns were written for. */
export function alertFields({ annotations, labels }: Alert): { fields: TextField[]; caps: CapReached[] } {
  const named = [
    ...Object.entries(annotations).map(([key, value]) => [`annotations.${key}`, value] as const),
    ...Object.entries(labels).map(([key, value]) => [`labels.${key}`, value] as const),
  ].sort(([a], [b]) => compareText(a, b));
  const normalised = named.map(([name, value]) => ({ name, ...normaliseText(value, name) }));
  return {
    fields: normalised.map(({ name, text }) => new TextField(name, text)),
    caps: normalised.flatMap(({ caps }) => caps),
  };
}

/** The labels by which monitoring names a service. */
export function serviceNames({ labels }: Alert): string[] {
  return ['service', 'job', 'app', 'container'].flatMap((name) => labels[name]?.toLowerCase() ?? []);
}
