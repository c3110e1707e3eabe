import type { SyncPlan } from '../../../src/core/counting/sync-plan.ts';
import { COUNTS_FILE } from '../../../src/core/kb/kb.ts';
import type { Push } from '../people.ts';

export type Tree = ReadonlyMap<string, string>;

/** A branch as GitHub keeps it. It changes only if a writer moves its head from a commit that the writer names. */
export type Branch = {
  head: () => number;
  at: (commit: number) => { files: Map<string, string>; countsText: string | null };
  /** False, without any change, if the head has moved. */
  commit: (parent: number, plan: SyncPlan) => boolean;
  push: (push: Push) => void;
};

export function createBranch(first: Tree): Branch {
  const commits: Tree[] = [first];
  const head = () => commits.length - 1;
  const treeAt = (commit: number): Tree => commits[commit] ?? new Map();
  return {
    head,
    at(commit) {
      const files = new Map(treeAt(commit));
      const countsText = files.get(COUNTS_FILE) ?? null;
      files.delete(COUNTS_FILE);
      return { files, countsText };
    },
    commit(parent, { edits, countsText }) {
      if (parent !== head()) return false;
      commits.push(new Map([...treeAt(parent), ...edits, [COUNTS_FILE, countsText ?? '']]));
      return true;
    },
    push({ files }) {
      const tree = [...treeAt(head()), ...files];
      const removed = [...files].flatMap(([path, text]) => (text === null ? [path] : []));
      commits.push(
        new Map(
          tree.flatMap(([path, text]) => (text === null || removed.includes(path) ? [] : [[path, text]])),
        ),
      );
    },
  };
}
