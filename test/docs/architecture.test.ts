import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';

const PAGE = readFileSync('ARCHITECTURE.md', 'utf8');
/** A block of TypeScript begins with the path of its file. */
const QUOTED = /^```ts\n\/\/ (\S+)\n([\s\S]*?)^```$/gm;

/** Paths in tables and sentences: relative to the root, to src, or to src/core. */
function namedPaths(): string[] {
  const codes = [...PAGE.replaceAll(/^```[\s\S]*?^```$/gm, '').matchAll(/`([^`\n ]+\/[^`\n ]*)`/g)].map(
    ([, code = '']) => code,
  );
  return codes.filter((code) => !/^(\.kedb|\/|https?:)/.test(code));
}

function exists(path: string): boolean {
  return ['', 'src/', 'src/core/', 'src/action/', 'src/worker/'].some(
    (root) => globSync(`${root}${path}`).length > 0,
  );
}

/** Test files that are named without their folder. */
function namedTests(): string[] {
  return Array.from(PAGE.matchAll(/`([\w.-]+\.test\.tsx?)`/g), ([, name = '']) => name);
}

describe('ARCHITECTURE.md', () => {
  it('quotes code as it is', () => {
    const quotes = [...PAGE.matchAll(QUOTED)];
    expect(quotes.length).toBeGreaterThan(0);
    for (const [, file = '', code = ''] of quotes) expect(readFileSync(file, 'utf8')).toContain(code);
  });

  it('names paths that exist', () => {
    expect(namedPaths().filter((path) => !exists(path))).toEqual([]);
  });

  it('names tests that exist, each by a name that only one of them has', () => {
    const names = globSync('{src,test,scripts}/**/*.test.{ts,tsx}').map((path) => basename(path));
    expect(namedTests().length).toBeGreaterThan(3);
    expect(namedTests().filter((name) => names.filter((one) => one === name).length !== 1)).toEqual([]);
  });

  it.each(['lib', 'core'])('has every room of src/%s', (floor) => {
    const rooms = readdirSync(`src/${floor}`, { withFileTypes: true }).filter((item) => item.isDirectory());
    const drawn = /^(lib|core) [\s\S]*?^ground/m.exec(PAGE)?.[0] ?? '';
    expect(
      rooms.map(({ name }) => name).filter((name) => name !== 'problem' && !drawn.includes(name)),
    ).toEqual([]);
  });

  it('names, for each invariant, the test or the rule that enforces it', () => {
    const rows = PAGE.split('## Invariants')[1]?.match(/^\| [A-Z].*\|$/gm) ?? [];
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) expect(row.split('|')[2]).toMatch(/`[^`]+`/);
    expect(existsSync('.dependency-cruiser.mjs')).toBe(true);
  });
});
