import type { CheckReport } from '../../generated/report.ts';
import { type KbFile, SETTINGS_FILE } from './kb.ts';

/** Puts other settings in the place of the knowledge base's own; null for none at all, so that the defaults hold. */
export function withOtherSettings(files: readonly KbFile[], bytes: Uint8Array | null): KbFile[] {
  const others = files.filter(({ path }) => path !== SETTINGS_FILE);
  return bytes ? [...others, { path: SETTINGS_FILE, bytes }] : others;
}

/** What was checked, with the settings called by where they lie: `path` goes on from the knowledge base's folder. */
export function nameSettings<T extends { report: CheckReport; files: KbFile[] }>(
  checked: T,
  path: string,
): T {
  const named = (file: string) => (file === SETTINGS_FILE ? path : file);
  const problems = checked.report.problems.map((problem) => ({ ...problem, file: named(problem.file) }));
  const files = checked.files.map((file) => ({ ...file, path: named(file.path) }));
  return { ...checked, report: { ...checked.report, problems }, files };
}
