import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { experimental_readRawConfig } from 'wrangler';
import { prepareRun } from '../../../src/cli/serve/run-folder.ts';
import { checkKb } from '../../../src/core/checks/check-kb.ts';
import { compileKb } from '../../../src/core/kb/compile-kb.ts';
import { kbFiles } from '../../support/kb-files.ts';
import { OFFLINE, WRANGLER } from '../../support/wrangler-dev.ts';
import { entryFiles } from './knowledge-base.ts';

/** The Worker of this repository with the chaos's knowledge base, bundled once: it starts in half the time. */
export type BuiltWorker = { config: string; remove: () => void };

export function buildWorker(): BuiltWorker {
  const folder = mkdtempSync(join(tmpdir(), 'kedb-chaos-'));
  const { kb } = checkKb(kbFiles(Object.fromEntries(entryFiles())));
  const run = prepareRun(resolve('.'), compileKb(kb), folder);
  const tsconfig = relative(folder, resolve(readConfig().tsconfig ?? '.'));
  const source = writeConfig(folder, 'source', { main: run.main, tsconfig }, run.assets);
  const bundle = join(folder, 'bundle');
  execFileSync(
    process.execPath,
    [resolve(WRANGLER), 'deploy', '--dry-run', '--outdir', bundle, '--config', source],
    {
      // wrangler writes the path of the tsconfig as from here, esbuild reads it as from the configuration.
      cwd: folder,
      env: { ...process.env, ...OFFLINE },
      encoding: 'utf8',
      stdio: 'pipe',
    },
  );
  const main = { main: join(bundle, 'index.js'), no_bundle: true };
  return {
    config: writeConfig(folder, 'built', main, run.assets),
    remove() {
      run.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Changes = { main: string; no_bundle?: boolean; tsconfig?: string };

/** wrangler.toml as it is, but for what is built, and when. */
function writeConfig(folder: string, name: string, changes: Changes, directory: string): string {
  const { build: _, tsconfig: __, ...config } = readConfig();
  const file = join(folder, `${name}.json`);
  writeFileSync(file, JSON.stringify({ ...config, ...changes, assets: { ...config.assets, directory } }));
  return file;
}

function readConfig() {
  return experimental_readRawConfig({ config: 'wrangler.toml' }).rawConfig;
}
