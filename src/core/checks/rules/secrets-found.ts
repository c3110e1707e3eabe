import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Sample } from '../../../generated/known-error.ts';
import { findSecrets, mayHoldSecret, type Secret } from '../../../lib/secrets/secrets.ts';
import type { Span } from '../../../lib/text/source-text.ts';
import type { ParsedEntry } from '../../entry/parse-entry.ts';
import type { Check, CheckDiagnostic, ReadEntry } from '../check.ts';
import { atSpan } from '../support/places.ts';

const HELP =
  'Revoke the secret first: it stays in the Git history. Then replace it with a variable or a placeholder.';

export const check: Check = {
  id: 'secrets/found',
  severity: 'error',
  byFingerprint: true,
  summary: 'no entry or sample contains a password, token or key',
  *run({ kb, entries }) {
    for (const file of kb.files) yield* inEntry(file);
    for (const file of entries) yield* inSampleFiles(file);
  },
};

function inEntry(file: ParsedEntry): CheckDiagnostic[] {
  const { text } = file.source;
  return findSecrets(text).map((secret) => {
    const fingerprint = fingerprintOf(text, secret);
    return { ...atSpan(file, firstLine(text, secret), messageOf(secret, fingerprint), HELP), fingerprint };
  });
}

/** The secrets in sample files. Inline samples are part of the entry, which inEntry reads. */
function inSampleFiles({ path, entry }: ReadEntry): CheckDiagnostic[] {
  const samples = [...entry.samples.match, ...entry.samples.no_match].filter(({ file }) => file !== path);
  if (!mayHoldSecret(samples.map(({ text }) => text))) return [];
  return samples.flatMap((sample) => [...atSample(sample)]);
}

/** Counts lines only from one secret to the next, because a sample may have thousands of both. */
function* atSample({ file, line, text }: Sample): Generator<CheckDiagnostic> {
  let at = line;
  let lineStart = 0;
  for (const secret of findSecrets(text)) {
    for (let end = text.indexOf('\n', lineStart); end !== -1 && end < secret.start; at++) {
      lineStart = end + 1;
      end = text.indexOf('\n', lineStart);
    }
    const column = secret.start - lineStart + 1;
    const endColumn = firstLine(text, secret).end - lineStart + 1;
    const fingerprint = fingerprintOf(text, secret);
    const message = messageOf(secret, fingerprint);
    yield { file, line: at, column, endLine: at, endColumn, message, help: HELP, fingerprint };
  }
}

/** The first line of a secret. A key has many lines, and the first one is enough to find it. */
function firstLine(text: string, { start, end }: Secret): Span {
  return { start, end: start + (/^[^\r\n]*/.exec(text.slice(start, end))?.[0].length ?? 0) };
}

/** In hexadecimal digits: enough to tell the secrets of one knowledge base apart, and too few to find the secret again. */
const FINGERPRINT_LENGTH = 8;

function fingerprintOf(text: string, { start, end }: Secret): string {
  const secret = text.slice(start, end).replaceAll('\r\n', '\n');
  return bytesToHex(sha256(utf8ToBytes(secret))).slice(0, FINGERPRINT_LENGTH);
}

/** The message never repeats the secret, because messages end up in logs. */
function messageOf({ kind }: Secret, fingerprint: string): string {
  return `this looks like a secret: ${kind} (fingerprint ${fingerprint})`;
}
