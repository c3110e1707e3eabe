import type { KbFile } from '../../../src/core/kb/kb.ts';
import { readKbFolder } from '../../../src/node/read-kb.ts';

/** The files of a knowledge base that exists. */
export function filesIn(folder: string): KbFile[] {
  const read = readKbFolder(folder);
  if (!read.ok) throw new Error(read.error);
  return read.value;
}
