import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const OWN_FILE = 'src/worker/sources/alertmanager.ts';

/** The name as a value or as the last step of a path; a path of an import ends otherwise. */
const NAME = /['"`/]alertmanager['"`]/;

it('names a webhook’s source in its own file only, so that a second one is forgotten nowhere', () => {
  const files = globSync('src/worker/**/*.{ts,tsx}', { exclude: (path) => /\.(test|d)\.tsx?$/.test(path) });
  const naming = files.filter((file) => NAME.test(readFileSync(file, 'utf8')));
  expect(naming).toEqual([OWN_FILE]);
});
