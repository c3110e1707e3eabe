import { atValue, type Check } from '../check.ts';

export const check: Check = {
  id: 'ids/file-name',
  severity: 'warning',
  summary: 'a file name begins with the error_id of its entry',
  needs: ['error_id'],
  *run({ entries }) {
    const owners = Map.groupBy(entries, ({ entry }) => entry.error_id);
    for (const file of entries) {
      const name = file.path.slice(file.path.lastIndexOf('/') + 1);
      const { error_id } = file.entry;
      if (new RegExp(`^${error_id}(-|\\.md$)`).test(name)) continue;
      const isTaken = (owners.get(error_id)?.length ?? 0) > 1;
      yield atValue(
        file,
        ['error_id'],
        `the file name ${name} does not begin with ${error_id}`,
        isTaken
          ? 'First give each entry an id of its own.'
          : `Rename it to ${error_id}-….md, or run \`kedb fix\`.`,
      );
    }
  },
};
