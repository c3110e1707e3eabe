import type { CapReached } from '../../generated/match.ts';
import type { Alert } from '../../lib/alertmanager/alert.ts';
import { MAX_RECORD_LENGTH, normaliseText } from '../../lib/text/normalise.ts';
import { findLineStarts, lineAt } from '../../lib/text/source-text.ts';
import { compareText } from '../../lib/util/lists.ts';

/** One text of a record or an alert, normalised. */
export class TextField {
  readonly name: string;
  readonly text: string;
  #lineStarts: number[] | null = null;

  constructor(name: string, text: string) {
    this.name = name;
    this.text = text;
  }

  /** The line of an offset, counted from 1. The starts of lines are computed on first use, because most texts have no match. */
  lineOf(offset: number): number {
    this.#lineStarts ??= findLineStarts(this.text);
    return lineAt(this.#lineStarts, offset).line;
  }
}

/** A cap if the text is longer than kedb matches. */
export function lengthCaps({ length }: string, field = 'text'): CapReached[] {
  if (length <= MAX_RECORD_LENGTH) return [];
  const message = `${field} has ${length} characters; only the first ${MAX_RECORD_LENGTH} were matched`;
  return [{ cap: 'record_length', limit: MAX_RECORD_LENGTH, field, message }];
}

/**
 * The texts of an alert. Annotations come before labels: they are written for people, so they resemble the logs that patterns are
 * written for.
 */
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

/** The values of the labels that usually name a service, in lower case. */
export function serviceNames({ labels }: Alert): string[] {
  return ['service', 'job', 'app', 'container'].flatMap((name) => labels[name]?.toLowerCase() ?? []);
}
