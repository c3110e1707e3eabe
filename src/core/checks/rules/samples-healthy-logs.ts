import { createGlob } from '../../../lib/regex/glob.ts';
import { SETTINGS_FILE } from '../../kb/kb.ts';
import type { Check } from '../check.ts';

export const check: Check = {
  id: 'samples/healthy-logs',
  severity: 'warning',
  summary: 'every glob in healthy_logs matches a log file',
  *run({ kb }) {
    const { settingsFile, healthyLogs } = kb;
    if (!settingsFile) return;
    for (const [index, glob] of (settingsFile.data.healthy_logs ?? []).entries()) {
      const fits = createGlob(glob);
      if (healthyLogs.some(({ path }) => fits(path))) continue;
      const { start, end } = settingsFile.yaml.valueSpan(['healthy_logs', String(index)]);
      yield {
        file: SETTINGS_FILE,
        ...settingsFile.source.rangeAt(start, end),
        message: `no log file matches ${glob}`,
        help: 'Write a path from the root of the knowledge base to files that end in .log. Sample files do not count.',
      };
    }
  },
};
