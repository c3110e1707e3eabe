import type { CheckReport } from '../../generated/report.ts';
import { type KbFile, SETTINGS_FILE } from './kb.ts';

/** Replaces the settings of the knowledge base; null for the defaults. `name` is the path of their file in messages. */
export function withOtherSettings(
  files: readonly KbFile[],
  bytes: Uint8Array | null,
  name: string,
): KbFile[] {
  const others = files.filter(({ path }) => path !== SETTINGS_FILE);
  return bytes ? [...others, { path: SETTINGS_FILE, bytes, name }] : others;
}

/** The report, with the path of the settings file that was used, relative to the folder of the knowledge base. */
export function nameSettings<T extends { report: CheckReport; files: KbFile[] }>(
  checked: T,
  path: string,
): T {
  const named = (file: string) => (file === SETTINGS_FILE ? path : file);
  const problems = checked.report.problems.map((problem) => ({ ...problem, file: named(problem.file) }));
  const files = checked.files.map((file) => ({ ...file, path: named(file.path) }));
  return { ...checked, report: { ...checked.report, problems }, files };
}
