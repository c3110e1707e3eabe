import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CompiledKb } from '../../core/kb/compile-kb.ts';
import { writeBuild } from '../../files/write-build.ts';

/** What one server runs on, apart from all others: its compiled KB, its entry module, workerd's state. */
export type RunFolder = { path: string; main: string; assets: string; state: string; remove: () => void };

export function prepareRun(root: string, compiled: CompiledKb): RunFolder {
  const path = mkdtempSync(join(tmpdir(), 'kedb-'));
  writeBuild(path, compiled);
  const main = join(path, 'index.ts');
  writeFileSync(main, entryModule(root));
  return {
    path,
    main,
    assets: join(path, 'assets'),
    state: join(path, 'state'),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** As src/worker/index.ts, but with the KB of this folder. */
function entryModule(root: string): string {
  const worker = JSON.stringify(join(root, 'src/worker/worker.ts'));
  return `import compiledIndex from './kb.txt';
import { createWorker } from ${worker};

export default createWorker(compiledIndex);
`;
}
