import type { KbFile } from '../../core/kb/kb.ts';

/** Where the files of the base commit come from. */
export type BaseSource = {
  /** All files that the knowledge base had, by their paths below it. */
  readKb: () => Promise<KbFile[]>;
  /** One file, by its path from the root of the repository; null where there was none. */
  readFile: (path: string) => Promise<Uint8Array | null>;
};
