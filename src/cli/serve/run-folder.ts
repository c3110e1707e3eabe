import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Build, writeBuild } from '../../node/write-build.ts';

/** What one server runs on, apart from all others: its compiled KB, its entry module, workerd's state. */
export type RunFolder = { path: string; main: string; assets: string; state: string; remove: () => void };

/** @param state where the ledger is kept; a folder of this run's own, gone with it, if left out */
export function prepareRun(root: string, build: Build, state?: string): RunFolder {
  const path = mkdtempSync(join(tmpdir(), 'kedb-'));
  writeBuild(path, build);
  const main = join(path, 'index.ts');
  writeFileSync(main, entryModule(root));
  return {
    path,
    main,
    assets: join(path, 'assets'),
    state: state ?? join(path, 'state'),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** As src/worker/index.ts, but with the KB of this folder. */
function entryModule(root: string): string {
  const path = (file: string) => JSON.stringify(join(root, 'src/worker', file));
  return `import compiledIndex from './kb.txt';
import pageFiles from './page-files.txt';
import { createWorker } from ${path('app.ts')};

export { Ledger } from ${path('ledger/ledger.ts')};

export default createWorker(compiledIndex, pageFiles);
`;
}
