import { atValue, type Check } from '../check.ts';

export const check: Check = {
  id: 'ids/folder',
  severity: 'warning',
  summary: 'an entry is in the folder of its service',
  needs: ['service'],
  *run({ entries }) {
    for (const file of entries) {
      const folder = file.path.split('/').at(-2) ?? '';
      const { service } = file.entry;
      if (folder === service || folder.startsWith('_')) continue;
      const where = folder === '' ? 'the root of the knowledge base' : `the folder ${folder}`;
      yield atValue(
        file,
        ['service'],
        `the service is ${service}, but the file is in ${where}`,
        `Move it to ${service}/, or correct service.`,
      );
    }
  },
};
