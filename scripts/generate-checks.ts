/**
 * Writes what follows from the checks: their list in the code, the index of docs/checks, and the output that every
 * page shows, which is its fixture's. `--check` writes nothing and fails when a committed file is another.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { checkNames, renderList } from './checks/list.ts';
import { renderIndex, renderPage } from './checks/pages.ts';

const isCheckOnly = process.argv.includes('--check');

generate('src/core/checks/all-checks.ts', () => renderList(checkNames()));
// Only now: they import the list.
const { PROBLEM_KINDS } = await import('../src/core/checks/run/problem-kinds.ts');
const { docsPath } = await import('../src/core/problem/project-pages.ts');
generate('docs/checks/README.md', (page) => renderIndex(page, PROBLEM_KINDS));
for (const { id } of PROBLEM_KINDS) {
  const expected = `test/fixtures/checks/${id.replaceAll('/', '-')}/expected.txt`;
  // That a check lacks its page or its fixtures is for the conventions' test to say.
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
