import { atValue, type Check } from './check.ts';

export const check: Check = {
  id: 'ids/unique',
  severity: 'error',
  summary: 'every error_id is used once',
  needs: ['error_id'],
  *run({ entries }) {
    const firstUse = new Map<string, string>();
    for (const file of entries) {
      const { error_id } = file.entry;
      const taken = firstUse.get(error_id);
      if (taken) {
        yield atValue(
          file,
          ['error_id'],
          `${error_id} is already the id of ${taken}`,
          'Take the next free id.',
        );
      } else firstUse.set(error_id, file.path);
    }
  },
};
