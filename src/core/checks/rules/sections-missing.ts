import type { ProblemSeverity } from '../../../generated/report.ts';
import type { SectionName } from '../../entry/body/section-names.ts';
import type { Check, CheckDiagnostic, ReadEntry } from '../check.ts';
import { atSpan, lineSpan } from '../support/places.ts';

export const check: Check = {
  id: 'sections/missing',
  severity: 'warning',
  summary: 'an entry describes symptoms, causes, diagnosis and resolution',
  isOneProblem: true,
  needs: ['in_kb'],
  *run({ entries }) {
    for (const file of entries) {
      if (!file.entry.in_kb) continue;
      const useful = missing(file, ['Symptoms', 'Common Causes', 'Diagnosis Steps']);
      yield* report(file, useful, 'info', 'Add what helps to tell this error from others.');
      const needed = saysWhatToDo(file) ? [] : missing(file, ['Resolution']);
      yield* report(file, needed, 'warning', 'Add what to do. Without it, the plan only says who to call.');
    }
  },
};

function missing({ sections }: ReadEntry, names: readonly SectionName[]): SectionName[] {
  return names.filter((name) => !sections.some((section) => section.name === name));
}

/** A subsection such as Manual Steps is enough. */
function saysWhatToDo({ entry }: ReadEntry): boolean {
  return entry.body.auto_fix !== null || entry.body.manual_steps.length > 0;
}

function report(
  file: ReadEntry,
  names: readonly SectionName[],
  severity: ProblemSeverity,
  help: string,
): CheckDiagnostic[] {
  if (names.length === 0) return [];
  const sections = names.map((name) => `“${name}”`).join(', ');
  const message = `the body has no section ${sections}`;
  return [{ ...atSpan(file, lineSpan(file, 0), message, help), severity }];
}
