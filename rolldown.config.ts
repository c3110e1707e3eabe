import { globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defineConfig, type Plugin } from 'rolldown';
import { parse } from 'smol-toml';

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

/**
 * gray-matter brings a YAML reader (js-yaml, with esprima) and an engine that runs front matter as JavaScript. kedb gives it
 * an engine of its own for each language (src/core/entry/front-matter.ts), so theirs stay out of the bundles.
 */
const withoutEngines: Plugin = {
  name: 'without-engines',
  load: (id) => (id.endsWith('/gray-matter/lib/engines.js') ? 'module.exports = {};' : null),
};

const GENERATED = '// Generated from src/ by rolldown. Do not edit: run `npm run build:dist`.';

function bundle(input: string, name: string) {
  return defineConfig({
    input,
    platform: 'node',
    plugins: [withoutEngines, licences(`${name}.licenses.txt`)],
    output: {
      dir: 'dist',
      entryFileNames: `${name}.js`,
      format: 'esm',
      codeSplitting: false,
      postBanner: GENERATED,
    },
  });
}

/** In parts, minified: a command loads what it needs, and `kedb match` on one line is mostly that. */
const cli = defineConfig({
  input: 'src/cli/main.ts',
  platform: 'node',
  plugins: [withoutEngines, licences('cli.licenses.txt')],
  output: {
    dir: 'dist',
    entryFileNames: 'cli.js',
    chunkFileNames: 'cli/[name].js',
    format: 'esm',
    minify: true,
    postBanner: GENERATED,
  },
});

/** The Worker without a knowledge base: `kedb build --worker` and the Action's mode `build` put one beside it. */
const worker = defineConfig({
  input: 'src/worker/index.ts',
  platform: 'browser',
  external: ['cloudflare:workers'],
  resolve: { conditionNames: ['workerd', 'worker', 'browser', 'import', 'default'] },
  plugins: [knowledgeBaseBeside(), licences('worker.licenses.txt'), configuration('worker.wrangler.json')],
  output: {
    dir: 'dist',
    entryFileNames: 'worker.js',
    format: 'esm',
    codeSplitting: false,
    postBanner: GENERATED,
  },
});

/** wrangler.toml for a folder in which everything is built: nothing is left to bundle, nothing serves a developer. */
function configuration(fileName: string): Plugin {
  return {
    name: 'configuration',
    generateBundle() {
      const {
        build: _,
        dev: _dev,
        tsconfig: _tsconfig,
        ...config
      } = parse(readFileSync('wrangler.toml', 'utf8'));
      const built = {
        ...config,
        main: './worker.js',
        no_bundle: true,
        rules: [{ type: 'Text', globs: ['kb.txt', 'page-files.txt'], fallthrough: false }],
        assets: { ...(config.assets as object), directory: './assets' },
      };
      this.emitFile({ type: 'asset', fileName, source: `${JSON.stringify(built, null, 2)}\n` });
    },
  };
}

/** The files that depend on the knowledge base: wrangler embeds them as text when it deploys. */
function knowledgeBaseBeside(): Plugin {
  return {
    name: 'knowledge-base-beside',
    resolveId: (source) => (source.endsWith('.txt') ? { id: `./${basename(source)}`, external: true } : null),
  };
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
      const parts = globSync(`${BROWSER}/styles/*.css`).sort();
      const source = parts.map((file) => readFileSync(file, 'utf8')).join('\n');
      this.emitFile({ type: 'asset', fileName: 'styles.css', source });
    },
  };
}

/** Every file directly in src/browser is a script of its own. */
export const pageBundles = readdirSync(BROWSER)
  .filter((name) => name.endsWith('.ts') && !/\.(test|d)\.ts$/.test(name))
  .map(script);

export default [bundle('src/action/index.ts', 'index'), cli, worker, ...pageBundles];
