import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const PAGE = readFileSync('docs/security.md', 'utf8');

/** A note at the end of the page: `[^name]: ` and the tests that hold a claim. */
const NOTES = new Map(
  [...PAGE.matchAll(/^\[\^([\w-]+)\]: (.*)$/gm)].map(([, name = '', text = '']) => [name, text] as const),
);
/** A test in a note: a link to its file, and its title as the source writes it. */
const TEST = /^\[`([^`]+)`\]\(\.\.\/([^)]+)\) › `([^`]+)`$/;

/** Each row of a table below its header, and each item of a list. Code blocks have neither here. */
const CLAIMS = PAGE.split('\n').filter(
  (line, index, lines) =>
    /^(\||[-*] |\d+\. )/.test(line) && !/^\|[ -]*-/.test(line) && !isHeader(lines[index + 1]),
);

function isHeader(next = ''): boolean {
  return /^\|[ -]*-/.test(next);
}

function notesOf(text: string): string[] {
  return [...text.matchAll(/\[\^([\w-]+)\](?!:)/g)].map(([, name = '']) => name);
}

/** The fault of a test that a note names; null if it exists and runs. */
function faultOf(named: string): string | null {
  const [, file = '', target, title = ''] = TEST.exec(named) ?? [];
  if (file === '' || file !== target) return `not a link to a test and its title: ${named}`;
  if (!file.endsWith('.test.ts') || !existsSync(file)) return `no such test file: ${file}`;
  const words = title.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll("'", "\\\\?'");
  const call = new RegExp(`(\\b(?:it|test|describe)|\\))\\(\\s*(['"\`])${words}\\2,`);
  return call.test(readFileSync(file, 'utf8')) ? null : `${file} has no test with the title: ${title}`;
}

describe('docs/security.md', () => {
  it('has a note for each claim', () => {
    expect(CLAIMS.length).toBeGreaterThan(50);
    expect(CLAIMS.filter((line) => notesOf(line).length === 0)).toEqual([]);
  });

  it('uses each note, and has no other', () => {
    const used = new Set(notesOf(PAGE));
    expect([...used].toSorted()).toEqual([...NOTES.keys()].toSorted());
  });

  it.each([...NOTES])('names tests that exist: [^%s]', (_, text) => {
    expect(text.split('; ').map(faultOf).filter(Boolean)).toEqual([]);
  });
});
