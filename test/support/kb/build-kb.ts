import { type RolldownOptions, rolldown } from 'rolldown';
import { pageBundles } from '../../../rolldown.config.ts';
import { loadKb } from '../../../src/core/kb/load-kb.ts';
import { Snapshot } from '../../../src/core/kb/snapshot.ts';
import { buildOutput, compileBuild } from '../../../src/node/build.ts';
import { placeOf } from '../../../src/node/paths.ts';
import { writeOutputFolder } from '../../../src/node/write-output.ts';
import { filesIn } from './files-in.ts';

/** Compiles this repository's knowledge base and the scripts of the pages once before all tests, because the Worker's modules import them. */
export default async function buildKb(): Promise<void> {
  await Promise.all(pageBundles.map(bundlePage));
  const snapshot = new Snapshot(loadKb(filesIn('kb')).value);
  writeOutputFolder(placeOf('build'), buildOutput(compileBuild(snapshot, 'kb')));
}

async function bundlePage({ output, ...input }: RolldownOptions): Promise<void> {
  const bundle = await rolldown(input);
  for (const options of [output ?? []].flat()) await bundle.write(options);
}
