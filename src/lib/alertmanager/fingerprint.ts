import { utf8ToBytes } from '@noble/hashes/utils.js';

const FNV_OFFSET = 0xcbf29ce484222325n;
const FNV_PRIME = 0x100000001b3n;

/** The separator after each name and each value. No UTF-8 text contains this byte. */
const SEPARATOR = 0xff;

/**
 * The fingerprint of a set of labels in Prometheus and Alertmanager: FNV-1a over names and values, in the byte order of the names
 * (labelSetToFingerprint in prometheus/common, model/signature.go). It never changes for the same labels.
 */
export function fingerprintOf(labels: Readonly<Record<string, string>>): string {
  const named = Object.entries(labels).map(([name, value]) => ({
    name: utf8ToBytes(name),
    value: utf8ToBytes(value),
  }));
  named.sort((a, b) => compareBytes(a.name, b.name));
  let hash = FNV_OFFSET;
  for (const { name, value } of named) hash = addBytes(addBytes(hash, name), value);
  return hash.toString(16).padStart(16, '0');
}

function addBytes(hash: bigint, bytes: Uint8Array): bigint {
  let sum = hash;
  for (const byte of bytes) sum = addByte(sum, byte);
  return addByte(sum, SEPARATOR);
}

function addByte(hash: bigint, byte: number): bigint {
  return BigInt.asUintN(64, (hash ^ BigInt(byte)) * FNV_PRIME);
}

/** Compares by UTF-8 bytes. From U+E000 on, this order differs from that of UTF-16. */
function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
