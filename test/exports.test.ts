import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Other programs import from these: workerd imports its classes. */
const ENTRY_POINTS = ['src/worker/index.ts'];

/** `export const name`, and the same of functions, classes and types. */
const DECLARED = /^export (?:async |abstract )?(?:function\*?|class|const|let|type|interface|enum) (\w+)/gm;
/** `export { a, b as c };`, with or without the module that they are from. */
const LISTED = /^export (?:type )?\{([^}]*)\}(?:;| from ')/gm;
/** `import { a, type b } from './c.ts'`, `export { a } from`, `const { a } = await import(`. */
const NAMED = /\{([^{}]*)\}\s*(?:from\s*|= await import\(\s*)'(\.[^']+)'/g;
/** `(await import('./a.ts')).b` */
const MEMBER = /import\('(\.[^']+)'\)\)\.(\w+)/g;

/** Names that several modules export for a reason. */
const IN_MANY_MODULES: Record<string, string> = { check: 'each rule is a module, and this is its rule' };

const SOURCES = globSync('src/**/*.{ts,tsx}', {
  exclude: (path) => /\.test\.tsx?$|\.d\.ts$|^src\/generated$/.test(path),
});
const IMPORTERS = globSync('{src,test,scripts,bench}/**/*.{ts,tsx}');

/** The names in braces, as the module calls them that has them; `isExport`: as it calls them to others. */
function namesIn(braces: string, isExport = false): string[] {
  const names = braces.split(',').map((item) => item.trim().replace(/^type /, ''));
  return names.filter(Boolean).map((name) => name.split(/\s+as\s+|\s*:\s*/).at(isExport ? -1 : 0) ?? name);
}

/** Each name that a text exports. */
function exportsOf(text: string): string[] {
  const listed = [...text.matchAll(LISTED)].flatMap(([, names = '']) => namesIn(names, true));
  return [...[...text.matchAll(DECLARED)].map(([, name = '']) => name), ...listed];
}

/** `path#name` for each name that a file imports from another one of ours. */
function importsOf(file: string, text: string): string[] {
  const at = (path: string, name: string) => `${join(file, '..', path)}#${name}`;
  const named = [...text.matchAll(NAMED)].flatMap(([, names = '', path = '']) =>
    namesIn(names).map((name) => at(path, name)),
  );
  return [...named, ...[...text.matchAll(MEMBER)].map(([, path = '', name = '']) => at(path, name))];
}

describe('what src exports', () => {
  const imported = new Set(IMPORTERS.flatMap((file) => importsOf(file, readFileSync(file, 'utf8'))));
  const exported = SOURCES.flatMap((file) =>
    exportsOf(readFileSync(file, 'utf8')).map((name) => `${file}#${name}`),
  );

  it('is imported somewhere', () => {
    expect(exported.length).toBeGreaterThan(1000);
    const unused = exported.filter((name) => !imported.has(name));
    expect(unused.filter((name) => !ENTRY_POINTS.some((entry) => name.startsWith(`${entry}#`)))).toEqual([]);
  });

  it('has one name for one thing: no two modules export the same name', () => {
    const declared = [...SOURCES, ...globSync('src/generated/!(*.d).ts')].flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(DECLARED)].map(([, name = '']) => ({ file, name })),
    );
    const twice = [...Map.groupBy(declared, ({ name }) => name)].filter(([, places]) => places.length > 1);
    expect(twice.filter(([name]) => !(name in IN_MANY_MODULES))).toEqual([]);
    expect(twice.map(([name]) => name)).toEqual(Object.keys(IN_MANY_MODULES));
  });

  it('is found in each way to write it', () => {
    const text = "export type A = 1;\nexport const b = 1;\nexport { c, d as e } from './f.ts';\n";
    expect(exportsOf(text)).toEqual(['A', 'b', 'c', 'e']);
    expect(importsOf('x/y.ts', text)).toEqual(['x/f.ts#c', 'x/f.ts#d']);
    expect(importsOf('x/y.ts', "import { type A,\n  b as c } from '../f.ts';")).toEqual(['f.ts#A', 'f.ts#b']);
    expect(importsOf('x/y.ts', "(await import('./a.ts')).b")).toEqual(['x/a.ts#b']);
  });
});
