/**
 * `npm run new:check group/name` writes a new rule with its page and its fixtures. It starts as an example rule with which all tests
 * pass, except test/bad-kb.test.ts: the bad knowledge base has no problem of this rule yet.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type NewFile, newCheckFiles } from './checks/templates.ts';

/** A group is one word, so that the file name gives the id. */
const ID = /^[a-z]+\/[a-z]+(-[a-z]+)*$/;

const [id = ''] = process.argv.slice(2);
const files = newCheckFiles(id);
const taken = files.find(({ path }) => existsSync(path));
if (!ID.test(id))
  stop(`an id is group/name in small letters, such as patterns/too-broad, not ${JSON.stringify(id)}`);
if (taken) stop(`${taken.path} is already there`);

for (const file of files) write(file);
generate();
// Imported only now, because the list did not contain the new rule before.
const { checkFolder, fixtureOf, textOf } = await import('../test/support/kb/check-fixtures.ts');
const fixture = fixtureOf(id);
write({ path: fixture.expected, text: textOf(id, checkFolder(fixture.bad)) });
generate();
console.log(`
Next: the rule, the fixtures and the page, and something in test/fixtures/bad-kb/kb that the rule finds wrong; then
  UPDATE=1 npx vitest run --project node test/checks.test.ts test/bad-kb.test.ts && npm run generate
writes what it says of bad/ into expected.txt and the page.`);

function write({ path, text }: NewFile): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(path);
}

function generate(): void {
  execFileSync(process.execPath, ['scripts/generate-checks.ts'], { stdio: 'inherit' });
}

function stop(message: string): never {
  console.error(`new:check: ${message}`);
  process.exit(2);
}
