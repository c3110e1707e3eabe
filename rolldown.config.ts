import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defineConfig, type Plugin } from 'rolldown';

type PackageJson = { name: string; version: string; license?: string };

/** Writes the licence of every package that ends up in a bundle beside it; fails if a package has none. */
function licences(fileName: string): Plugin {
  return {
    name: 'licences',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((item) => (item.type === 'chunk' ? item.moduleIds : []));
      const folders = new Set(modules.flatMap((id) => packageFolder(id) ?? []));
      if (folders.size === 0) return;
      const texts = [...folders].map(licenceOf).sort();
      this.emitFile({
        type: 'asset',
        fileName,
        source: `${[...new Set(texts)].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`,
      });
    },
  };
}

function packageFolder(moduleId: string): string | undefined {
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(moduleId.replace(/^\0/, ''))?.[1];
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as PackageJson;
  const file = readdirSync(folder).find((item) => /^(licen[cs]e|copying)/i.test(item));
  if (!file) throw new Error(`${name} has no licence file`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}`;
}

const GENERATED = '// Generated from src/ by rolldown. Do not edit: run `npm run build:dist`.';

function bundle(input: string, name: string) {
  return defineConfig({
    input,
    platform: 'node',
    plugins: [licences(`${name}.licenses.txt`)],
    output: {
      dir: 'dist',
      entryFileNames: `${name}.js`,
      format: 'esm',
      codeSplitting: false,
      postBanner: GENERATED,
    },
  });
}

const BROWSER = 'src/browser';

/** A script of the pages. Minified, as it crosses the wire to a phone at night; each stands alone, so that a page loads one file. */
function script(name: string) {
  return defineConfig({
    input: join(BROWSER, name),
    platform: 'browser',
    plugins: [licences(`${basename(name, '.ts')}.licenses.txt`), stylesheet()],
    output: {
      dir: 'dist/pages',
      entryFileNames: '[name].js',
      format: 'esm',
      codeSplitting: false,
      minify: true,
      postBanner: GENERATED,
    },
  });
}

function stylesheet(): Plugin {
  return {
    name: 'stylesheet',
    generateBundle() {
      const source = readFileSync(join(BROWSER, 'styles.css'), 'utf8');
      this.emitFile({ type: 'asset', fileName: 'styles.css', source });
    },
  };
}

/** Every file directly in src/browser is a script of its own. */
export const pageBundles = readdirSync(BROWSER)
  .filter((name) => name.endsWith('.ts') && !/\.(test|d)\.ts$/.test(name))
  .map(script);

export default [bundle('src/action/index.ts', 'index'), bundle('src/cli/main.ts', 'cli'), ...pageBundles];
