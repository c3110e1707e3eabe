import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { byteLength } from '../../lib/text/text-size.ts';

/** In bytes. Alertmanager's own fingerprints have 16. */
export const MAX_FINGERPRINT = 128;

/** In bytes of JSON. Far more than real alerts need, and far below a cell's limit of 2 MB. */
const MAX_LABELS = 16 * 1024;

/** The fingerprint as kedb stores it and answers with it: a long one as its SHA-256. It identifies the same alert. */
export function storedFingerprint(fingerprint: string): string {
  const bytes = utf8ToBytes(fingerprint);
  return bytes.length <= MAX_FINGERPRINT ? fingerprint : bytesToHex(sha256(bytes));
}

/** Labels as the ledger keeps them. */
type StoredLabels = {
  json: string;
  /** How many labels did not fit. */
  dropped: number;
};

/** If the labels exceed the limit, the longest are dropped. Links look for `alertname`, so it comes first. */
export function storedLabels(labels: Readonly<Record<string, string>>): StoredLabels {
  const whole = JSON.stringify(labels);
  if (byteLength(whole) <= MAX_LABELS) return { json: whole, dropped: 0 };
  const shortFirst = Object.entries(labels)
    .map((label) => ({ label, bytes: bytesOf(label), rank: label[0] === 'alertname' ? 0 : 1 }))
    .sort((a, b) => a.rank - b.rank || a.bytes - b.bytes);
  let left = MAX_LABELS - '{}'.length;
  const kept = shortFirst.filter(({ bytes }) => {
    const isKept = bytes <= left;
    if (isKept) left -= bytes;
    return isKept;
  });
  const json = JSON.stringify(Object.fromEntries(kept.map(({ label }) => label)));
  return { json, dropped: shortFirst.length - kept.length };
}

/** With the colon and the comma. */
function bytesOf([name, value]: readonly [string, string]): number {
  return byteLength(JSON.stringify(name)) + byteLength(JSON.stringify(value)) + ':,'.length;
}
