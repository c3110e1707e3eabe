import { createHash } from 'node:crypto';
import type { KbFile } from '../../core/kb/kb.ts';

/** Most files are the same in two commits: git names content by its hash, so those need not be fetched. */
export function contentsByName(files: readonly KbFile[]): Map<string, Uint8Array> {
  return new Map(files.flatMap(({ bytes }) => (bytes ? [[gitNameOf(bytes), bytes] as const] : [])));
}

/** How git names a blob (gitformat-loose: a header, then the content, by SHA-1). */
function gitNameOf(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
