import { readFileAtRef, readKbAtRef } from '../../node/git.ts';
import type { BaseSource } from './base-source.ts';

/** The base commit in the git objects of the checkout; null where it was not fetched. */
export function baseFromCheckout(folder: string, commit: string): BaseSource | null {
  const files = readKbAtRef(folder, commit);
  if (!files) return null;
  return {
    readKb: async () => files,
    readFile: async (path) => readFileAtRef(folder, commit, path),
  };
}
