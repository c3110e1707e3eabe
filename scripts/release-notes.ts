/** Prints the section of a version in CHANGELOG.md: `node scripts/release-notes.ts 0.2.0`. */
import { readFileSync } from 'node:fs';

const [version = ''] = process.argv.slice(2);
const sections = readFileSync('CHANGELOG.md', 'utf8').split(/^(?=## )/m);
const section = sections.find((text) =>
  new RegExp(`^## \\[?v?${version.replaceAll('.', '\\.')}\\b`).test(text),
);
if (version === '' || !section) {
  console.error(`CHANGELOG.md has no section ${version}: give "## Unreleased" that name before you tag`);
  process.exitCode = 1;
} else {
  console.log(section.split('\n').slice(1).join('\n').trim());
}
