/** Writes the schemas of a release with absolute ids, so that editors can load them by address: `node scripts/release-schemas.ts OUT`. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProject } from './project.ts';

const [out = 'schemas'] = process.argv.slice(2);
const { name, version } = readProject();
mkdirSync(out, { recursive: true });
for (const file of readdirSync('schema')) {
  const schema = JSON.parse(readFileSync(join('schema', file), 'utf8'));
  const $id = `https://raw.githubusercontent.com/${name}/v${version}/schema/${file}`;
  writeFileSync(join(out, file), `${JSON.stringify({ ...schema, $id }, null, 2)}\n`);
}
