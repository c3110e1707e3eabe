/** Writes the front matter of every entry to a JSON file, which ajv-cli needs. `node extract-front-matter.ts kb out` */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';

const [from = '', to = ''] = process.argv.slice(2);
mkdirSync(to, { recursive: true });
for (const path of readdirSync(from, { recursive: true, encoding: 'utf8' })) {
  if (!path.endsWith('.md')) continue;
  const [, yaml = ''] = readFileSync(join(from, path), 'utf8').split(/^---$/m);
  writeFileSync(join(to, `${basename(path, '.md')}.json`), JSON.stringify(parse(yaml)));
}
