import { checkKb } from '../../../src/core/checks/check-kb.ts';
import type { Problem } from '../../../src/generated/report.ts';
import { readHealthyLogs } from '../../../src/node/read-kb.ts';
import { entryText, kbFiles } from './kb-files.ts';

/** The problems of one rule in entries with these lines in their front matter. The first entry is ERROR-001. */
export function problemsOf(check: string, ...entries: readonly string[]): Problem[] {
  const texts = entries.map((lines, index) => {
    const id = `ERROR-00${index + 1}`;
    return [`redis/${id}.md`, entryText(id, lines)] as const;
  });
  const { report } = checkKb(kbFiles(Object.fromEntries(texts)), { healthyLogs: readHealthyLogs() });
  return report.problems.filter((problem) => problem.check === check);
}
