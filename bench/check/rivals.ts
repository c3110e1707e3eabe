import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from './measure.ts';

/** Another tool that checks front matter against the schema, and nothing else. */
export type Rival = { name: string; commands: (kb: string, scratch: string) => Command[] };

const PACKAGES = resolve('bench/node_modules');
const SCHEMA = resolve('schema/entry.schema.json');

/** Empty until `npm install --prefix bench` has run. */
export function rivals(): Rival[] {
  if (!existsSync(join(PACKAGES, 'ajv-cli'))) return [];
  return [
    { name: 'front matter + ajv-cli', commands: ajvCli },
    { name: 'remark-lint-frontmatter-schema', commands: remarkLint },
  ];
}

function ajvCli(kb: string, scratch: string): Command[] {
  const out = join(scratch, 'json');
  const options = ['--spec=draft2020', '--strict=false', '-c', 'ajv-formats', '--errors=line'];
  return [
    { name: 'the extraction', args: [resolve('bench/check/extract-front-matter.ts'), kb, out] },
    {
      name: 'ajv-cli',
      args: [
        join(PACKAGES, 'ajv-cli/dist/index.js'),
        'validate',
        ...options,
        '-s',
        SCHEMA,
        '-d',
        `${out}/*.json`,
      ],
      cwd: resolve('bench'),
    },
  ];
}

function remarkLint(kb: string, scratch: string): Command[] {
  const config = join(scratch, 'remark.config.mjs');
  writeFileSync(join(scratch, 'schema.json'), JSON.stringify(asDraft7()));
  writeFileSync(config, remarkConfig());
  const args = [kb, '--no-stdout', '--quiet', '--frail', '--no-config', '--rc-path', config];
  return [{ name: 'remark', args: [join(PACKAGES, 'remark-cli/cli.js'), ...args], cwd: scratch }];
}

/** The schema without `$schema` and `$id`, for a tool that knows only draft 7. It ignores newer keywords, which can only make it faster. */
function asDraft7(): Record<string, unknown> {
  const { $schema: _, $id: __, ...schema } = JSON.parse(readFileSync(SCHEMA, 'utf8'));
  return schema;
}

function remarkConfig(): string {
  const from = (name: string, entry: string) => pathToFileURL(join(PACKAGES, name, entry)).href;
  return `import frontmatter from '${from('remark-frontmatter', 'index.js')}';
import schema from '${from('remark-lint-frontmatter-schema', 'dist/index.js')}';
const options = { schemas: { './schema.json': ['**/*.md'] }, ajvOptions: { strict: false } };
export default { plugins: [frontmatter, [schema, options]] };
`;
}
