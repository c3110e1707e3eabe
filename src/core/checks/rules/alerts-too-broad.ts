import { writeMatchers } from '../../../lib/alertmanager/default-reading.ts';
import { countPositiveMatchers, parseMatchers } from '../../../lib/alertmanager/label-matchers.ts';
import { atValue, type Check } from '../check.ts';
import { fitsAnyAlert } from '../support/any-alert.ts';

export const check: Check = {
  id: 'alerts/too-broad',
  severity: 'warning',
  summary: 'every item of alerts requires more than a severity or a place',
  *run({ entries }) {
    for (const file of entries) {
      for (const [index, source] of file.entry.alerts.entries()) {
        const read = parseMatchers(source);
        // alerts/matches-everything reports matchers that require no label.
        if (!read.ok || countPositiveMatchers(read.value) === 0) continue;
        if (!fitsAnyAlert(read.value.filter(({ name }) => !OF_MANY.has(name)))) continue;
        const message = `these matchers take any alert with ${writeMatchers(read.value)}`;
        yield atValue(file, ['alerts', String(index)], message, HELP);
      }
    }
  },
};

const HELP = 'Add the name of the alert, such as alertname="RedisDown".';

/** Labels that alerts of every kind have in common. */
const OF_MANY: ReadonlySet<string> = new Set([
  ...['severity', 'priority', 'level', 'urgency', 'alertstate', 'receiver', 'monitor', 'prometheus'],
  ...['cluster', 'env', 'environment', 'stage', 'tier', 'region', 'zone', 'datacenter', 'dc', 'tenant'],
]);
