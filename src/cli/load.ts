import { type CheckedKb, checkKb } from '../core/checks/check-kb.ts';
import type { KbFile } from '../core/kb/kb.ts';
import type { OnProgress } from '../core/progress.ts';
import { readKbFolder } from '../files/read-kb.ts';
import { UsageError } from './io.ts';

export type LoadedKb = CheckedKb & { files: KbFile[] };

/** Reads and checks a folder. That there is no such folder is a wrong call, not a problem of a KB. */
export function loadFolder(folder: string, onProgress?: OnProgress): LoadedKb {
  const { files, error } = readKbFolder(folder);
  if (error)
    throw new UsageError(`${error.message}; name the knowledge base's folder, such as \`kedb check kb\``);
  return { files, ...checkKb(files, { ...(onProgress && { onProgress }) }) };
}
