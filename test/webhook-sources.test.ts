import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const OWN_FILE = 'src/lib/alertmanager/alert.ts';

/** The name as a value or as the last step of a path; a path of an import ends otherwise. */
const NAME = /['"`/]alertmanager['"`]/;

it('names the source of a webhook in one file of src only', () => {
  const files = globSync('src/**/*.{ts,tsx}', { exclude: (path) => /\.(test|d)\.tsx?$/.test(path) });
  const naming = files.filter((file) => NAME.test(readFileSync(file, 'utf8')));
  expect(naming).toEqual([OWN_FILE]);
});
