import type { AnswerKb } from '../core/answer/answer-kb.ts';
import { compileKb } from '../core/kb/compile-kb.ts';
import { openIndex } from '../core/kb/compiled-index.ts';
import { UsageError } from './io.ts';
import { loadFolder } from './load.ts';

/** A folder, compiled and opened as the Worker opens it. Entries with errors would answer wrongly, so there must be none. */
export function openFolder(folder: string, settings?: string): AnswerKb {
  const { kb, report } = loadFolder(folder, { settings });
  if (report.errors > 0) {
    throw new UsageError(`${folder} has ${report.errors} errors; \`kedb check ${folder}\` shows them`);
  }
  const opened = openIndex(compileKb(kb).index);
  const byId = new Map(kb.entries.map((entry) => [entry.error_id, entry]));
  return {
    ...opened,
    async detailsOf(errorId) {
      const entry = byId.get(errorId);
      if (!entry) throw new Error(`${errorId} is in the index, but not in the folder`);
      return entry;
    },
  };
}
