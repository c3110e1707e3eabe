import { readByDefault, writeMatchers } from '../../../lib/alertmanager/default-reading.ts';
import { parseMatchers } from '../../../lib/alertmanager/label-matchers.ts';
import { matcherTexts } from '../../entry/alertmanager-faults.ts';
import { atValue, type Check } from '../check.ts';

export const check: Check = {
  id: 'alerts/ambiguous',
  severity: 'warning',
  summary: 'both parsers of Alertmanager read the matchers alike',
  *run({ entries }) {
    for (const file of entries) {
      for (const { path, source } of matcherTexts(file.entry)) {
        const found = ambiguityOf(source);
        if (found) yield atValue(file, path, found.message, found.help);
      }
    }
  },
};

/** alerts/syntax reports matchers that kedb cannot read. Alertmanager reads all others that the classic parser refuses as kedb does. */
function ambiguityOf(source: string): { message: string; help: string } | null {
  const { agreement, matchers } = readByDefault(source);
  const own = agreement === 'different' ? parseMatchers(source) : null;
  if (!own?.ok) return null;
  const message = `Alertmanager reads these matchers in another way than kedb: as ${writeMatchers(matchers)}`;
  const help = `Write ${writeMatchers(matchers)}, which both read alike. kedb and Alertmanager with --enable-feature=utf8-strict-mode read ${writeMatchers(own.value)}.`;
  return { message, help };
}
