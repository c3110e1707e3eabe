import type { Sample } from '../../../generated/known-error.ts';
import { findSecrets, mayHoldSecret, type Secret } from '../../../lib/secrets/secrets.ts';
import type { ParsedEntry } from '../../entry/parse-entry.ts';
import type { Check, CheckDiagnostic, ReadEntry } from '../check.ts';
import { atSpan } from '../support/places.ts';

const HELP =
  'Revoke the secret first: it stays in the Git history. Then replace it with a variable or a placeholder.';

export const check: Check = {
  id: 'secrets/found',
  severity: 'error',
  summary: 'no entry or sample contains a password, token or key',
  *run({ kb, entries }) {
    for (const file of kb.files) yield* inEntry(file);
    for (const file of entries) yield* inSampleFiles(file);
  },
};

function inEntry(file: ParsedEntry): CheckDiagnostic[] {
  return findSecrets(file.source.text).map((secret) => atSpan(file, secret, messageOf(secret), HELP));
}

/** Inline samples are part of the entry, which inEntry reads. */
function inSampleFiles({ path, entry }: ReadEntry): CheckDiagnostic[] {
  const samples = [...entry.samples.match, ...entry.samples.no_match].filter(({ file }) => file !== path);
  if (!mayHoldSecret(samples.map(({ text }) => text))) return [];
  return samples.flatMap((sample) => findSecrets(sample.text).map((secret) => atSample(sample, secret)));
}

function atSample({ file, line, text }: Sample, secret: Secret): CheckDiagnostic {
  const before = text.slice(0, secret.start).split('\n');
  const at = line + before.length - 1;
  const column = (before.at(-1)?.length ?? 0) + 1;
  const endColumn = column + secret.end - secret.start;
  return { file, line: at, column, endLine: at, endColumn, message: messageOf(secret), help: HELP };
}

/** The message never repeats the secret, because messages end up in logs. */
function messageOf({ kind }: Secret): string {
  return `this looks like a secret: ${kind}`;
}
