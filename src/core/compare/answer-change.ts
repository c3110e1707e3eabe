import type { AnswerChange } from '../../generated/report.ts';
import { redactStart } from '../../lib/secrets/redact.ts';
import { maskSecretsStart } from '../../lib/secrets/secrets.ts';

export type ChangeKind = AnswerChange['change'];

/** Lost answers come first, because they are easy to overlook. */
const ORDER = ['lost', 'moved', 'gained'] as const satisfies ChangeKind[];

const MAX_TEXT = 500;

/** The kind of change between two first answers; null if they are the same. */
export function changeOf(from: string | null, to: string | null): ChangeKind | null {
  if (from === to) return null;
  if (from === null) return 'gained';
  return to === null ? 'lost' : 'moved';
}

export function compareKinds(a: ChangeKind, b: ChangeKind): number {
  return ORDER.indexOf(a) - ORDER.indexOf(b);
}

/** The part of a sample that a report quotes, with secrets masked. */
export function quotedSample(text: string): string {
  return maskSecretsStart(text, MAX_TEXT);
}

/** The same for an alert. It masks more, because nobody chose to put this text into the repository. */
export function quotedAlert(text: string): string {
  return redactStart(text, MAX_TEXT);
}
