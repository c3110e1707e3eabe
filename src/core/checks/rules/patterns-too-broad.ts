import { readRecords } from '../../../lib/records/record-reader.ts';
import type { Kb } from '../../kb/kb.ts';
import { atValue, type Check } from '../check.ts';
import { createHealthyIndex, type HealthyLine, healthyIndexOf } from '../support/healthy-index.ts';
import { admittedPatterns, matchesEmpty, pathOf } from '../support/patterns.ts';
import { shownLine } from '../support/sample-answers.ts';

export const check: Check = {
  id: 'patterns/too-broad',
  severity: 'warning',
  summary: 'no pattern matches a line of a healthy log',
  *run({ kb, entries, healthyLogs, matching }) {
    const own = createHealthyIndex(teamLines(kb));
    const shipped = healthyIndexOf(healthyLogs);
    for (const pattern of admittedPatterns(entries)) {
      if (matchesEmpty(pattern.source)) continue;
      const line = own.firstMatch(pattern.source, matching) ?? shipped.firstMatch(pattern.source, matching);
      if (!line) continue;
      yield atValue(
        pattern.file,
        pathOf(pattern),
        `this pattern matches a healthy line of ${line.from}: ${shownLine(line.text)}`,
        'Write more of the message, so that only the error matches.',
      );
    }
  },
};

function teamLines({ healthyLogs }: Kb): HealthyLine[] {
  return healthyLogs.flatMap(({ path, text }) =>
    readRecords(text).map(({ raw, firstLine }) => ({ text: raw, from: `${path}:${firstLine}` })),
  );
}
