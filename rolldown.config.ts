import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'rolldown';

type PackageJson = { name: string; version: string; license?: string };

/** Writes the licence of every package that ends up in a bundle beside it; fails if one has none. */
function licences(fileName: string): Plugin {
  return {
    name: 'licences',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((item) => (item.type === 'chunk' ? item.moduleIds : []));
      const folders = new Set(modules.flatMap((id) => packageFolder(id) ?? []));
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

export default [bundle('src/action/index.ts', 'index'), bundle('src/cli/main.ts', 'cli')];
