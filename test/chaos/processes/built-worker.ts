import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadKb } from '../../../src/core/kb/load-kb.ts';
import { Snapshot } from '../../../src/core/kb/snapshot.ts';
import { compileBuild } from '../../../src/node/build.ts';
import { placeOf } from '../../../src/node/paths.ts';
import { deployOutput, readWorkerConfig } from '../../../src/node/write-deploy.ts';
import { writeOutputFolder } from '../../../src/node/write-output.ts';
import { kbFiles } from '../../support/kb/kb-files.ts';
import { entryFiles } from './knowledge-base.ts';

/** The Worker as deployed, with the knowledge base of this test. It is already bundled, so it starts in half the time. */
export type BuiltWorker = { config: string; remove: () => void };

export function buildWorker(): BuiltWorker {
  const folder = mkdtempSync(join(tmpdir(), 'kedb-chaos-'));
  const snapshot = new Snapshot(loadKb(kbFiles(Object.fromEntries(entryFiles()))).value);
  const output = deployOutput(compileBuild(snapshot, folder), readWorkerConfig(null).value);
  const out = join(folder, 'deploy');
  const written = writeOutputFolder(placeOf(out), output);
  if (!written.ok) throw new Error(written.error);
  return {
    config: join(out, 'wrangler.jsonc'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
