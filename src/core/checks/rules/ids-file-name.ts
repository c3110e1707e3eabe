import { atValue, type Check } from '../check.ts';

export const check: Check = {
  id: 'ids/file-name',
  severity: 'warning',
  summary: "a file's name begins with its error_id",
  needs: ['error_id'],
  *run({ entries }) {
    for (const file of entries) {
      const name = file.path.slice(file.path.lastIndexOf('/') + 1);
      const { error_id } = file.entry;
      if (new RegExp(`^${error_id}(-|\\.md$)`).test(name)) continue;
      yield atValue(
        file,
        ['error_id'],
        `the file is called ${name}, but its id is ${error_id}`,
        `Call it ${error_id}-….md.`,
      );
    }
  },
};
