import { didYouMean } from '../../../lib/text/suggest.ts';
import { atValue, type Check } from '../check.ts';

export const check: Check = {
  id: 'groups/unknown',
  severity: 'error',
  summary: 'kedb.yaml, if it has groups, defines every resolution_group',
  needs: ['resolution_group'],
  needsSettings: true,
  *run({ kb, entries }) {
    const groups = Object.keys(kb.settings.groups);
    if (groups.length === 0) return;
    for (const file of entries) {
      const { resolution_group: group } = file.entry;
      if (groups.includes(group)) continue;
      const message = `${kb.settingsName} has no group ${group}${didYouMean(group, groups)}`;
      yield atValue(file, ['resolution_group'], message, `Use one of: ${groups.join(', ')}.`);
    }
  },
};
