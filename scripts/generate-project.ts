/**
 * Copies the repository's name and the version from package.json (`repository.url`, `version`) to all other places: the links in the
 * code, and every workflow in the documents. `--check` writes nothing, and fails if a committed file differs.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { readProject } from './project.ts';

const { name, url, version } = readProject();
/** The name that was filled in last time. If the repository gets another name, this one is replaced. */
const oldName = /github\.com\/([^']+)'/.exec(read('src/generated/project.ts'))?.[1] ?? name;
/** The whole name, not the beginning or the end of a longer one. */
const OLD_NAME = new RegExp(`(?<![\\w-])${oldName.replaceAll('.', '\\.')}(?![\\w-])`, 'g');
const isCheckOnly = process.argv.includes('--check');

fill('package.json', (text) =>
  text.replace(/("homepage": ")[^"]*/, `$1${url}#readme`).replace(/("bugs": ")[^"]*/, `$1${url}/issues`),
);
fill(
  'src/generated/project.ts',
  () => `// Generated from package.json by scripts/generate-project.ts. Do not edit: run \`npm run generate\`.

/** The home of kedb itself, for links to the pages about its rules. */
export const PROJECT_URL = '${url}';

/** The schema of kedb.yaml, for editors. */
export const SETTINGS_SCHEMA_URL =
  'https://raw.githubusercontent.com/${name}/v${version}/schema/settings.schema.json';
`,
);
for (const page of globSync('{README.md,docs/**/*.md}')) {
  fill(page, (text) =>
    text
      .replaceAll(OLD_NAME, name)
      .replaceAll(/([\w.-]+\/[\w.-]+)@v\d+(\.\d+\.\d+)?/g, (whole, repository) =>
        repository === name ? `${name}@v${version}` : whole,
      )
      .replaceAll(/(raw\.githubusercontent\.com\/[\w.-]+\/[\w.-]+\/)(main|v[\d.]+)\//g, (whole, start) =>
        start.includes(`/${name}/`) ? `${start}v${version}/` : whole,
      ),
  );
}

function fill(path: string, render: (old: string) => string): void {
  const old = read(path);
  const text = render(old);
  if (text === old) return;
  if (isCheckOnly) reportStale(path);
  else writeFileSync(path, text);
}

function reportStale(path: string): void {
  console.error(`${path} has another name or version than package.json: run npm run generate`);
  process.exitCode = 1;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
