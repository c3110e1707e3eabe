import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const PAGES = globSync('{*.md,docs/**/*.md}').sort();
/** Code and code blocks, which contain no links. */
const CODE = /^(`{3,})[^\n]*\n[\s\S]*?^\1$|`[^`\n]*`/gm;

type Link = { path: string; anchor: string };

function linksOf(page: string): Link[] {
  const text = readFileSync(page, 'utf8').replaceAll(CODE, 'code');
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  return targets
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => target.split('#'))
    .map(([path = '', anchor = '']) => ({ path: path ? join(dirname(page), path) : page, anchor }));
}

/** GitHub's anchors: lower case, no punctuation, a hyphen for each space. */
function anchorsOf(page: string): string[] {
  const text = readFileSync(page, 'utf8').replaceAll(/^(`{3,})[^\n]*\n[\s\S]*?^\1$/gm, '');
  const headings = [...text.matchAll(/^#{1,6} (.*)$/gm)].map(([, heading = '']) => heading);
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function leadsSomewhere({ path, anchor }: Link): boolean {
  if (!existsSync(path)) return false;
  return anchor === '' || (statSync(path).isFile() && anchorsOf(path).includes(anchor));
}

it.each(PAGES)('every link of %s leads somewhere', (page) => {
  expect(linksOf(page).filter((link) => !leadsSomewhere(link))).toEqual([]);
});
