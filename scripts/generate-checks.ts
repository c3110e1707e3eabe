/**
 * Generates files from the rules: their list in the code, the index of docs/checks, and the output on each page, which comes from the
 * rule's fixture. `--check` writes nothing, and fails if a committed file differs.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { checkNames, renderList } from './checks/list.ts';
import { renderIndex, renderPage } from './checks/pages.ts';

const isCheckOnly = process.argv.includes('--check');

generate('src/core/checks/all-checks.ts', () => renderList(checkNames()));
// Imported only now, because they import the list.
const { PROBLEM_KINDS } = await import('../src/core/checks/run/problem-kinds.ts');
const { docsPath } = await import('../src/core/problem/problem.ts');
generate('docs/checks/README.md', (page) => renderIndex(page, PROBLEM_KINDS));
for (const { id } of PROBLEM_KINDS) {
  const expected = `test/fixtures/checks/${id.replaceAll('/', '-')}/expected.txt`;
  // test/conventions.test.ts reports a rule without a page or fixtures.
  if (!existsSync(docsPath(id)) || !existsSync(expected)) continue;
  generate(docsPath(id), (page) => renderPage(page, readFileSync(expected, 'utf8')));
}

function generate(path: string, render: (old: string) => string): void {
  const old = readFileSync(path, 'utf8');
  const text = renderOf(path, () => render(old));
  if (text === old) return;
  if (isCheckOnly) reportStale(path);
  else writeFileSync(path, text);
}

function reportStale(path: string): void {
  console.error(`${path} is stale: run npm run generate`);
  process.exitCode = 1;
}

function renderOf(path: string, render: () => string): string {
  try {
    return render();
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : error}`);
  }
}
