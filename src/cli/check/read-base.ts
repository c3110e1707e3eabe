import type { KbFile } from '../../core/kb/kb.ts';
import { mergeBase, readKbAtRef, resolveCommit } from '../../node/git.ts';
import { UsageError } from '../io.ts';

/** The knowledge base where this branch left `ref`: what a pull request would be compared with. */
export function readBase(folder: string, ref: string): KbFile[] {
  const commit = resolveCommit(folder, ref);
  if (!commit)
    throw new UsageError(`--base ${ref} is no commit, branch or tag of the repository of ${folder}`);
  const files = readKbAtRef(folder, mergeBase(folder, commit) ?? commit);
  if (!files) throw new UsageError(`--base ${ref} cannot be read: fetch that commit first`);
  return files;
}
