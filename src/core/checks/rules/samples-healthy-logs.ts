import { createGlob } from '../../../lib/regex/glob.ts';
import { SETTINGS_FILE } from '../../kb/kb.ts';
import type { Check } from '../check.ts';

export const check: Check = {
  id: 'samples/healthy-logs',
  severity: 'warning',
  summary: 'every glob of healthy_logs finds a log',
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
        message: `there is no log that fits ${glob}`,
        help: 'It is a path from the root of the knowledge base, ends in .log, and is no sample file.',
      };
    }
  },
};
