import type { CapReached } from '../../generated/match.ts';
import type { Alert } from '../../lib/alertmanager/alert.ts';
import { MAX_RECORD_LENGTH, normaliseText } from '../../lib/text/normalise.ts';
import { findLineStarts, lineAt } from '../../lib/text/source-text.ts';
import { compareText } from '../../lib/util/compare-text.ts';

/** One text of a record or an alert, normalised. */
export class TextField {
  readonly name: string;
  readonly text: string;
  #lineStarts: number[] | null = null;

  constructor(name: string, text: string) {
    this.name = name;
    this.text = text;
  }

  /** The line, from 1, that an offset lies on. Lines are looked for on first need: in most texts nothing is found. */
  lineOf(offset: number): number {
    this.#lineStarts ??= findLineStarts(this.text);
    return lineAt(this.#lineStarts, offset).line;
  }
}

/** Says so where a text is cut. */
export function lengthCaps({ length }: string, field = 'text'): CapReached[] {
  if (length <= MAX_RECORD_LENGTH) return [];
  const message = `${field} has ${length} characters; only the first ${MAX_RECORD_LENGTH} were matched`;
  return [{ cap: 'record_length', limit: MAX_RECORD_LENGTH, field, message }];
}

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
