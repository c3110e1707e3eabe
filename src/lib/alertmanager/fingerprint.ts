import { utf8ToBytes } from '@noble/hashes/utils.js';

/** The separator after each name and each value. No UTF-8 text contains this byte. */
const SEPARATOR = 0xff;

/**
 * The fingerprint of a set of labels in Prometheus and Alertmanager: FNV-1a over names and values, in the byte order of the names
 * (labelSetToFingerprint in prometheus/common, model/signature.go). It never changes for the same labels.
 */
export function fingerprintOf(labels: Readonly<Record<string, string>>): string {
  const hash = { high: 0xcbf29ce4, low: 0x84222325 };
  for (const name of sortedNames(labels)) {
    addText(hash, name);
    addText(hash, labels[name] ?? '');
  }
  return hexOf(hash.high) + hexOf(hash.low);
}

/** 64 bits as two numbers, because a BigInt for each byte is slow. */
type Hash = { high: number; low: number };

/** Nearly all labels are ASCII. To encode them takes longer than to hash them. */
function addText(hash: Hash, text: string): void {
  if (isAscii(text)) for (let at = 0; at < text.length; at += 1) addByte(hash, text.charCodeAt(at));
  else for (const byte of utf8ToBytes(text)) addByte(hash, byte);
  addByte(hash, SEPARATOR);
}

/** Multiplies by the prime 2^40 + 435, with 16 bits of the low half at a time, so that every product is a small integer. */
function addByte(hash: Hash, byte: number): void {
  const low = hash.low ^ byte;
  const lower = (low & 0xffff) * 435;
  const upper = (low >>> 16) * 435 + (lower >>> 16);
  hash.high = (Math.imul(hash.high, 435) + (low << 8) + (upper >>> 16)) | 0;
  hash.low = (upper << 16) | (lower & 0xffff);
}

function hexOf(half: number): string {
  return (half >>> 0).toString(16).padStart(8, '0');
}

function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

/** From U+E000 on, the order of UTF-8 differs from that of UTF-16. */
function sortedNames(labels: Readonly<Record<string, string>>): string[] {
  const names = Object.keys(labels);
  if (names.every(isAscii)) return names.sort();
  const encoded = names.map((name) => ({ name, bytes: utf8ToBytes(name) }));
  return encoded.sort((a, b) => compareBytes(a.bytes, b.bytes)).map(({ name }) => name);
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const at = a.findIndex((byte, index) => byte !== b[index]);
  return at === -1 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
}
