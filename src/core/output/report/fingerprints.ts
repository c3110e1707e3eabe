import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Problem } from '../../../generated/report.ts';

const LENGTH = 32;

/**
 * What tells that a problem of one run is that of another, although lines moved: its check, file and message; and for
 * those that are equal in all three, the how-manieth it is.
 */
export function fingerprintsOf(problems: readonly Problem[]): string[] {
  const seen = new Map<string, number>();
  return problems.map(({ check, file, message }) => {
    const key = JSON.stringify([check, file, message]);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return bytesToHex(sha256(utf8ToBytes(`${key}${count}`))).slice(0, LENGTH);
  });
}
